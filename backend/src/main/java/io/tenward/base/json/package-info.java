/** Strict JSON: what is not described is refused, and nothing is guessed. */
@NullMarked
package io.tenward.base.json;

import org.jspecify.annotations.NullMarked;
