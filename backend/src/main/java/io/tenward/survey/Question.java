package io.tenward.survey;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item is rated 1 to 10, an open question is answered in words.
 *
 * @param id stable over surveys, so that two surveys can share an item
 * @param anchors what a 3, a 6 and a 10 look like; of items
 * @param example whether an example is asked for; of items
 * @param advice whether "What would make it a 10?" is asked; of items
 */
public record Question(
    String id,
    Kind kind,
    Text text,
    @Nullable Map<String, Text> anchors,
    @Nullable Boolean example,
    @Nullable Boolean advice) {

  /** As the contract writes it. */
  public enum Kind {
    ITEM(1),
    OPEN(2);

    private final int points;

    Kind(int points) {
      this.points = points;
    }

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it costs a respondent: an item one point, an open question two. */
  int points() {
    return kind.points;
  }

  /** Ids of the rated ones. */
  static Set<String> items(List<Question> questions) {
    return questions.stream().filter(Question::rated).map(Question::id).collect(toSet());
  }

  public boolean rated() {
    return kind == Kind.ITEM;
  }

  public boolean asksExample() {
    return Boolean.TRUE.equals(example);
  }

  public boolean asksAdvice() {
    return Boolean.TRUE.equals(advice);
  }
}
