/** Holds which tools read a survey, and that its respondents were told. */
@NullMarked
package io.tenward.survey.reader;

import org.jspecify.annotations.NullMarked;
