package io.tenward.theme;

import io.tenward.survey.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme with a verdict, as it stands on its board.
 *
 * @param names of a shipped theme, in each language
 * @param quoted whether its name is what a statement in it says
 * @param voices distinct comments by survey; surveys without one are left out
 */
record Decided(
    UUID id,
    String name,
    @Nullable Text names,
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

  /**
   * What the respondents of each survey would read. The order of a board that gathers several
   * surveys depends on what all of them said, so none of them reads it.
   *
   * @param themes in the order of the board
   * @param surveys that the board gathers
   */
  static List<EditionTheme> edition(List<Decided> themes, List<UUID> surveys) {
    var all = new ArrayList<EditionTheme>();
    for (var survey : surveys) {
      var read =
          new ArrayList<>(
              themes.stream()
                  .filter(theme -> theme.voices().containsKey(survey))
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
    return new EditionTheme(survey, id, 0, calledForAll(), names, verdict, reason, horizon, own);
  }

  /** Whoever reads it may read in another language than the lead, who can change theirs. */
  private String calledForAll() {
    var english = names == null ? null : names.en();
    return english == null ? name : english;
  }
}
