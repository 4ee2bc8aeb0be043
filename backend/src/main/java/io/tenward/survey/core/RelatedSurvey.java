package io.tenward.survey.core;

import java.time.Instant;

/**
 * Another survey that a comparison with may tell more, of which respondents are told.
 *
 * @param sameQuestions whether it asked some of this; else it asked nearly the same people
 */
public record RelatedSurvey(String title, Instant launchedAt, boolean sameQuestions) {}
