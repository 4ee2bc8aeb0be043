package io.tenward.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What respondents read of one theme: what was said, what their lead decided, because. It names no
 * comment.
 *
 * @param voices comments of their own survey that stand in it
 * @param verdict realistic, needs-clarifying or not-now
 * @param reason in the lead's own words; empty for none
 * @param horizon until when "not now" holds, in the lead's own words
 * @param changedAt since when it reads so, unless it did from the beginning
 * @param before what it read until then; null where the theme was not there yet
 */
public record ThemeReply(
    String name,
    int voices,
    String verdict,
    String reason,
    @Nullable String horizon,
    @Nullable Instant changedAt,
    @Nullable Before before) {

  /**
   * @param name null where it was the same
   */
  public record Before(
      @Nullable String name, String verdict, String reason, @Nullable String horizon) {}
}
