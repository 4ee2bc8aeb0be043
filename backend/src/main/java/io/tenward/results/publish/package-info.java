/** Publishes results and replies to respondents. */
@NullMarked
package io.tenward.results.publish;

import org.jspecify.annotations.NullMarked;
