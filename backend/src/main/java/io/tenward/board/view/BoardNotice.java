package io.tenward.board.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardStatement;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardNoticeReason;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.SynthesisState;
import io.tenward.model.LanguageModel;
import io.tenward.results.ReleasedSurvey;
import io.tenward.synthesis.Synthesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader of a board something they should know, in the shape of the contract.
 *
 * @param title of a survey that is not on the board any more
 * @param failure of the language model
 * @param why no comment of the survey carries its group
 * @param count of statements
 */
record BoardNotice(
    Code code,
    @Nullable UUID surveyId,
    @Nullable String title,
    @Nullable LanguageModelFailure failure,
    @Nullable BoardNoticeReason why,
    @Nullable Integer count) {

  enum Code {
    OTHER_LANGUAGE,
    MODELS_MISSING,
    MODEL_NOT_LOADED,
    LANGUAGE_MODEL_FAILED,
    LANGUAGE_MODEL_NOT_TOLD,
    NOTHING_SAID,
    SURVEY_WITHDRAWN,
    ROLE_CHANGED,
    NO_GROUP_LABELS,
    TOO_FEW;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
              Code.LANGUAGE_MODEL_FAILED, null, null, synthesis.modelFailure(), null, null));
    }
    var told = model.map(one -> material.toldOf(one)).orElse(List.of());
    for (var survey : material.surveys()) {
      // A board of surveys from before the model is what it was.
      if (!told.isEmpty() && !told.contains(survey)) {
        notices.add(
            new BoardNotice(
                Code.LANGUAGE_MODEL_NOT_TOLD, survey.results().surveyId(), null, null, null, null));
      }
    }
    int nothing = asksForNothing(readable);
    if (nothing > 0) {
      notices.add(new BoardNotice(Code.NOTHING_SAID, null, null, null, null, nothing));
    }
    for (var source : material.withdrawn()) {
      notices.add(
          new BoardNotice(
              Code.SURVEY_WITHDRAWN, source.surveyId(), source.title(), null, null, null));
    }
    if (board.role()
        && synthesis.state() == SynthesisState.DONE
        && hasOtherClauses(material, gathered)) {
      notices.add(new BoardNotice(Code.ROLE_CHANGED, null, null, null, null, null));
    }
    for (var survey : material.surveys()) {
      var id = survey.results().surveyId();
      if (survey.results().tooFew()) {
        notices.add(new BoardNotice(Code.TOO_FEW, id, null, null, null, null));
      } else if (!labelled(survey)) {
        var why =
            survey.manifest().labels() ? BoardNoticeReason.TOO_FEW : BoardNoticeReason.NOT_TOLD;
        notices.add(new BoardNotice(Code.NO_GROUP_LABELS, id, null, null, why, null));
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
  private static Code spelled(Board.Synthesis synthesis) {
    if (synthesis.mountedFailed()) {
      return Code.MODEL_NOT_LOADED;
    }
    return synthesis.modelsMissing() ? Code.MODELS_MISSING : Code.OTHER_LANGUAGE;
  }

  /** Tells whether comments of the survey carry their group. */
  static boolean labelled(ReleasedSurvey survey) {
    return new Material(List.of(survey), List.of(), List.of())
        .comments().stream().anyMatch(comment -> comment.launchGroupId() != null);
  }
}
