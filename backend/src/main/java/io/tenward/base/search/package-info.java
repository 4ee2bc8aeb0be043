/** Holds what all rooms share that make their rows searchable. */
@NullMarked
package io.tenward.base.search;

import org.jspecify.annotations.NullMarked;
