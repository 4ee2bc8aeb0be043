/** Publishes decisions to respondents: editions of a board. */
@NullMarked
package io.tenward.board.publish;

import org.jspecify.annotations.NullMarked;
