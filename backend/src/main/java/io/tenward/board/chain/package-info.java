/** From a comment or a clause to what became of it. */
@NullMarked
package io.tenward.board.chain;

import org.jspecify.annotations.NullMarked;
