/** Follows one item over all surveys that asked it. */
@NullMarked
package io.tenward.rating.item;

import org.jspecify.annotations.NullMarked;
