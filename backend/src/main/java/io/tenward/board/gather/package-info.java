/** Turns comments into suggested themes. */
@NullMarked
package io.tenward.board.gather;

import org.jspecify.annotations.NullMarked;
