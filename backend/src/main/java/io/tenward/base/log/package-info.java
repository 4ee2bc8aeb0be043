/** Keeps the log short while something goes on failing. */
@NullMarked
package io.tenward.base.log;

import org.jspecify.annotations.NullMarked;
