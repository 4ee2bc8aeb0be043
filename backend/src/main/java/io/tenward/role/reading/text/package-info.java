/** Recognises lines, headings and marks of lists in plain text, and refuses what is too large. */
@NullMarked
package io.tenward.role.reading.text;

import org.jspecify.annotations.NullMarked;
