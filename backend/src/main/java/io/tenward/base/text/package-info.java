/** Checks texts, and holds texts by language. */
@NullMarked
package io.tenward.base.text;

import org.jspecify.annotations.NullMarked;
