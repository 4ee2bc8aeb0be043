package io.tenward.board.view;

import io.tenward.base.text.LocalizedText;
import io.tenward.board.state.Theme;
import io.tenward.contract.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a theme with a verdict, as it stands on its board.
 *
 * @param names of a shipped theme, in each language
 * @param quoted whether its name is what a statement in it says
 * @param voices distinct comments by survey; surveys without one are left out
 */
public record DecidedTheme(
    UUID id,
    String name,
    @Nullable LocalizedText names,
    boolean quoted,
    Verdict verdict,
    String reason,
    @Nullable String horizon,
    Map<UUID, Integer> voices) {

  private static final Comparator<EditionTheme> BY_OWN_VOICES =
      Comparator.comparingInt((EditionTheme theme) -> -theme.voices())
          .thenComparing(EditionTheme::name)
          .thenComparing(EditionTheme::verdict)
          .thenComparing(EditionTheme::reason);

  /** Respondents read why something is not done, or nothing of it. */
  public boolean isExplained() {
    return verdict == Verdict.REALISTIC || !reason.isEmpty();
  }

  /** Lists decided themes in the order of the board. */
  static List<DecidedTheme> on(ReadableBoard readable, ThemeNames names) {
    var decided = new ArrayList<DecidedTheme>();
    for (var theme : readable.themes()) {
      var verdict = theme.verdict();
      if (verdict != null) {
        decided.add(of(theme, verdict, names.of(theme), voices(readable, theme)));
      }
    }
    return decided;
  }

  private static DecidedTheme of(
      Theme theme, Verdict verdict, String name, Map<UUID, Integer> voices) {
    var horizon = theme.horizon();
    var anchor = ThemeNames.origin(theme).equals("anchor") ? theme.anchor() : null;
    return new DecidedTheme(
        theme.id(),
        name,
        anchor == null ? null : ThemeNames.shipped(anchor).orElse(null),
        ThemeNames.origin(theme).equals("quote"),
        verdict,
        theme.reason(),
        horizon == null ? null : horizon.text(),
        voices);
  }

  private static Map<UUID, Integer> voices(ReadableBoard readable, Theme theme) {
    var voices = new HashMap<UUID, Integer>();
    var heard = new HashSet<UUID>();
    for (var placement : readable.inside(theme)) {
      var statement = readable.statement(placement);
      var survey = statement.surveyId();
      if (survey != null && heard.add(statement.textId())) {
        voices.merge(survey, 1, Integer::sum);
      }
    }
    return voices;
  }

  /**
   * Returns what the respondents of each survey would read. With several surveys the order of the
   * board depends on all of them, so respondents read an order of their own.
   *
   * @param themes in the order of the board
   * @param surveys that the board gathers
   */
  public static List<EditionTheme> edition(List<DecidedTheme> themes, List<UUID> surveys) {
    var all = new ArrayList<EditionTheme>();
    for (var survey : surveys) {
      var read =
          new ArrayList<>(
              themes.stream()
                  .filter(theme -> theme.voices().containsKey(survey) && theme.isExplained())
                  .map(theme -> theme.readIn(survey))
                  .toList());
      if (surveys.size() > 1) {
        read.sort(BY_OWN_VOICES);
      }
      for (int i = 0; i < read.size(); i++) {
        all.add(read.get(i).at(i));
      }
    }
    return all;
  }

  private EditionTheme readIn(UUID survey) {
    int own = voices.getOrDefault(survey, 0);
    return new EditionTheme(
        survey, id, 0, calledForAll(), names, verdict, reason, horizon, null, own);
  }

  /** Whoever reads it may read in another language than the lead, who can change theirs. */
  private String calledForAll() {
    var english = names == null ? null : names.en();
    return english == null ? name : english;
  }
}
