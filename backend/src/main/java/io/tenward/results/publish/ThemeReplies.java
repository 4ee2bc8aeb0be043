package io.tenward.results.publish;

import io.tenward.contract.RaisedThemes;
import io.tenward.contract.ThemeReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows what a lead published of the themes that comments of a survey stand in. */
public interface ThemeReplies {
  /**
   * @param publishedAt null where there is nothing
   * @param changedAt when anything in it was last changed, unless it never was
   * @param raised null where it was not kept
   */
  record Published(
      List<ThemeReply> themes,
      @Nullable Instant publishedAt,
      @Nullable Instant changedAt,
      @Nullable RaisedThemes raised) {
    public static final Published NOTHING = new Published(List.of(), null, null, null);

    public boolean isEmpty() {
      return themes.isEmpty();
    }
  }

  /**
   * Lists themes in the order in which respondents read them, without the words of other surveys.
   */
  Published of(UUID surveyId);

  /** Returns when the last published theme was withdrawn; empty if no theme was ever published. */
  Optional<Instant> takenBackAt(UUID surveyId);
}
