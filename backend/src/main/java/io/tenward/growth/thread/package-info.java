/** Remembers what a goal, a task or an entry was made from. */
@NullMarked
package io.tenward.growth.thread;

import org.jspecify.annotations.NullMarked;
