/** Serves the theme board over HTTP. */
@NullMarked
package io.tenward.board;

import org.jspecify.annotations.NullMarked;
