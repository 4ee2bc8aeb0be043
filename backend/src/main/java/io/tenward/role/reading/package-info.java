/** Turns the bytes of a job description into draft clauses, in a process of its own. */
@NullMarked
package io.tenward.role.reading;

import org.jspecify.annotations.NullMarked;
