/** Whom a lead is in touch with, and what two talk about: private to the two of them. */
@NullMarked
package io.tenward.talk;

import org.jspecify.annotations.NullMarked;
