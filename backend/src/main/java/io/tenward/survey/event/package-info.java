/** Tells other features and outside tools of a survey. */
@NullMarked
package io.tenward.survey.event;

import org.jspecify.annotations.NullMarked;
