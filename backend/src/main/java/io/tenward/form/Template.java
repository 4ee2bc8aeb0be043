package io.tenward.form;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form to start surveys from.
 *
 * @param description of those that ship with the product
 * @param points what it costs a respondent: an item one, an open question two
 * @param minutes what a respondent is told
 * @param own made by the lead
 * @param set holds nothing but items, which can be put together with those of other sets
 */
public record Template(
    String id,
    LocalizedText title,
    @Nullable LocalizedText description,
    List<Question> questions,
    int points,
    int minutes,
    boolean own,
    boolean set) {
  public static final List<Template> SHIPPED = read();

  /**
   * Maps each shipped question to its wordings, including those of earlier releases. A survey keeps
   * the words of its launch, and its questions stay the same when a release rewords them.
   */
  static final Map<String, List<LocalizedText>> WORDINGS = wordings();

  /** A survey written from scratch starts from this template. */
  static final Template EMPTY =
      of(
          "own",
          new LocalizedText("My own questions", "Meine eigenen Fragen", null),
          null,
          List.of(),
          false);

  private record Shipped(
      String id, LocalizedText title, LocalizedText description, List<Question> questions) {
    Template template() {
      return of(id, title, description, questions, false);
    }
  }

  private record ShippedSet(
      String id, int version, LocalizedText title, LocalizedText description, List<Item> items) {
    Template template() {
      return of(id, title, description, items.stream().map(this::question).toList(), false);
    }

    private Question question(Item item) {
      return new Question(
          item.id, Question.Kind.ITEM, item.text, item.anchors, true, true, id, version, null);
    }
  }

  private record Item(String id, LocalizedText text, Map<String, LocalizedText> anchors) {}

  static Template of(
      String id,
      LocalizedText title,
      @Nullable LocalizedText description,
      List<Question> questions,
      boolean own) {
    var form = new Questions(questions).tidied();
    var set = !form.all().isEmpty() && form.all().stream().allMatch(Question::rated);
    return new Template(
        id, title, description, form.all(), form.points(), form.minutes(), own, set);
  }

  static Optional<Template> shipped(String id) {
    return SHIPPED.stream().filter(template -> template.id.equals(id)).findFirst();
  }

  /**
   * Finds a template that the lead may start from; null where there is none.
   *
   * @param problem gets {@code unknown-template} then
   */
  public static @Nullable Template find(ProblemException problem, UUID leadId, String id) {
    var found =
        (id.equals(EMPTY.id) ? Optional.of(EMPTY) : shipped(id))
            .or(() -> OwnTemplate.find(leadId, id).map(OwnTemplate::shown));
    if (found.isEmpty()) {
      problem.field("/template", "unknown-template");
    }
    return found.orElse(null);
  }

  private static Map<String, List<LocalizedText>> wordings() {
    Map<String, List<LocalizedText>> former =
        read("former-wordings.json", new TypeReference<>() {});
    return SHIPPED.stream()
        .flatMap(template -> template.questions.stream())
        .collect(
            toMap(
                Question::id,
                question ->
                    Stream.concat(
                            Stream.of(question.text()),
                            former.getOrDefault(question.id(), List.of()).stream())
                        .toList(),
                (one, same) -> one));
  }

  private static List<Template> read() {
    List<Shipped> forms = read("templates.json", new TypeReference<>() {});
    List<ShippedSet> sets = read("item-sets.json", new TypeReference<>() {});
    return Stream.concat(
            forms.stream().map(Shipped::template), sets.stream().map(ShippedSet::template))
        .toList();
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (var file = Template.class.getResourceAsStream(name)) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
