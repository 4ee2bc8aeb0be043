/** Reads what was released of a survey, for its lead. */
@NullMarked
package io.tenward.results;

import org.jspecify.annotations.NullMarked;
