/** Holds what all features need, by sub-package. */
@NullMarked
package io.tenward.base;

import org.jspecify.annotations.NullMarked;
