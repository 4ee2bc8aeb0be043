/** Manages time for tasks: what a week has room for, what is planned, and what it was spent on. */
@NullMarked
package io.tenward.week;

import org.jspecify.annotations.NullMarked;
