/** What was released of a survey, as its lead reads it. */
@NullMarked
package io.tenward.results;

import org.jspecify.annotations.NullMarked;
