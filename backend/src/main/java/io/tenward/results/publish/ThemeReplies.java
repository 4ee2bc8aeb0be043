package io.tenward.results.publish;

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
   */
  record Published(
      List<ThemeReply> themes, @Nullable Instant publishedAt, @Nullable Instant changedAt) {
    public static final Published NOTHING = new Published(List.of(), null, null);

    public boolean isEmpty() {
      return themes.isEmpty();
    }
  }

  /** In the order in which they are read; of what other surveys said, nothing. */
  Published of(UUID surveyId);

  /** When the last theme went that respondents read; empty if none ever did. */
  Optional<Instant> takenBackAt(UUID surveyId);
}
