package io.tenward.results.publish;

import io.tenward.base.text.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What respondents read of one theme: what was said, what their lead decided, because. It names no
 * comment.
 *
 * @param name in English where there are names
 * @param names of a shipped theme, in each language; the same for whoever asks
 * @param voices comments of their own survey that stand in it
 * @param verdict realistic, needs-clarifying or not-now
 * @param reason in the lead's own words; empty for none
 * @param horizon until when "not now" holds, in the lead's own words
 * @param evidence what came of it, in the lead's own words
 * @param changedAt since when it reads so, unless it did from the beginning
 * @param before what it read until then; null where the theme was not there yet
 */
public record ThemeReply(
    String name,
    @Nullable LocalizedText names,
    int voices,
    String verdict,
    String reason,
    @Nullable String horizon,
    @Nullable String evidence,
    @Nullable Instant changedAt,
    @Nullable Before before) {

  /**
   * @param name null where it was the same
   */
  public record Before(
      @Nullable String name,
      @Nullable LocalizedText names,
      String verdict,
      String reason,
      @Nullable String horizon,
      @Nullable String evidence) {}
}
