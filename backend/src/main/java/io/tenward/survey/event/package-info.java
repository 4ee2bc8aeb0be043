/** What other features and tools outside hear of a survey. */
@NullMarked
package io.tenward.survey.event;

import org.jspecify.annotations.NullMarked;
