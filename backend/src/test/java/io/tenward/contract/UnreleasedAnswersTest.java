package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.base.Command;
import io.tenward.kernel.close.DueClosings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code x-anonymity}: an operation marked {@code none} or {@code counts} answers with the same
 * bytes whatever people wrote.
 */
@Tag("deep")
@QuarkusTest
class UnreleasedAnswersTest {
  private static final Set<String> SILENT = Set.of("none", "counts");

  /**
   * Tags of operations that change only what members write themselves; no code of theirs reaches an
   * answer (ArchitectureTest). Of these the reading ones are called.
   */
  private static final Set<String> APART =
      Set.of(
          "agreement",
          "coaching",
          "growth",
          "history",
          "home",
          "question",
          "situation",
          "talk",
          "team",
          "theme",
          "thread",
          "week");

  /** Succeeds once in the life of a server, in SetupTest; here it says that this is done. */
  private static final Set<String> CANNOT_SUCCEED = Set.of("setUp");

  @Inject TestClock clock;
  @Inject @Any Instance<Command> commands;
  @Inject AgroalDataSource database;

  private final Set<String> called = new TreeSet<>();
  private final Set<String> succeeded = new TreeSet<>();

  @BeforeEach
  void timeStandsStill() {
    clock.freeze();
  }

  @Test
  void silentOperationsAnswerAlikeWhateverWasWritten() {
    var office = new Office(commands);
    var one = new AnsweredSurvey(office.lead, database, "team", 5, "product", 1);
    var other = new AnsweredSurvey(office.lead, database, one.people());
    assertAlike(one.answer(Wording.FEW), other.answer(Wording.MANY));

    var leaving = leave(office);
    var before = exact(office.readAll(one.survey()));
    one.reseal(Wording.MANY);
    assertEquals(before, exact(office.readAll(one.survey())));
    assertAlike(leaving, leave(office));
    var changes = office.changeAll();
    one.reseal(Wording.NONE);
    assertAlike(changes, office.changeAll());

    one.reseal(Wording.FEW);
    assertAlike(office.close(one.survey()), office.close(other.survey()));
    DueClosings.due();
    var read = office.released(one.survey());
    assertAlike(read, office.released(other.survey()));
    assertEquals(
        Set.of("getResults"),
        differing(office.results(one.survey()), office.results(other.survey())),
        "what was written does differ");

    var third = new AnsweredSurvey(office.lead, database, "client", 5);
    var fourth = new AnsweredSurvey(office.lead, database, third.people());
    assertAlike(third.answer(Wording.MANY), fourth.answer(Wording.FEW));
    assertAlike(office.cancel(third.survey()), office.cancel(fourth.survey()));
    assertCovered();
  }

  /** An hour behind the database: by how many seconds has as many digits each time. */
  private Transcript leave(Office office) {
    var behind = Duration.ofHours(-1);
    clock.advance(behind);
    try {
      return office.leave();
    } finally {
      clock.advance(behind.negated());
    }
  }

  private List<String> exact(Transcript transcript) {
    note(transcript);
    return transcript.exact();
  }

  private void assertAlike(Transcript one, Transcript other) {
    note(one);
    for (int i = 0; i < one.comparable().size(); i++) {
      assertEquals(one.comparable().get(i), other.comparable().get(i));
    }
  }

  private static Set<String> differing(Transcript one, Transcript other) {
    var found = new TreeSet<String>();
    for (int i = 0; i < one.comparable().size(); i++) {
      var entry = one.comparable().get(i);
      if (!entry.equals(other.comparable().get(i))) {
        found.add(entry.split(" ", 2)[0]);
      }
    }
    return found;
  }

  private void note(Transcript transcript) {
    called.addAll(transcript.called());
    succeeded.addAll(transcript.succeeded());
  }

  private void assertCovered() {
    var silent =
        Contract.SERVED.operations().stream()
            .filter(o -> SILENT.contains(o.node().get("x-anonymity").asText()))
            .filter(o -> o.method().equals("get") || !APART.contains(o.tag()))
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<>(silent);
    missing.removeAll(called);
    assertThat("never called", missing, is(empty()));
    silent.removeAll(succeeded);
    silent.removeAll(CANNOT_SUCCEED);
    assertThat("never succeeded", silent, is(empty()));
  }
}
