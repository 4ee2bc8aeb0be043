/** Turns a draft into a running survey. */
@NullMarked
package io.tenward.survey.launch;

import org.jspecify.annotations.NullMarked;
