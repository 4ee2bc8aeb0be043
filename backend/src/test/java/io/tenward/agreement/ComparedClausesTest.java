package io.tenward.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.contract.AgreementSection;
import io.tenward.contract.ClauseChange;
import io.tenward.contract.ClauseRevision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparedClausesTest {
  private static final List<UUID> IDS =
      IntStream.range(0, 6).mapToObj(place -> new UUID(0, place)).toList();

  @Test
  void saysWhatWasAddedRewordedAndRemoved() {
    var before =
        List.of(clause(0, "Stays", "why"), clause(1, "Goes", "why"), clause(2, "Old", null));
    var now = List.of(clause(3, "New", null), clause(2, "Old", "why"), clause(0, "Stays", "why"));
    assertEquals(
        List.of(
            new ClauseChange("added", "New", null, null, null),
            new ClauseChange("reworded", "Old", "why", "Old", null),
            new ClauseChange("removed", "Goes", "why", null, null)),
        ComparedClauses.between(before, now));
  }

  /** The changes lead from the words before to the words now, and back. */
  @Test
  void theChangesLeadFromOneVersionToTheOther() {
    var random = new Random(98);
    for (int round = 0; round < 500; round++) {
      var before = version(random);
      var now = version(random);
      var changes = ComparedClauses.between(before, now);
      var words = new ArrayList<>(words(before));
      for (var change : changes) {
        if (!change.change().equals("added")) {
          var was = change.change().equals("removed");
          words.remove(
              said(was ? change.text() : change.before(), was ? change.why() : change.whyBefore()));
        }
        if (!change.change().equals("removed")) {
          words.add(said(change.text(), change.why()));
        }
      }
      assertEquals(words(now).stream().sorted().toList(), words.stream().sorted().toList());
      assertEquals(List.of(), ComparedClauses.between(now, now.reversed()));
    }
  }

  private static List<AgreementClause> version(Random random) {
    var clauses = new ArrayList<AgreementClause>();
    for (int place = 0; place < IDS.size(); place++) {
      if (random.nextBoolean()) {
        var why = random.nextBoolean() ? "why " + random.nextInt(2) : null;
        clauses.add(clause(place, place + " words " + random.nextInt(2), why));
      }
    }
    Collections.shuffle(clauses, random);
    return clauses;
  }

  private static List<String> words(List<AgreementClause> clauses) {
    return clauses.stream().map(clause -> said(clause.text(), clause.why())).toList();
  }

  private static String said(@Nullable String text, @Nullable String why) {
    return text + " / " + why;
  }

  private static AgreementClause clause(int place, String text, @Nullable String why) {
    return new AgreementClause(
        IDS.get(place),
        AgreementSection.DUTY,
        text,
        why,
        null,
        "own",
        ClauseRevision.NEW,
        null,
        null,
        null);
  }
}
