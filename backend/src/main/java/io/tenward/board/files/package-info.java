/** Writes boards as files. */
@NullMarked
package io.tenward.board.files;

import org.jspecify.annotations.NullMarked;
