package io.tenward.situation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.SituationChoice;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what no schema can say of a form: its questions exist, and every text can be read. */
final class FormChecks {
  private static final Set<String> TEXTS =
      Set.of("name", "note", "words", "heading", "line", "label", "hint", "start");

  /** Outside of questions and choices each of these names a question. */
  private static final Set<String> NAMES =
      Set.of("field", "other", "person", "day", "minutes", "quadrant", "of", "missing");

  private static final Set<String> NUMBERS = Set.of("number", "minutes", "period", "amount");

  private static final Set<String> YES_NO = Set.of("yes", "no");

  private final ProblemException problem = ProblemException.invalid();
  private final Map<String, SituationQuestion> questions;
  private final Set<String> languages;

  private FormChecks(SituationForm form, Set<String> languages) {
    this.languages = languages;
    questions =
        questions(form).collect(toMap(SituationQuestion::key, Function.identity(), (a, b) -> a));
  }

  /**
   * @param languages that each text has to have
   * @throws ProblemException invalid-request with the pointer of each fault
   */
  static void require(SituationForm form, Set<String> languages) {
    var checks = new FormChecks(form, languages);
    checks.keys(form);
    checks.walk(Json.MAPPER.valueToTree(form), "/form");
    checks.problem.throwIfAny();
  }

  /**
   * Checks what a template that is written now has to say as well; a kept form may be older.
   *
   * @throws ProblemException invalid-request where words are added up, or a limit is no amount that
   *     is asked once
   */
  static void requireCounts(SituationForm form) {
    var checks = new FormChecks(form, Set.of());
    var counts = all(form.counts());
    for (int i = 0; i < counts.size(); i++) {
      var question = checks.questions.get(counts.get(i).field());
      var added = counts.get(i).how().equals("sum");
      if (added && question != null && !NUMBERS.contains(question.kind())) {
        checks.problem.field("/form/counts/" + i + "/field", "contradictory");
      }
      if ("tie".equals(counts.get(i).by()) && all(form.ties()).isEmpty()) {
        checks.problem.field("/form/counts/" + i + "/by", "contradictory");
      }
    }
    checks.askedOfTheLead(form);
    checks.limits("/form/fields/", form.fields(), form);
    checks.limits("/form/lines/", all(form.lines()), form);
    checks.problem.throwIfAny();
  }

  private void askedOfTheLead(SituationForm form) {
    var lines = all(form.lines());
    for (int i = 0; i < form.fields().size(); i++) {
      if (Boolean.TRUE.equals(form.fields().get(i).you())) {
        problem.field("/form/fields/" + i + "/you", "contradictory");
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (Boolean.TRUE.equals(lines.get(i).you()) && !lines.get(i).kind().equals("person")) {
        problem.field("/form/lines/" + i + "/you", "contradictory");
      }
    }
  }

  private void limits(String at, List<SituationQuestion> list, SituationForm form) {
    for (int i = 0; i < list.size(); i++) {
      var question = list.get(i);
      var limit = question.limit() == null ? null : question.limit().field();
      if (limit == null) {
        continue;
      }
      var amounts =
          form.fields().stream()
              .filter(each -> each.kind().equals("amount") && each != question)
              .map(SituationQuestion::key);
      if (amounts.noneMatch(limit::equals)) {
        problem.field(at + i + "/limit/field", "contradictory");
      }
    }
  }

  static Stream<SituationQuestion> questions(SituationForm form) {
    return Stream.concat(form.fields().stream(), all(form.lines()).stream());
  }

  static <T> List<T> all(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private void keys(SituationForm form) {
    var seen = new HashSet<String>();
    questions("/form/fields/", form.fields(), seen);
    questions("/form/lines/", all(form.lines()), seen);
    unique("/form/outcomes/", all(form.outcomes()));
  }

  private void questions(String at, List<SituationQuestion> list, Set<String> seen) {
    for (int i = 0; i < list.size(); i++) {
      var question = list.get(i);
      if (!seen.add(question.key())) {
        problem.field(at + i + "/key", "duplicate");
      }
      if (question.kind().equals("choice") == all(question.choices()).isEmpty()) {
        problem.field(
            at + i + "/choices", question.kind().equals("choice") ? "required" : "contradictory");
      }
      unique(at + i + "/choices/", all(question.choices()));
      amount(at + i, question);
    }
  }

  private void amount(String at, SituationQuestion question) {
    var isAmount = question.kind().equals("amount");
    var limit = question.limit();
    if (!isAmount && (question.unit() != null || question.least() != null)) {
      problem.field(at + (question.unit() == null ? "/least" : "/unit"), "contradictory");
    }
    if (!isAmount && question.most() != null) {
      problem.field(at + "/most", "contradictory");
    }
    if (question.least() != null
        && question.most() != null
        && question.least().compareTo(question.most()) > 0) {
      problem.field(at + "/most", "out-of-range", Map.of("min", question.least()));
    }
    if (limit == null) {
      return;
    }
    if (!isAmount) {
      problem.field(at + "/limit", "contradictory");
    } else if (question.unit() == null) {
      problem.field(at + "/unit", "required");
    }
    if ((limit.amount() == null) == (limit.field() == null)) {
      problem.field(at + "/limit/amount", limit.amount() == null ? "required" : "contradictory");
    }
  }

  private void unique(String at, List<SituationChoice> choices) {
    var seen = new HashSet<String>();
    for (int i = 0; i < choices.size(); i++) {
      if (!seen.add(choices.get(i).key())) {
        problem.field(at + i + "/key", "duplicate");
      }
    }
  }

  private void walk(JsonNode node, String at) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), at + "/" + i);
      }
      return;
    }
    for (var property : node.properties()) {
      var name = property.getKey();
      var value = property.getValue();
      var pointer = at + "/" + name;
      if (TEXTS.contains(name) && value.isObject()) {
        languages.stream()
            .filter(language -> value.path(language).asText().isBlank())
            .forEach(language -> problem.field(pointer + "/" + language, "required"));
      } else if (name.equals("text")) {
        for (int i = 0; i < value.size(); i++) {
          known(value.get(i).asText(), pointer + "/" + i);
        }
      } else if (NAMES.contains(name) && !node.has("key")) {
        known(value.asText(), pointer);
      } else {
        walk(value, pointer);
      }
    }
    compared(node, at);
  }

  private void known(String key, String pointer) {
    if (!questions.containsKey(key)) {
      problem.field(pointer, "unknown-field");
    }
  }

  /** A condition names an answer of its question; two numbers that are apart are two. */
  private void compared(JsonNode node, String at) {
    var question = questions.get(node.path("field").asText());
    if (question != null
        && node.has("is")
        && !answers(question).contains(node.get("is").asText())) {
      problem.field(at + "/is", "unknown-field");
    }
    if (node.path("kind").asText().equals("apart") && !node.has("other")) {
      problem.field(at + "/other", "required");
    }
  }

  private static Set<String> answers(SituationQuestion question) {
    var keys = new HashSet<>(YES_NO);
    all(question.choices()).forEach(choice -> keys.add(choice.key()));
    return keys;
  }
}
