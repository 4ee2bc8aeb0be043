/** Chooses whom a survey asks, and holds the rules of repeating one. */
@NullMarked
package io.tenward.survey.audience;

import org.jspecify.annotations.NullMarked;
