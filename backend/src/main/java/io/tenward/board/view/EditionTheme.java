package io.tenward.board.view;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.EarlierReply;
import io.tenward.contract.Verdict;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a theme as the respondents of one survey read it in one edition.
 *
 * @param position among those that the same survey reads
 * @param name in English where there are names
 * @param names of a shipped theme, in each language
 * @param horizon until when "not now" holds, in the lead's own words
 * @param evidence what came of it, in the lead's own words
 * @param voices comments of that survey in it
 */
public record EditionTheme(
    UUID surveyId,
    UUID themeId,
    int position,
    String name,
    @Nullable LocalizedText names,
    Verdict verdict,
    String reason,
    @Nullable String horizon,
    @Nullable String evidence,
    int voices) {

  /** Tells whether respondents read the same words; votes and places do not count. */
  public boolean saysTheSameAs(EditionTheme before) {
    return isCalledAs(before)
        && verdict == before.verdict
        && reason.equals(before.reason)
        && Objects.equals(horizon, before.horizon)
        && Objects.equals(evidence, before.evidence);
  }

  /**
   * Tells whether both have the same name. An old edition has the name in one language alone, which
   * may be either.
   */
  private boolean isCalledAs(EditionTheme before) {
    return name.equals(before.name) && Objects.equals(names, before.names)
        || before.names == null
            && names != null
            && (before.name.equals(names.en()) || before.name.equals(names.de()));
  }

  EditionTheme anywhere() {
    return at(0);
  }

  public EditionTheme at(int place) {
    return new EditionTheme(
        surveyId, themeId, place, name, names, verdict, reason, horizon, evidence, voices);
  }

  EditionTheme showing(@Nullable String words) {
    return new EditionTheme(
        surveyId, themeId, position, name, names, verdict, reason, horizon, words, voices);
  }

  /** Describes this theme as the earlier state of a newer one. */
  public EarlierReply before(EditionTheme now) {
    return now.isCalledAs(this)
        ? new EarlierReply(null, null, verdict, reason, horizon, evidence)
        : new EarlierReply(name, names, verdict, reason, horizon, evidence);
  }
}
