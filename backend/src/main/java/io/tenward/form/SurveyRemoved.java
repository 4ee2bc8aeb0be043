package io.tenward.form;

import java.util.UUID;

/**
 * Tells that a survey is removed with its lead. It is fired within that transaction, so that other
 * rooms delete what they keep under its id.
 */
public record SurveyRemoved(UUID surveyId) {}
