/** Whom a survey asks, and the rules of repeating one. */
@NullMarked
package io.tenward.survey.audience;

import org.jspecify.annotations.NullMarked;
