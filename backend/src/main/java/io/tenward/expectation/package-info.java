/** Joins theme, clause, item, piece of advice and goal to one expectation. */
@NullMarked
package io.tenward.expectation;

import org.jspecify.annotations.NullMarked;
