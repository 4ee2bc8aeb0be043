package io.tenward.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form to start surveys from.
 *
 * @param description of those that ship with the product
 * @param points what it costs a respondent: an item one, an open question two
 * @param minutes what a respondent is told
 * @param own made by the lead
 */
record Template(
    String id,
    Text title,
    @Nullable Text description,
    List<Question> questions,
    int points,
    int minutes,
    boolean own) {
  static final List<Template> SHIPPED = read();

  /** What is written from scratch. */
  static final Template EMPTY =
      of("own", new Text("My own questions", "Meine eigenen Fragen", null), null, List.of(), false);

  private record Shipped(String id, Text title, Text description, List<Question> questions) {}

  static Template of(
      String id, Text title, @Nullable Text description, List<Question> questions, boolean own) {
    var form = new Questions(questions).tidied();
    return new Template(id, title, description, form.all(), form.points(), form.minutes(), own);
  }

  static Optional<Template> shipped(String id) {
    return SHIPPED.stream().filter(template -> template.id.equals(id)).findFirst();
  }

  /**
   * What this lead may start from.
   *
   * @throws io.tenward.platform.ProblemException invalid-request with unknown-template
   */
  static Template require(UUID leadId, String id) {
    return (id.equals(EMPTY.id) ? Optional.of(EMPTY) : shipped(id))
        .or(() -> OwnTemplate.find(leadId, id).map(OwnTemplate::shown))
        .orElseThrow(() -> LocalTimes.invalid("/template", "unknown-template", Map.of()));
  }

  private static List<Template> read() {
    try (var file = Template.class.getResourceAsStream("templates.json")) {
      List<Shipped> shipped =
          Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
      return shipped.stream()
          .map(t -> of(t.id, t.title, t.description, t.questions, false))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
