package io.tenward.theme;

import io.tenward.response.ThemeReply;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme as the respondents of one survey read it in one edition.
 *
 * @param position among those that the same survey reads
 * @param horizon until when "not now" holds, in the lead's own words
 * @param voices comments of that survey in it
 */
record EditionTheme(
    UUID surveyId,
    UUID themeId,
    int position,
    String name,
    Verdict verdict,
    String reason,
    @Nullable String horizon,
    int voices) {

  /** Whether it reads the same, however many voices it has and wherever it stands. */
  boolean saysTheSameAs(EditionTheme other) {
    return other.with(voices, position).equals(this);
  }

  EditionTheme anywhere() {
    return at(0);
  }

  EditionTheme at(int place) {
    return with(voices, place);
  }

  private EditionTheme with(int voices, int position) {
    return new EditionTheme(surveyId, themeId, position, name, verdict, reason, horizon, voices);
  }

  /** As what another one read before. */
  ThemeReply.Before before(EditionTheme now) {
    return new ThemeReply.Before(
        name.equals(now.name) ? null : name, verdict.word(), reason, horizon);
  }
}
