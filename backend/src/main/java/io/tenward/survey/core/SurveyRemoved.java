package io.tenward.survey.core;

import java.util.UUID;

/**
 * A survey that is over is removed with its lead. Fired within the transaction that does it: who
 * keeps something about it under its id lets go of it.
 */
public record SurveyRemoved(UUID surveyId) {}
