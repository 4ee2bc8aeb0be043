/** What a lead publishes of the results, and the replies to it. */
@NullMarked
package io.tenward.results.publish;

import org.jspecify.annotations.NullMarked;
