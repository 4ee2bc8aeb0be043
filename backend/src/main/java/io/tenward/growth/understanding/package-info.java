/** Keeps what people understood of the tasks that they do. */
@NullMarked
package io.tenward.growth.understanding;

import org.jspecify.annotations.NullMarked;
