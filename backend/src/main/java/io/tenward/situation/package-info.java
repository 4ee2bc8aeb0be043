/** Keeps what happened by the questions of a template, and asks for a second look on its day. */
@NullMarked
package io.tenward.situation;

import org.jspecify.annotations.NullMarked;
