/** Writes results as files. */
@NullMarked
package io.tenward.results.files;

import org.jspecify.annotations.NullMarked;
