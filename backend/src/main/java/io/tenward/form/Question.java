package io.tenward.form;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.AnchorsView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An item is rated 1 to 10, an open question is answered in words, a clause is voted on.
 *
 * @param id stable over surveys, so that two surveys can share an item
 * @param anchors what a 3, a 6 and a 10 look like; of items
 * @param example whether an example is asked for; of items
 * @param advice whether "What would make it a 10?" is asked; of a clause what should change
 * @param source the set that an item was taken from, so that it can be found again
 * @param version of the item in that set
 * @param clause of a clause what stands beside its words
 */
public record Question(
    String id,
    Kind kind,
    LocalizedText text,
    @Nullable Map<String, LocalizedText> anchors,
    @Nullable Boolean example,
    @Nullable Boolean advice,
    @Nullable String source,
    @Nullable Integer version,
    @Nullable Clause clause) {
  /** Makes a question that belongs to no set. */
  public Question(
      String id,
      Kind kind,
      LocalizedText text,
      @Nullable Map<String, LocalizedText> anchors,
      @Nullable Boolean example,
      @Nullable Boolean advice) {
    this(id, kind, text, anchors, example, advice, null, null, null);
  }

  /**
   * Describes a clause of a role agreement, as voters read it.
   *
   * @param section {@code duty} or {@code principle}
   * @param why half a sentence below it
   * @param before what it said when it was voted on last; null of a new one
   */
  public record Clause(String section, @Nullable String why, @Nullable String before) {}

  /** Makes a vote on a clause; every voter may say what should change. */
  public static Question vote(String id, String words, Clause clause) {
    return new Question(
        id, Kind.CLAUSE, LocalizedText.own(words), null, false, true, null, null, clause);
  }

  /** These ratings have descriptions. */
  static final List<String> ANCHORS = List.of("3", "6", "10");

  private static final int COMMENT_SECONDS = 25;

  /** Names kinds of questions as the contract does, and says what each one can do. */
  public enum Kind {
    /** The rating is at most 10. */
    ITEM(1, 25, IntStream.rangeClosed(1, 10).boxed().toList()),
    /** Three open questions take the four minutes that are promised. */
    OPEN(2, 80, List.of()),
    /** A vote has no points; it is sealed as one of these: object, can live with it, agree. */
    CLAUSE(0, 25, List.of(3, 6, 10));

    private final int points;
    private final int seconds;
    private final List<Integer> numbers;

    Kind(int points, int seconds, List<Integer> numbers) {
      this.points = points;
      this.seconds = seconds;
      this.numbers = numbers;
    }

    public boolean rated() {
      return this == ITEM;
    }

    public boolean voted() {
      return this == CLAUSE;
    }

    /** Tells whether the question is answered with a number, as a rating or a vote. */
    public boolean scaled() {
      return !numbers.isEmpty();
    }

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Tells whether the question has one of its shipped wordings, of this release or before. */
  boolean isShipped() {
    return Template.WORDINGS.getOrDefault(id, List.of()).contains(text);
  }

  /**
   * Tells whether both are the same beyond doubt, as far as they say themselves: letter by letter,
   * or in two wordings of one shipped question.
   */
  boolean isSurelySameAs(Question other) {
    return id.equals(other.id)
        && kind == other.kind
        && (isShipped() && other.isShipped()
            || text.equals(other.text) && Objects.equals(anchors, other.anchors));
  }

  /** Counts the effort for a respondent: an item is one point, an open question two. */
  int points() {
    return kind.points;
  }

  /** Estimates how long a respondent needs. */
  int seconds() {
    int comments = rated() ? (asksExample() ? 1 : 0) + (asksAdvice() ? 1 : 0) : 0;
    return kind.seconds + comments * COMMENT_SECONDS;
  }

  public boolean rated() {
    return kind.rated();
  }

  public boolean voted() {
    return kind.voted();
  }

  public boolean scaled() {
    return kind.scaled();
  }

  /** Tells whether the number is a possible answer; 0 stands for no answer. */
  public boolean allows(int number) {
    return number == 0 || kind.numbers.contains(number);
  }

  /** Signs alone are no words: the repeat rule could not tell two such questions apart. */
  boolean isUnfinished() {
    return text.shown().noneMatch(LookalikeCharacters::hasLetter);
  }

  public boolean asksExample() {
    return Boolean.TRUE.equals(example);
  }

  public boolean asksAdvice() {
    return Boolean.TRUE.equals(advice);
  }

  /**
   * Returns the question as it is stored: anchors in their order and only those with text, and yes
   * or no for what an item asks besides.
   */
  Question tidied() {
    return scaled()
        ? new Question(
            id, kind, text, written(), asksExample(), asksAdvice(), source, version, clause)
        : new Question(id, kind, text, null, null, null);
  }

  /** Marks the item as one of this set, unless it came from another set. */
  Question from(String set, int setVersion) {
    return source != null
        ? this
        : new Question(id, kind, text, anchors, example, advice, set, setVersion, clause);
  }

  /** Returns the descriptions of points on the scale in the contract's form. */
  public @Nullable AnchorsView anchorsView() {
    return anchors == null
        ? null
        : new AnchorsView(anchors.get("3"), anchors.get("6"), anchors.get("10"));
  }

  private @Nullable Map<String, LocalizedText> written() {
    var written = new LinkedHashMap<String, LocalizedText>();
    if (anchors != null) {
      for (var mark : ANCHORS) {
        var anchor = anchors.get(mark);
        if (anchor != null && !anchor.isEmpty()) {
          written.put(mark, anchor);
        }
      }
    }
    return written.isEmpty() ? null : written;
  }
}
