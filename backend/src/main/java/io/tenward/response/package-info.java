/** Sealed answers, the close that opens them once, and what the release rules let out. */
@NullMarked
package io.tenward.response;

import org.jspecify.annotations.NullMarked;
