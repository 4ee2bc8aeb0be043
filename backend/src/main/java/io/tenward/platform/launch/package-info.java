/** From the first line of {@code main} to the address on the console. */
@NullMarked
package io.tenward.platform.launch;

import org.jspecify.annotations.NullMarked;
