/** Which theme, clause, item, piece of advice and goal are one expectation. */
@NullMarked
package io.tenward.expectation;

import org.jspecify.annotations.NullMarked;
