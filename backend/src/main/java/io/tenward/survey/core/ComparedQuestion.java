package io.tenward.survey.core;

import io.tenward.base.text.LocalizedText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as the repeat rule compares it with those of other surveys (docs/adr/0061).
 *
 * @param id in its own form
 * @param ids its own and those of shipped questions that it reads like, in any language
 * @param texts trigrams of what it says, by language
 */
public record ComparedQuestion(
    String id, Question.Kind kind, Set<String> ids, List<Set<String>> texts) {
  /**
   * From which share of common trigrams on (Dice) two texts read much alike. A word more in a
   * sentence of three leaves 0.56; no two questions that ship reach 0.5.
   */
  private static final double ALIKE = 0.55;

  /** By question its wordings, those of earlier releases too. */
  private static final Map<String, List<List<Set<String>>>> SHIPPED =
      Template.WORDINGS.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  shipped -> shipped.getValue().stream().map(ComparedQuestion::trigrams).toList()));

  public static ComparedQuestion of(Question question) {
    if (question.kind() == Question.Kind.CLAUSE) {
      // A clause is the same by its lineage, whatever its words are.
      return new ComparedQuestion(question.id(), question.kind(), Set.of(question.id()), List.of());
    }
    var texts = trigrams(question.text());
    if (SHIPPED.getOrDefault(question.id(), List.of()).contains(texts)) {
      return new ComparedQuestion(question.id(), question.kind(), Set.of(question.id()), texts);
    }
    var ids = new HashSet<>(Set.of(question.id()));
    SHIPPED.forEach(
        (id, wordings) -> {
          if (wordings.stream().anyMatch(wording -> alike(texts, wording))) {
            ids.add(id);
          }
        });
    return new ComparedQuestion(question.id(), question.kind(), ids, texts);
  }

  boolean isSameAs(ComparedQuestion other) {
    return kind == other.kind
        && (ids.stream().anyMatch(other.ids::contains) || alike(texts, other.texts));
  }

  public boolean isAmong(Collection<ComparedQuestion> others) {
    return others.stream().anyMatch(this::isSameAs);
  }

  private static boolean alike(List<Set<String>> ours, List<Set<String>> theirs) {
    return ours.stream().anyMatch(one -> theirs.stream().anyMatch(other -> alike(one, other)));
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return 2 * common >= ALIKE * (one.size() + other.size());
  }

  private static List<Set<String>> trigrams(LocalizedText words) {
    return words
        .shown()
        .map(Skeleton::of)
        .filter(text -> !text.isEmpty())
        .map(ComparedQuestion::trigrams)
        .toList();
  }

  /** A blank at each end, so that a text of one letter has one, too. */
  private static Set<String> trigrams(String text) {
    var padded = " " + text + " ";
    return Stream.iterate(0, i -> i <= padded.length() - 3, i -> i + 1)
        .map(i -> padded.substring(i, i + 3))
        .collect(Collectors.toSet());
  }
}
