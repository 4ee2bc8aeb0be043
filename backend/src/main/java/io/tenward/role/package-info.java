/** Holds what a lead's role consists of, clause by clause, and what each means here and now. */
@NullMarked
package io.tenward.role;

import org.jspecify.annotations.NullMarked;
