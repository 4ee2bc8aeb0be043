/** Holds what a survey is: state, questions, manifest. */
@NullMarked
package io.tenward.survey.core;

import org.jspecify.annotations.NullMarked;
