/** What a text may hold, and texts by language. */
@NullMarked
package io.tenward.base.text;

import org.jspecify.annotations.NullMarked;
