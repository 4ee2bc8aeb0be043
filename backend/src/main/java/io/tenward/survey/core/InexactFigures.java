package io.tenward.survey.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A launch group that gets no figures for a question (docs/adr/0105).
 *
 * @param causes the latest first
 * @param figuresFrom the first day on which the same could be asked of these people with figures
 * @param personIds who can have been asked before; for the lead only
 */
public record InexactFigures(
    String questionId,
    UUID launchGroupId,
    List<Cause> causes,
    LocalDate figuresFrom,
    @Nullable List<UUID> personIds) {
  /**
   * Another survey that asked the same.
   *
   * @param surveyId for the lead only, and null where people were asked by name
   * @param asked how many of the group can have been
   * @param of how many it has
   * @param byName true where they were asked by name, else null
   */
  public record Cause(
      @Nullable UUID surveyId,
      String title,
      Instant launchedAt,
      int asked,
      int of,
      @Nullable Boolean byName) {
    private Cause forRespondents() {
      return new Cause(null, title, launchedAt, asked, of, byName);
    }
  }

  /** As everybody reads it. */
  public InexactFigures forRespondents() {
    return new InexactFigures(
        questionId,
        launchGroupId,
        causes.stream().map(Cause::forRespondents).toList(),
        figuresFrom,
        null);
  }
}
