/** Reads boards. */
@NullMarked
package io.tenward.board.view;

import org.jspecify.annotations.NullMarked;
