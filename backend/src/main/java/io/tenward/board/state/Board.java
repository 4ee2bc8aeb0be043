package io.tenward.board.state;

import io.tenward.contract.BoardSynthesis;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.SynthesisStage;
import io.tenward.contract.SynthesisState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the row of a board, without statements and themes.
 *
 * @param version grows with every change
 * @param arrangedIn the version in which a synthesis last rearranged it
 * @param steppedIn the version in which something was last done that can be undone, or undone
 */
public record Board(
    UUID id,
    UUID workspaceId,
    UUID memberId,
    String title,
    boolean role,
    int coarseness,
    long version,
    long arrangedIn,
    long steppedIn,
    Synthesis synthesis,
    List<Source> sources) {

  /**
   * Names a survey whose comments are on the board.
   *
   * @param title as it was when the board was made; for when it is gone
   */
  public record Source(UUID surveyId, String title) {}

  /**
   * Says how far the synthesis is, or how the last one ended.
   *
   * @param runId who runs it
   * @param failure too-many-statements or server-fault
   * @param spelled how many statements had to be compared by spelling
   * @param modelsMissing all of them, for want of any model
   * @param plain the lead wants no language model
   * @param languageModel the one that grouped what is on the board
   * @param modelFailure why it did not, though it should have
   * @param mountedFailed the model of the operator's that might have read them could not be loaded
   */
  public record Synthesis(
      SynthesisState state,
      @Nullable UUID runId,
      @Nullable SynthesisStage stage,
      int done,
      int total,
      @Nullable String failure,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int spelled,
      boolean modelsMissing,
      boolean mountedFailed,
      boolean plain,
      @Nullable String languageModel,
      @Nullable LanguageModelFailure modelFailure) {
    public BoardSynthesis view() {
      return new BoardSynthesis(
          state, stage, done, total, failure, languageModel, startedAt, endedAt);
    }

    public boolean isUnderWay() {
      return state == SynthesisState.WAITING || state == SynthesisState.RUNNING;
    }
  }

  Board with(List<Source> others) {
    return new Board(
        id,
        workspaceId,
        memberId,
        title,
        role,
        coarseness,
        version,
        arrangedIn,
        steppedIn,
        synthesis,
        others);
  }

  public List<UUID> surveyIds() {
    return sources.stream().map(Source::surveyId).toList();
  }
}
