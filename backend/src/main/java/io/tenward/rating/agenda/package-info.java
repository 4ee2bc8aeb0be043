/** Holds what a lead wants to talk about. */
@NullMarked
package io.tenward.rating.agenda;

import org.jspecify.annotations.NullMarked;
