/** Compares what leads say of themselves with what was released of the others. */
@NullMarked
package io.tenward.rating;

import org.jspecify.annotations.NullMarked;
