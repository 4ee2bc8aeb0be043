package io.tenward.form;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import io.tenward.base.text.LocalizedText;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a question so that the repeat rule can compare it with those of other surveys
 * (docs/adr/0137).
 *
 * @param id in its own form
 * @param own whether its words are the lead's
 * @param ids its own and those of shipped questions that it reads like, in any language
 * @param sentences trigrams of what it says: each language whole, and each sentence of it
 * @param asked the same, and whatever stands beside them where the question itself says too little
 * @param beside trigrams of anchors, and of why a clause is there
 * @param intro trigrams of the introduction above the form
 */
public record ComparedQuestion(
    String id,
    Question.Kind kind,
    LocalizedText text,
    boolean own,
    Set<String> ids,
    List<Set<String>> sentences,
    List<Set<String>> asked,
    List<Set<String>> beside,
    List<Set<String>> intro) {
  /**
   * Two texts count as alike from this share of common trigrams on (Dice). A word more in a
   * sentence of three leaves 0.56; no two shipped questions reach 0.5.
   */
  private static final double ALIKE = 0.55;

  /** A text counts as part of a longer one from this share of its trigrams on. */
  private static final double CONTAINED = 0.75;

  /** Shorter texts are found in too many others. */
  private static final int LONG_ENOUGH = 12;

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.:;?!…–—|\\n]+");

  /**
   * Maps the id of a shipped question to the texts of all its wordings, including earlier releases.
   */
  private static final Map<String, List<Set<String>>> SHIPPED_TEXTS =
      Template.WORDINGS.entrySet().stream()
          .collect(
              toMap(
                  Map.Entry::getKey,
                  shipped ->
                      shipped.getValue().stream().flatMap(ComparedQuestion::whole).toList()));

  /**
   * @param introduction of its form, and names of parts of groups; empty where there are none
   */
  public static ComparedQuestion of(Question question, String introduction) {
    var whole = whole(question.text()).toList();
    var own = !question.isShipped();
    var ids = new HashSet<>(Set.of(question.id()));
    if (own) {
      SHIPPED_TEXTS.forEach(
          (id, shipped) -> {
            if (any(whole, shipped, ComparedQuestion::alike)) {
              ids.add(id);
            }
          });
    }
    var sentences =
        own
            ? question.text().shown().flatMap(ComparedQuestion::sentences).distinct().toList()
            : whole;
    var intro = sentences(introduction).distinct().toList();
    var beside = beside(question).distinct().toList();
    boolean saysLittle =
        question.text().shown().allMatch(text -> Skeleton.of(text).length() < LONG_ENOUGH);
    return new ComparedQuestion(
        question.id(),
        question.kind(),
        question.text(),
        own,
        ids,
        sentences,
        own && saysLittle
            ? Stream.of(sentences, beside, intro).flatMap(List::stream).toList()
            : sentences,
        beside,
        intro);
  }

  /** Describes what somebody is asked by name; its words alone tell what is asked. */
  public static ComparedQuestion byName(String id, LocalizedText words) {
    return of(new Question(id, Question.Kind.ITEM, words, null, null, null), "");
  }

  /**
   * Tells whether an answer to one may count as an answer to the other; a doubt counts as yes. A
   * vote on a clause and a rating of it are one.
   */
  public boolean isSameAs(ComparedQuestion other) {
    return isComparable(other) && isLike(other);
  }

  /** Tells the same of questions of any kind. */
  public boolean isLike(ComparedQuestion other) {
    return hasSameId(other)
        || readsLike(asked, other.asked, other)
        || readsLike(besides(), other.asked, other)
        || readsLike(asked, other.besides(), other);
  }

  /** Lists ids and sentences by which a question that was asked by name is found again. */
  public Stream<String> keys() {
    return Stream.concat(
        ids.stream(),
        asked.stream().map(trigrams -> trigrams.stream().sorted().collect(joining())));
  }

  /**
   * Tells whether two questions of one form ask the same; they have the same introduction and may
   * have the same scale.
   */
  public boolean isTwinOf(ComparedQuestion other) {
    return isComparable(other)
        && (hasSameId(other)
            || readsLike(sentences, other.sentences, other)
            || readsLike(beside, other.sentences, other)
            || readsLike(sentences, other.beside, other));
  }

  public boolean saysTheSameAs(ComparedQuestion other) {
    return text.saysTheSameAs(other.text);
  }

  private boolean isComparable(ComparedQuestion other) {
    return kind.scaled() == other.kind.scaled();
  }

  private boolean hasSameId(ComparedQuestion other) {
    return ids.stream().anyMatch(other.ids::contains);
  }

  private List<Set<String>> besides() {
    return Stream.concat(beside.stream(), intro.stream()).toList();
  }

  private boolean readsLike(
      List<Set<String>> ours, List<Set<String>> theirs, ComparedQuestion other) {
    return any(ours, theirs, ComparedQuestion::alike)
        || (own || other.own) && any(ours, theirs, ComparedQuestion::contained);
  }

  private static boolean any(
      List<Set<String>> ours,
      List<Set<String>> theirs,
      BiPredicate<Set<String>, Set<String>> compared) {
    return ours.stream().anyMatch(one -> theirs.stream().anyMatch(o -> compared.test(one, o)));
  }

  /**
   * Measures how similar two texts are.
   *
   * @return their share of common trigrams (Dice), from 0 to 1
   */
  public static double likeness(String one, String other) {
    return trigrams(one)
        .flatMap(ours -> trigrams(other).map(theirs -> dice(ours, theirs)))
        .findFirst()
        .orElse(0.0);
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    return dice(one, other) >= ALIKE;
  }

  private static double dice(Set<String> one, Set<String> other) {
    return 2.0 * common(one, other) / (one.size() + other.size());
  }

  private static boolean contained(Set<String> one, Set<String> other) {
    int shorter = Math.min(one.size(), other.size());
    return shorter >= LONG_ENOUGH && common(one, other) >= CONTAINED * shorter;
  }

  private static long common(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  private static Stream<Set<String>> beside(Question question) {
    var anchors = question.anchors() == null ? Map.<String, LocalizedText>of() : question.anchors();
    return Stream.concat(
        anchors.values().stream()
            .flatMap(LocalizedText::shown)
            .flatMap(ComparedQuestion::sentences),
        sentences(question.clause() == null ? null : question.clause().why()));
  }

  private static Stream<Set<String>> whole(LocalizedText text) {
    return text.shown().flatMap(ComparedQuestion::trigrams);
  }

  private static Stream<Set<String>> sentences(@Nullable String text) {
    return text == null
        ? Stream.empty()
        : Stream.concat(
            trigrams(text),
            END_OF_SENTENCE.splitAsStream(text).flatMap(ComparedQuestion::trigrams));
  }

  /** A blank at each end, so that a text of one letter has one, too; none of a text of signs. */
  private static Stream<Set<String>> trigrams(String text) {
    var seen = Skeleton.of(text);
    var padded = " " + seen + " ";
    return seen.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Stream.iterate(0, i -> i <= padded.length() - 3, i -> i + 1)
                .map(i -> padded.substring(i, i + 3))
                .collect(toSet()));
  }

  /**
   * Normalises a text so that texts which look the same are equal (UTS #39, "skeleton"), without
   * case, accents, punctuation, blanks and invisible characters.
   */
  static final class Skeleton {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Keeps letters and digits alone; empty where there are none. */
    static String of(String text) {
      var skeleton = plain(CHECKER.getSkeleton(plain(text)));
      // A capital I looks like l, and small it is i.
      return NEITHER_LETTER_NOR_DIGIT.matcher(skeleton).replaceAll("").replace('i', 'l');
    }

    private static String plain(String text) {
      var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
      var seen = new StringBuilder();
      decomposed
          .codePoints()
          .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
          .forEach(seen::appendCodePoint);
      // Lower case may bring marks back: a dotted capital I has one.
      return MARKS.matcher(seen.toString().toLowerCase(Locale.ROOT)).replaceAll("");
    }
  }
}
