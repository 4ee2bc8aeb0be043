package io.tenward.results;

import io.tenward.contract.Comment;
import io.tenward.contract.OpenQuestion;
import io.tenward.survey.core.Manifest;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was released of a survey, and the form that was frozen at its launch.
 *
 * @param results as the release rules wrote them
 * @param words of each comment; answers under a name are not among them
 */
public record ReleasedSurvey(Results results, Manifest manifest, Map<UUID, String> words) {
  /** For who may not read answers under a name. */
  ReleasedSurvey withoutNamed() {
    return new ReleasedSurvey(results.withoutNamed(), manifest, words);
  }

  static ReleasedSurvey of(Results results, Manifest manifest) {
    var answers = results.questions().stream().map(OpenQuestion::comments);
    var rated = results.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice()));
    var words =
        Stream.concat(answers, rated)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(Comment::id, Comment::text));
    return new ReleasedSurvey(results, manifest, words);
  }
}
