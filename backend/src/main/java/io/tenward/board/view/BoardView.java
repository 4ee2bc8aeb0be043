package io.tenward.board.view;

import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.Placement;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.contract.BoardGroup;
import io.tenward.contract.BoardQuestion;
import io.tenward.contract.BoardSurvey;
import io.tenward.contract.BoardSynthesis;
import io.tenward.contract.TensionState;
import io.tenward.contract.ThemeChangeKind;
import io.tenward.contract.ThemeView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes a board with everything on it, in the shapes of the contract. */
public record BoardView(
    UUID id,
    String title,
    boolean role,
    long version,
    int coarseness,
    @Nullable ThemeChangeKind undo,
    @Nullable ThemeChangeKind redo,
    BoardSynthesis synthesis,
    @Nullable String languageModel,
    List<BoardNotice> notices,
    List<BoardSurvey> surveys,
    List<BoardGroup> groups,
    List<BoardQuestion> questions,
    List<BoardComment> comments,
    List<BoardClause> clauses,
    List<ThemeView> themes,
    List<StatementView> statements,
    List<TensionView> tensions) {

  /** Serves who has the texts, which only change with another synthesis or another role. */
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
        languageModel,
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

    /** Returns the theme that shows the contradiction; null among statements without one. */
    public @Nullable UUID shownIn() {
      return themeId == null ? otherThemeId : themeId;
    }
  }
}
