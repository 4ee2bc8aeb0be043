package io.tenward.server.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.LanguageModelGroup;
import io.tenward.contract.LanguageModelTest;
import io.tenward.contract.StartLanguageModelTest;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModelException;
import io.tenward.model.LanguageModels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows an owner what the language model makes of invented sentences. */
public class LanguageModelTestResource implements StartLanguageModelTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 100;

  private static final List<String> SENTENCES =
      List.of(
          "Decide within a week.",
          "More time for the tests.",
          "Please don't leave questions open for months.",
          "Tell us earlier when the plan changes.",
          "I'd like to hear of new priorities sooner.");

  private static final String INSTRUCTIONS =
      """
      You group short sentences. Sentences that ask for the same belong to one group, and a sentence \
      that asks for something else is a group of its own. Put the number of each sentence into exactly \
      one group, and name each group in at most five words. Answer with JSON only: \
      {"groups": [{"name": "a name", "sentences": [1, 2]}]}""";

  private static final JsonNode SCHEMA =
      json(
          """
          {"type": "object", "additionalProperties": false, "required": ["groups"], "properties": {"groups":
            {"type": "array", "items":
              {"type": "object", "additionalProperties": false, "required": ["name", "sentences"], "properties":
                {"name": {"type": "string"}, "sentences": {"type": "array", "items": {"type": "integer"}}}}}}}
          """);

  @Inject LanguageModels models;

  @Override
  @RolesAllowed("owner")
  public LanguageModelTest startLanguageModelTest() {
    var model =
        models
            .current()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        LanguageModelProblem.LANGUAGE_MODEL_NOT_SET_UP,
                        "TENWARD_LLM_URL and TENWARD_LLM_MODEL are not set, or not rightly"));
    var start = System.nanoTime();
    try {
      var answer =
          model.withPatience(PATIENCE).ask(INSTRUCTIONS, sentences(), "sentence_groups", SCHEMA);
      return test(model, start, null, groups(answer));
    } catch (LanguageModelException e) {
      return test(model, start, e.failure(), List.of());
    }
  }

  private static LanguageModelTest test(
      LanguageModel model,
      long start,
      @Nullable LanguageModelFailure failure,
      List<LanguageModelGroup> groups) {
    var seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(1, RoundingMode.HALF_UP);
    var address = model.address();
    return new LanguageModelTest(address.host(), address.model(), seconds, failure, groups);
  }

  private static String sentences() {
    var content = Json.MAPPER.createObjectNode();
    var list = content.putArray("sentences");
    for (int i = 0; i < SENTENCES.size(); i++) {
      list.addObject().put("number", i + 1).put("text", SENTENCES.get(i));
    }
    return content.toString();
  }

  /**
   * @throws LanguageModelException unless each sentence is in one group
   */
  static List<LanguageModelGroup> groups(JsonNode answer) {
    var placed = new ArrayList<Integer>();
    var groups = new ArrayList<LanguageModelGroup>();
    for (var group : answer.path("groups")) {
      var sentences = new ArrayList<String>();
      for (var number : group.path("sentences")) {
        placed.add(number.asInt());
        sentences.add(SENTENCES.get(Math.clamp(number.asInt() - 1L, 0, SENTENCES.size() - 1)));
      }
      var name = group.path("name").asText().strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new LanguageModelException(LanguageModelFailure.BAD_ANSWER);
      }
      if (!sentences.isEmpty()) {
        groups.add(new LanguageModelGroup(sentences.size() == 1 ? null : name, sentences));
      }
    }
    var all = IntStream.rangeClosed(1, SENTENCES.size()).boxed().toList();
    if (!placed.stream().sorted().toList().equals(all)) {
      throw new LanguageModelException(LanguageModelFailure.BAD_ANSWER);
    }
    return groups;
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private enum LanguageModelProblem implements ProblemCode {
    LANGUAGE_MODEL_NOT_SET_UP(409, "This server has no language model");

    private final Kind kind;

    LanguageModelProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
