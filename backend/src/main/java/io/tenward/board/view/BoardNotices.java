package io.tenward.board.view;

import io.tenward.board.state.Board;
import io.tenward.board.state.BoardStatement;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardNotice;
import io.tenward.contract.BoardNoticeReason;
import io.tenward.contract.SynthesisState;
import io.tenward.model.LanguageModel;
import io.tenward.results.ReleasedSurvey;
import io.tenward.synthesis.Synthesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a reader of a board what they should know. */
final class BoardNotices {
  private BoardNotices() {}

  /**
   * @param gathered what stands on the board, also what can no longer be read
   */
  static List<BoardNotice> of(
      Board board,
      Material material,
      ReadableBoard readable,
      List<BoardStatement> gathered,
      Optional<LanguageModel> model) {
    var notices = new ArrayList<BoardNotice>();
    var synthesis = board.synthesis();
    if (synthesis.spelled() > 0) {
      notices.add(new BoardNotice(spelled(synthesis), null, null, null, null, synthesis.spelled()));
    }
    if (synthesis.modelFailure() != null) {
      notices.add(
          new BoardNotice(
              "language-model-failed", null, null, synthesis.modelFailure(), null, null));
    }
    var told = model.map(one -> material.toldOf(one)).orElse(List.of());
    for (var survey : material.surveys()) {
      // A board of surveys from before the model is what it was.
      if (!told.isEmpty() && !told.contains(survey)) {
        notices.add(
            new BoardNotice(
                "language-model-not-told", survey.results().surveyId(), null, null, null, null));
      }
    }
    int nothing = asksForNothing(readable);
    if (nothing > 0) {
      notices.add(new BoardNotice("nothing-said", null, null, null, null, nothing));
    }
    for (var source : material.withdrawn()) {
      notices.add(
          new BoardNotice("survey-withdrawn", source.surveyId(), source.title(), null, null, null));
    }
    if (board.role()
        && synthesis.state() == SynthesisState.DONE
        && hasOtherClauses(material, gathered)) {
      notices.add(new BoardNotice("role-changed", null, null, null, null, null));
    }
    for (var survey : material.surveys()) {
      var id = survey.results().surveyId();
      if (survey.results().tooFew()) {
        notices.add(new BoardNotice("too-few", id, null, null, null, null));
      } else if (!labelled(survey)) {
        var why =
            survey.manifest().labels() ? BoardNoticeReason.TOO_FEW : BoardNoticeReason.NOT_TOLD;
        notices.add(new BoardNotice("no-group-labels", id, null, null, why, null));
      }
    }
    return List.copyOf(notices);
  }

  /**
   * Tells whether clauses were added or removed since the synthesis. A board without a synthesis
   * has a notice of its own.
   */
  private static boolean hasOtherClauses(Material material, List<BoardStatement> gathered) {
    var known =
        gathered.stream()
            .map(BoardStatement::clauseId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var now = material.clauses().stream().map(BoardClause::id).collect(Collectors.toSet());
    return !gathered.isEmpty() && !known.equals(now);
  }

  private static int asksForNothing(ReadableBoard readable) {
    return (int)
        readable.placements().stream()
            .filter(placement -> readable.statement(placement).commentId() != null)
            .filter(placement -> Synthesis.asksForNothing(readable.words(placement.id())))
            .count();
  }

  /** Why statements were compared by spelling. */
  private static String spelled(Board.Synthesis synthesis) {
    if (synthesis.mountedFailed()) {
      return "model-not-loaded";
    }
    return synthesis.modelsMissing() ? "models-missing" : "other-language";
  }

  /** Tells whether comments of the survey carry their group. */
  static boolean labelled(ReleasedSurvey survey) {
    return new Material(List.of(survey), List.of(), List.of())
        .comments().stream().anyMatch(comment -> comment.launchGroupId() != null);
  }
}
