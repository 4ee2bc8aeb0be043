package io.tenward.board.view;

import io.tenward.base.text.LocalizedText;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.Placement;
import io.tenward.board.state.SynthesisState;
import io.tenward.board.state.TensionState;
import io.tenward.board.state.ThemeChange.Kind;
import io.tenward.contract.SynthesisStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board with everything on it, in the shapes of the contract. */
public record BoardView(
    UUID id,
    String title,
    boolean role,
    long version,
    int coarseness,
    @Nullable Kind undo,
    @Nullable Kind redo,
    SynthesisView synthesis,
    List<BoardNotice> notices,
    List<SurveyOfBoard> surveys,
    List<GroupOfBoard> groups,
    List<QuestionOfBoard> questions,
    List<Comment> comments,
    List<Clause> clauses,
    List<ThemeView> themes,
    List<StatementView> statements,
    List<TensionView> tensions) {

  /** For who has the texts, which only change with another synthesis or another role. */
  BoardView withoutTexts() {
    return new BoardView(
        id,
        title,
        role,
        version,
        coarseness,
        undo,
        redo,
        synthesis,
        notices,
        surveys,
        groups,
        questions,
        List.of(),
        List.of(),
        themes,
        statements,
        tensions);
  }

  /**
   * @param answered those under a name included
   * @param named of them, of which nothing is on the board
   */
  public record SurveyOfBoard(
      UUID id,
      String title,
      Instant closedAt,
      String zone,
      boolean labels,
      int k,
      int answered,
      int named) {}

  public record GroupOfBoard(UUID id, UUID surveyId, String kind, @Nullable String name) {}

  public record QuestionOfBoard(String questionId, UUID surveyId, LocalizedText text) {}

  /**
   * @param field answer, example or advice
   * @param launchGroupId only where the release allows labels
   */
  public record Comment(
      UUID id,
      UUID surveyId,
      String questionId,
      String field,
      @Nullable UUID launchGroupId,
      String text) {}

  public record Clause(UUID id, String text, @Nullable String heading) {}

  public record StatementView(
      UUID id,
      @Nullable UUID commentId,
      @Nullable UUID clauseId,
      int start,
      int end,
      @Nullable UUID themeId,
      double position,
      boolean byHand,
      @Nullable UUID alike) {
    static StatementView of(BoardStatement statement, Placement placement) {
      return new StatementView(
          statement.id(),
          statement.commentId(),
          statement.clauseId(),
          statement.start(),
          statement.end(),
          placement.themeId(),
          placement.position(),
          placement.byHand(),
          statement.alikeId());
    }
  }

  /**
   * @param themeId of one side; null where it stands without a theme
   * @param otherThemeId of the other
   */
  public record TensionView(
      UUID id,
      @Nullable UUID themeId,
      @Nullable UUID otherThemeId,
      List<UUID> one,
      List<UUID> other,
      TensionState state) {

    /** The theme that it is shown in; null among what stands without one. */
    public @Nullable UUID shownIn() {
      return themeId == null ? otherThemeId : themeId;
    }
  }

  public record SynthesisView(
      SynthesisState state,
      @Nullable SynthesisStage stage,
      int done,
      int total,
      @Nullable String failure,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {
    public static SynthesisView of(Board.Synthesis synthesis) {
      return new SynthesisView(
          synthesis.state(),
          synthesis.stage(),
          synthesis.done(),
          synthesis.total(),
          synthesis.failure(),
          synthesis.startedAt(),
          synthesis.endedAt());
    }
  }
}
