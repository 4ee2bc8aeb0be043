package io.tenward.results;

import io.tenward.contract.NamedAnswer;
import io.tenward.contract.NamedAnswers;
import io.tenward.contract.OpenQuestion;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.form.Manifest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the stored release of a survey, and the form that was frozen at its launch.
 *
 * @param results as the release rules wrote them
 * @param words of each comment; answers under a name are not among them
 */
public record ReleasedSurvey(Results results, Manifest manifest, Map<UUID, String> words) {
  static ReleasedSurvey of(Results results, Manifest manifest) {
    var answers = results.questions().stream().map(OpenQuestion::comments);
    var rated = results.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice()));
    var words =
        Stream.concat(answers, rated)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(ResultComment::id, ResultComment::text));
    return new ReleasedSurvey(results, manifest, words);
  }

  /** Lists what was answered to a question under a name. */
  public <T> List<T> named(String questionId, BiFunction<NamedAnswers, NamedAnswer, T> read) {
    return results.named().stream()
        .flatMap(
            person ->
                person.answers().stream()
                    .filter(answer -> answer.questionId().equals(questionId))
                    .map(answer -> read.apply(person, answer)))
        .toList();
  }
}
