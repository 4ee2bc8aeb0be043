package io.tenward.synthesis.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comment as single expectations. */
public final class Splitter {
  /** A wish with its reasons that is longer has had enough of them. */
  private static final int LONGEST = 400;

  private interface Rule {
    List<Span> parts(String text, Span sentence);
  }

  private final Rule rule;

  /** Without one, no sentence is known to be about the one before it. */
  private final @Nullable Difference difference;

  /**
   * For English.
   *
   * @param difference decides where one sentence holds two wishes
   */
  public Splitter(Difference difference) {
    this((text, sentence) -> Coordination.of(text, sentence, difference), difference);
  }

  private Splitter(Rule rule, @Nullable Difference difference) {
    this.rule = rule;
    this.difference = difference;
  }

  /** For languages whose verbs it does not know: sentences, list items and semicolons. */
  public static Splitter plain() {
    return new Splitter(Sentences::atSemicolons, null);
  }

  /**
   * @return in order, without overlaps; one at least unless the text is blank: who wrote nothing
   *     but a greeting wrote that
   */
  public List<Span> split(String text) {
    var statements = new ArrayList<Span>();
    for (var line : Lines.of(text)) {
      for (var sentence : Sentences.of(text, line.span())) {
        addWishes(text, sentence, line, statements);
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
    return FillerPhrases.isFiller(statement);
  }

  private void addWishes(String text, Span sentence, Lines.Line line, List<Span> statements) {
    var wish = FillerPhrases.withoutManners(text, sentence);
    if (FillerPhrases.isFiller(sentence.of(text)) || FillerPhrases.isFiller(wish.of(text))) {
      return;
    }
    if (goesOn(text, wish, line, statements)) {
      var before = statements.removeLast();
      statements.add(new Span(before.from(), wish.to()));
      return;
    }
    for (var part : rule.parts(text, wish)) {
      if (!FillerPhrases.isFiller(part.of(text))) {
        statements.add(part);
      }
    }
  }

  /** Whether it is about the sentence before it in the same line, and nothing by itself. */
  private boolean goesOn(String text, Span wish, Lines.Line line, List<Span> statements) {
    if (difference == null
        || statements.isEmpty()
        || statements.getLast().from() < line.span().from()) {
      return false;
    }
    var before = statements.getLast().of(text);
    if (before.length() > LONGEST) {
      return false;
    }
    return WishPatterns.belongTogether(before, wish.of(text), line.isItem(), difference);
  }
}
