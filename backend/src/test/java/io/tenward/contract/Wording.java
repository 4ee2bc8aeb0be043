package io.tenward.contract;

import io.tenward.results.TestRespondent;
import java.util.function.UnaryOperator;

/** Ways to fill in the same form that have nothing in common. */
enum Wording {
  NONE(person -> person),
  FEW(person -> person.rate("on-track.focus", 9, "Yes", "").write("on-track.missing", "More")),
  MANY(Wording::many);

  private final UnaryOperator<TestRespondent> fill;

  Wording(UnaryOperator<TestRespondent> fill) {
    this.fill = fill;
  }

  TestRespondent fill(TestRespondent person) {
    return fill.apply(person.clear());
  }

  private static TestRespondent many(TestRespondent person) {
    for (var question : person.manifest().get("questions")) {
      if (question.get("kind").asText().equals("item")) {
        person.rate(question.get("id").asText(), 1, "ä".repeat(400), "ß".repeat(400));
      }
    }
    return person.write("on-track.missing", "Ü".repeat(2_000));
  }
}
