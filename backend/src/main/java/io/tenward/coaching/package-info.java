/** Holds offers to coach, pairings, and what came of them. */
@NullMarked
package io.tenward.coaching;

import org.jspecify.annotations.NullMarked;
