package io.tenward.survey.core;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import io.tenward.base.text.LocalizedText;
import java.text.Normalizer;
import java.util.Collection;
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
 * A rated question, or one that is voted on, as the repeat rule compares it with those of other
 * surveys (docs/adr/0082).
 *
 * @param id in its own form
 * @param own whether its words are the lead's
 * @param ids its own and those of shipped questions that it reads like, in any language
 * @param texts trigrams of what it says: each language whole, and each sentence of it
 * @param beside trigrams of what stands below it: anchors, and why a clause is there
 */
public record ComparedQuestion(
    String id,
    Question.Kind kind,
    boolean own,
    Set<String> ids,
    List<Set<String>> texts,
    List<Set<String>> beside) {
  /**
   * From which share of common trigrams on (Dice) two texts read much alike. A word more in a
   * sentence of three leaves 0.56; no two questions that ship reach 0.5.
   */
  private static final double ALIKE = 0.55;

  /** From which share of its trigrams on a text stands within a longer one. */
  private static final double CONTAINED = 0.75;

  /** Shorter texts are found in too many others. */
  private static final int LONG_ENOUGH = 12;

  /** A rating of a clause says no more than the clause itself. */
  private static final double SAME_WORDS = 0.8;

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.:;?!…–—|\\n]+");

  /** By id the texts of all wordings of a shipped question, also those of earlier releases. */
  private static final Map<String, List<Set<String>>> SHIPPED_TEXTS =
      Template.WORDINGS.entrySet().stream()
          .collect(
              toMap(
                  Map.Entry::getKey,
                  shipped ->
                      shipped.getValue().stream().flatMap(ComparedQuestion::whole).toList()));

  public static ComparedQuestion of(Question question) {
    var whole = whole(question.text()).toList();
    var own = !isShipped(question);
    var ids = new HashSet<>(Set.of(question.id()));
    if (own) {
      SHIPPED_TEXTS.forEach(
          (id, shipped) -> {
            if (any(whole, shipped, ComparedQuestion::alike)) {
              ids.add(id);
            }
          });
    }
    return new ComparedQuestion(
        question.id(),
        question.kind(),
        own,
        ids,
        own
            ? question.text().shown().flatMap(ComparedQuestion::sentences).distinct().toList()
            : whole,
        beside(question).distinct().toList());
  }

  /** By id where it says what it says as it ships. */
  private static boolean isShipped(Question question) {
    return Template.WORDINGS.getOrDefault(question.id(), List.of()).contains(question.text());
  }

  /**
   * Whether an answer to one is as good as an answer to the other. Words decide between a vote and
   * a rating: a clause and the rating of the very same words are two questions, since both keep the
   * clause's id, and a rating of the lead's own words is compared with both.
   */
  public boolean isSameAs(ComparedQuestion other) {
    if (kind == other.kind) {
      return ids.stream().anyMatch(other.ids::contains) || readsLike(other);
    }
    return !isRatingOfClause(other) && !other.isRatingOfClause(this) && readsLike(other);
  }

  private boolean isRatingOfClause(ComparedQuestion vote) {
    return kind == Question.Kind.ITEM
        && id.equals(vote.id)
        && beside.isEmpty()
        && dice(texts.getFirst(), vote.texts.getFirst()) >= SAME_WORDS;
  }

  private boolean readsLike(ComparedQuestion other) {
    return any(texts, other.texts, ComparedQuestion::alike)
        || (own || other.own)
            && any(
                Stream.concat(texts.stream(), beside.stream()).toList(),
                Stream.concat(other.texts.stream(), other.beside.stream()).toList(),
                ComparedQuestion::contained);
  }

  public boolean isAmong(Collection<ComparedQuestion> others) {
    return others.stream().anyMatch(this::isSameAs);
  }

  private static boolean any(
      List<Set<String>> ours,
      List<Set<String>> theirs,
      BiPredicate<Set<String>, Set<String>> compared) {
    return ours.stream().anyMatch(one -> theirs.stream().anyMatch(o -> compared.test(one, o)));
  }

  /**
   * How much two texts read alike.
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
   * What a text looks like: equal for texts that a reader cannot tell apart (UTS #39, "skeleton"),
   * and without case, accents, signs, blanks and what cannot be seen.
   */
  static final class Skeleton {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters and digits only; empty where there are none. */
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
