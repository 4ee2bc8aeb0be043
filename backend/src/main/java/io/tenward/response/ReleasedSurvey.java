package io.tenward.response;

import io.tenward.survey.Manifest;

/**
 * What was released of a survey, and the form that was frozen at its launch.
 *
 * @param results as the release rules wrote them
 */
public record ReleasedSurvey(Results results, Manifest manifest) {}
