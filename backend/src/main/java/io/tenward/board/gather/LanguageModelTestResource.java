package io.tenward.board.gather;

import io.tenward.base.problem.ProblemException;
import io.tenward.board.state.BoardProblem;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.LanguageModelGroup;
import io.tenward.contract.LanguageModelTest;
import io.tenward.contract.StartLanguageModelTest;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModelException;
import io.tenward.model.LanguageModels;
import io.tenward.synthesis.Progress;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.asking.ModelReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows an owner what the language model makes of invented sentences, asked as on a board. */
public class LanguageModelTestResource implements StartLanguageModelTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final List<String> SENTENCES =
      List.of(
          "Decide within a week.",
          "More time for the tests.",
          "Please don't leave questions open for months.",
          "Tell us earlier when the plan changes.",
          "I'd like to hear of new priorities sooner.");

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
                        BoardProblem.LANGUAGE_MODEL_NOT_SET_UP,
                        "TENWARD_LLM_URL and TENWARD_LLM_MODEL are not set, or not rightly"));
    var start = System.nanoTime();
    try {
      return test(model, start, null, groups(model.withPatience(PATIENCE)));
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

  private static List<LanguageModelGroup> groups(LanguageModel model) {
    var reading = new ModelReading(model::ask, "English", new Readings(), Progress.IGNORED);
    var given = reading.group(SENTENCES).groups();
    var placed = new HashSet<Integer>();
    given.forEach(group -> placed.addAll(group.statements()));
    return Stream.concat(
            given.stream().map(group -> group(group.name(), group.statements())),
            IntStream.range(0, SENTENCES.size())
                .filter(place -> !placed.contains(place))
                .mapToObj(place -> group(null, List.of(place))))
        .toList();
  }

  private static LanguageModelGroup group(@Nullable String name, List<Integer> places) {
    var sentences = places.stream().sorted().map(SENTENCES::get).toList();
    return new LanguageModelGroup(sentences.size() == 1 ? null : name, sentences);
  }
}
