/** Follows a comment or a clause to its theme, verdict and task. */
@NullMarked
package io.tenward.board.chain;

import org.jspecify.annotations.NullMarked;
