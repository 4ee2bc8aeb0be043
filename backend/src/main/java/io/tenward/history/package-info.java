/** Reads what the database kept of rows before they were changed. */
@NullMarked
package io.tenward.history;

import org.jspecify.annotations.NullMarked;
