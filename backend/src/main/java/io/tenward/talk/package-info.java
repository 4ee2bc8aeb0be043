/** Holds whom a lead is in touch with, and what the two talk about, which only they can read. */
@NullMarked
package io.tenward.talk;

import org.jspecify.annotations.NullMarked;
