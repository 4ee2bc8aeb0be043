package io.tenward.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A form that ships with the product.
 *
 * @param points what it costs a respondent: an item one, an open question two
 * @param minutes what a respondent is told
 */
record Template(
    String id, Text title, Text description, List<Question> questions, int points, int minutes) {
  static final List<Template> ALL = read();

  static Optional<Template> find(String id) {
    return ALL.stream().filter(template -> template.id.equals(id)).findFirst();
  }

  /** Ids of the rated ones. */
  Set<String> items() {
    return Question.items(questions);
  }

  private static List<Template> read() {
    try (var file = Template.class.getResourceAsStream("templates.json")) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
