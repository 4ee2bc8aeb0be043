/**
 * Holds goals, the tasks and entries for them, and what came of them; private to each lead until
 * shared.
 */
@NullMarked
package io.tenward.growth;

import org.jspecify.annotations.NullMarked;
