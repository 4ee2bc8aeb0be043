/** Lets a language model split comments and group wishes, and checks whatever it says. */
@NullMarked
package io.tenward.synthesis.asking;

import org.jspecify.annotations.NullMarked;
