/** From the bytes of a job description to draft clauses; runs in a process of its own. */
@NullMarked
package io.tenward.role.reading;

import org.jspecify.annotations.NullMarked;
