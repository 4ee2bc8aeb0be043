package io.tenward.survey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tenward.base.text.KebabEnum;
import io.tenward.survey.core.BlockKind;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.Survey;
import io.tenward.survey.invite.Ballots;
import io.tenward.survey.invite.TakenLinks;
import io.tenward.survey.launch.PreviewBlock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a lead sees while a survey runs, by ballots.
 *
 * @param closable everybody invited has answered or declined, with a link that was theirs alone
 * @param opened of a survey that is closing: how many answers are open so far
 */
record Counts(
    State state,
    Instant closesAt,
    int invited,
    int answered,
    List<Count> blocks,
    boolean closable,
    @Nullable Integer opened,
    @JsonUnwrapped TakenLinks takenLinks) {

  record Count(
      UUID id,
      BlockKind kind,
      @Nullable String name,
      boolean named,
      @Nullable String person,
      int invited,
      int answered) {}

  /** As the form says it to those who are asked. */
  enum State implements KebabEnum {
    RUNNING,
    CLOSING,
    HALTED
  }

  static Counts of(Survey survey, @Nullable Integer opened, Instant now) {
    var ballots = Ballots.count(survey.surveyId);
    var blocks =
        survey.frozen().groups().stream()
            .map(group -> count(group, ballots.getOrDefault(group.id(), 0)))
            .toList();
    return new Counts(
        survey.halted != null
            ? State.HALTED
            : survey.isClosing(now) ? State.CLOSING : State.RUNNING,
        survey.closesAt,
        blocks.stream().mapToInt(Count::invited).sum(),
        blocks.stream().mapToInt(Count::answered).sum(),
        blocks,
        Ballots.complete(survey.surveyId),
        opened,
        TakenLinks.of(survey));
  }

  private static Count count(Manifest.Group group, int answered) {
    return new Count(
        group.id(),
        group.kind(),
        group.name(),
        group.named(),
        PreviewBlock.person(group),
        group.invited(),
        answered);
  }
}
