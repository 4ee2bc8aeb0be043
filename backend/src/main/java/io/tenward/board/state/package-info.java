/** Holds the state of a board, its steps and undo. */
@NullMarked
package io.tenward.board.state;

import org.jspecify.annotations.NullMarked;
