package io.tenward.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another survey with an item in common, of which respondents are told.
 *
 * @param releasedAt null while it runs; when it was cancelled, where its figures may be known
 */
public record EarlierSurvey(String title, @Nullable Instant releasedAt) {}
