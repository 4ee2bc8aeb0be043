/** Time for tasks: what a week has room for, what is planned, and what it went into. */
@NullMarked
package io.tenward.week;

import org.jspecify.annotations.NullMarked;
