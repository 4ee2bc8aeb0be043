package io.tenward.survey;

import java.time.Instant;

/** An earlier survey with an item in common; respondents are told of it. */
public record EarlierSurvey(String title, Instant releasedAt) {}
