package io.tenward.board.gather;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.LogTrap;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.DatabaseFailure;
import io.tenward.board.gather.SynthesisRuns.Run;
import io.tenward.contract.SynthesisStage;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.Synthesis;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A synthesis that is watched, cancelled, killed, begun twice, or fails. */
@QuarkusTest
class GatheringTest {
  private final SignedIn lead = SignedIn.lead();

  @Inject Database database;
  @Inject SynthesisRuns runs;
  @Inject Gathering gathering;

  @BeforeEach
  void nobodyWaits() {
    OwnBoard.gather();
  }

  private OwnBoard waiting() {
    return OwnBoard.waiting(lead, Commented.by(lead.memberId(), OwnBoard.FEW));
  }

  @Test
  void tellsHowFarItIs() {
    var board = waiting();
    var watch = new SynthesisProgress(runs, runs.next().orElseThrow());
    watch.begin(SynthesisStage.READING, 431);
    board
        .synthesis()
        .header("Retry-After", "1")
        .body("state", equalTo("running"))
        .body("stage", equalTo("reading"))
        .body("done", equalTo(0))
        .body("total", equalTo(431));
    watch.group();
    board.synthesis().body("stage", equalTo("gathering")).body("done", equalTo(431));
    OwnBoard.gather();
    board
        .synthesis()
        .header("Retry-After", nullValue())
        .body("state", equalTo("done"))
        .body("stage", nullValue())
        .body("failure", nullValue());
    assertEquals(
        List.of("board.grouped"),
        database.list(
            "select type from event where subject_id = ?",
            row -> row.getString(1),
            UUID.fromString(board.id())));
  }

  @Test
  void theOneUnderWayGoesOn() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    lead.request()
        .post(board.path() + "/synthesis")
        .then()
        .statusCode(202)
        .body("state", equalTo("running"));
    assertEquals(Optional.empty(), runs.next(), "another server has nothing to do");
    gathering.gather(run);
    board.synthesis().body("state", equalTo("done"));
    lead.request()
        .post(board.path() + "/synthesis")
        .then()
        .statusCode(202)
        .body("state", equalTo("waiting"));
    OwnBoard.gather();
    board.synthesis().body("state", equalTo("done"));
  }

  @Test
  void whoCancelsKeepsWhatStood() {
    var board = waiting();
    OwnBoard.gather();
    var before = board.arrangement();
    lead.request().post(board.path() + "/synthesis");
    var run = runs.next().orElseThrow();
    var watch = new SynthesisProgress(runs, run);
    cancel(board);
    assertThrows(CancellationException.class, () -> watch.read(1, 4));
    assertThrows(CancellationException.class, () -> watch.read(2, 4), "on every thread");

    gathering.gather(run);

    board.synthesis().body("state", equalTo("cancelled"));
    assertEquals(before, board.arrangement());
    cancel(board);
  }

  @Test
  void whatWasReadBeforeItWasCancelledIsLetGo() {
    var board = waiting();
    var released = new ArrayList<Readings>();
    QuarkusMock.installMockForType(
        new KeptReadings() {
          @Override
          synchronized Readings of(UUID boardId) {
            lead.request().post(board.path() + "/synthesis/cancel");
            return super.of(boardId);
          }

          @Override
          void release(UUID boardId, Readings readings) {
            released.add(readings);
          }
        },
        KeptReadings.class);
    OwnBoard.gather();
    board.synthesis().body("state", equalTo("cancelled"));
    assertEquals(1, released.size());
  }

  @Test
  void isBegunAgainAfterTheServerWasKilled() {
    var board = waiting();
    assertTrue(runs.next().isPresent());
    board.synthesis().body("state", equalTo("running"));
    OwnBoard.gather();
    board.synthesis().body("state", equalTo("done"));
    assertEquals(4, board.read().getList("statements").size());
  }

  @Test
  void whatIsGroupedLaterIsNoError() {
    var board = waiting();
    var away = new AtomicBoolean(true);
    QuarkusMock.installMockForType(
        new KeptReadings() {
          @Override
          synchronized Readings of(UUID boardId) {
            if (away.getAndSet(false)) {
              throw new DatabaseFailure(new SQLException("a row", "57P01"));
            }
            return super.of(boardId);
          }
        },
        KeptReadings.class);
    var log = LogTrap.during(OwnBoard::gather);
    assertFalse(log.contains("cannot be grouped") || log.contains("\tat "), log);
    board.synthesis().body("state", equalTo("running"));
    OwnBoard.gather();
    board.synthesis().body("state", equalTo("done"));
  }

  @Test
  void whatBringsTheServerDownEachTimeIsGivenUp() {
    var board = waiting();
    for (int i = 0; i < 3; i++) {
      runs.takeOver();
      assertTrue(runs.next().isPresent());
    }
    OwnBoard.gather();
    board.synthesis().body("state", equalTo("failed")).body("failure", equalTo("server-fault"));
    board.gatherAgain();
    board.synthesis().body("state", equalTo("done"));
  }

  @Test
  void whoWasTakenOverWritesNothing() {
    var board = waiting();
    var killed = runs.next().orElseThrow();
    runs.takeOver();
    var taken = runs.next().orElseThrow();
    gathering.gather(killed);
    board.synthesis().body("state", equalTo("running"));
    gathering.gather(taken);
    board.synthesis().body("state", equalTo("done"));
  }

  @Test
  void theBoardMayBeRemovedMeanwhile() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    lead.remove(board.path()).statusCode(204);
    gathering.gather(run);
    lead.get(board.path()).statusCode(404);
    gathering.gather(new Run(UUID.randomUUID(), UUID.randomUUID()));
  }

  @Test
  void otherSourcesAreGatheredInstead() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    var more = Commented.by(lead.memberId(), List.of("a", "b", "c", "d", "e"));
    lead.change(board.path(), Map.of("surveyIds", List.of(more.surveyId())))
        .statusCode(200)
        .body("synthesis.state", equalTo("waiting"));
    gathering.gather(run);
    board.synthesis().body("state", equalTo("waiting"));
    OwnBoard.gather();
    assertEquals(5, board.read().getList("statements").size());
  }

  @Test
  void aFaultIsNoLossAndQuotesNobody() {
    var board = waiting();
    OwnBoard.gather();
    var before = board.arrangement();
    OwnModels.use((Synthesis) null);
    lead.request().post(board.path() + "/synthesis");
    var log = LogTrap.during(OwnBoard::gather);
    assertTrue(log.contains("cannot be grouped"), log);
    assertFalse(log.contains("Review faster"), log);
    board.synthesis().body("state", equalTo("failed")).body("failure", equalTo("server-fault"));
    assertEquals(before, board.arrangement());
  }

  @Test
  void whatWasMadeOfOthersIsThatAgainOnceTheyAreNotGathered() {
    var june = Commented.by(lead.memberId(), OwnBoard.FEW);
    var july = Commented.by(lead.memberId(), List.of("a", "b", "c", "d", "e"));
    var board = OwnBoard.of(lead, june);
    var before = board.arrangement();
    long seen = board.version();
    madeOf(board, List.of(july.surveyId()), true);
    madeOf(board, List.of(june.surveyId(), july.surveyId()), true);
    cancel(board);
    assertMadeOf(board, june);
    assertEquals(before, board.arrangement());
    lead.read(board.path() + "/changes?after=" + seen).body("reload", equalTo(true));

    madeOf(board, List.of(june.surveyId(), july.surveyId()), false);
    OwnBoard.gather();
    lead.request().post(board.path() + "/synthesis");
    cancel(board);
    assertMadeOf(board, june, july);
  }

  @Test
  void whatFailsToBeMadeOfOthersIsAsItWas() {
    var june = Commented.by(lead.memberId(), OwnBoard.FEW);
    var july = Commented.by(lead.memberId(), List.of("a", "b", "c", "d", "e"));
    var board = OwnBoard.of(lead, june);
    var before = board.arrangement();
    madeOf(board, List.of(july.surveyId()), false);
    for (int i = 0; i < 3; i++) {
      assertTrue(runs.next().isPresent());
      runs.takeOver();
    }
    board.synthesis().body("failure", equalTo("server-fault"));
    assertMadeOf(board, june);

    OwnModels.use((Synthesis) null);
    madeOf(board, List.of(july.surveyId()), false);
    OwnBoard.gather();
    board.synthesis().body("failure", equalTo("server-fault"));
    assertMadeOf(board, june);
    assertEquals(before, board.arrangement());
  }

  @Test
  void whatWasNeverGatheredIsMadeOfWhatWasChosenLast() {
    var board = waiting();
    var july = Commented.by(lead.memberId(), List.of("a", "b", "c", "d", "e"));
    madeOf(board, List.of(july.surveyId()), false);
    cancel(board);
    assertMadeOf(board, july);
  }

  private void cancel(OwnBoard board) {
    lead.request()
        .post(board.path() + "/synthesis/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
  }

  private void madeOf(OwnBoard board, List<UUID> surveyIds, boolean role) {
    lead.change(board.path(), Map.of("surveyIds", surveyIds, "role", role))
        .statusCode(200)
        .body("synthesis.state", equalTo("waiting"));
  }

  private static void assertMadeOf(OwnBoard board, Released... surveys) {
    var ids = Stream.of(surveys).map(survey -> survey.surveyId().toString()).toList();
    assertEquals(ids, board.read().getList("surveys.id"));
    assertFalse(board.read().getBoolean("role"));
  }

  @Test
  void nothingIsReadWhileNobodyMay() {
    var board = waiting();
    board.see().body("comments", empty()).body("statements", empty());
  }
}
