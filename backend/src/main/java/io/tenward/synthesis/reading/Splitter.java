package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;

/** One comment as single expectations. */
public final class Splitter {
  private interface Rule {
    List<Span> parts(String text, Span sentence);
  }

  private final Rule rule;

  /**
   * For English.
   *
   * @param difference decides where one sentence holds two wishes
   */
  public Splitter(Difference difference) {
    this((Rule) (text, sentence) -> Coordination.of(text, sentence, difference));
  }

  private Splitter(Rule rule) {
    this.rule = rule;
  }

  /** For languages whose verbs it does not know: sentences, list items and semicolons. */
  public static Splitter plain() {
    return new Splitter(Sentences::atSemicolons);
  }

  /**
   * @return in order, without overlaps; one at least unless the text is blank: who wrote nothing
   *     but a greeting wrote that
   */
  public List<Span> split(String text) {
    var statements = new ArrayList<Span>();
    for (var line : Lines.of(text)) {
      for (var sentence : Sentences.of(text, line)) {
        addWishes(text, sentence, statements);
      }
    }
    if (statements.isEmpty()) {
      var all = new Span(0, text.length()).trimmed(text);
      return all.isEmpty() ? List.of() : List.of(all);
    }
    return List.copyOf(statements);
  }

  /**
   * The sentences of one paragraph, politeness too: nothing of it is left out.
   *
   * @param paragraph on one line
   */
  public static List<Span> sentences(String paragraph) {
    return Sentences.of(paragraph, new Span(0, paragraph.length()));
  }

  /** Whether it is nothing but politeness. */
  public static boolean isFiller(String statement) {
    return Fillers.isFiller(statement);
  }

  private void addWishes(String text, Span sentence, List<Span> statements) {
    var wish = Fillers.withoutGreeting(text, sentence);
    if (Fillers.isFiller(wish.of(text))) {
      return;
    }
    for (var part : rule.parts(text, wish)) {
      if (!Fillers.isFiller(part.of(text))) {
        statements.add(part);
      }
    }
  }
}
