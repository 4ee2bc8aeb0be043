/** A board as it is read. */
@NullMarked
package io.tenward.board.view;

import org.jspecify.annotations.NullMarked;
