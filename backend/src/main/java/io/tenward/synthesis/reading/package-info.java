/** A comment as single expectations, and the language it is in. */
@NullMarked
package io.tenward.synthesis.reading;

import org.jspecify.annotations.NullMarked;
