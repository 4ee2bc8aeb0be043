package io.tenward.survey.core;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What shipped questions say and what they said in earlier releases. A survey keeps the words it
 * was launched with, and a shipped question stays the same question when a release rewords it.
 */
public final class ShippedWordings {
  private static final Map<String, List<LocalizedText>> FORMER =
      Template.read("former-wordings.json", new TypeReference<>() {});

  /** By question, today's first. */
  static final Map<String, List<LocalizedText>> ALL =
      Template.SHIPPED.stream()
          .flatMap(template -> template.questions().stream())
          .collect(toMap(Question::id, ShippedWordings::of, (one, same) -> one));

  private ShippedWordings() {}

  private static List<LocalizedText> of(Question question) {
    var former = FORMER.getOrDefault(question.id(), List.of());
    return Stream.concat(Stream.of(question.text()), former.stream()).toList();
  }

  /** Whether two surveys that asked a question of this id, each in these words, asked the same. */
  public static boolean askTheSame(String questionId, LocalizedText one, LocalizedText other) {
    return one.saysTheSameAs(other) || isShipped(questionId, one) && isShipped(questionId, other);
  }

  private static boolean isShipped(String questionId, LocalizedText text) {
    return ALL.getOrDefault(questionId, List.of()).stream().anyMatch(text::saysTheSameAs);
  }
}
