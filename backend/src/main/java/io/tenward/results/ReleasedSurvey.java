package io.tenward.results;

import io.tenward.contract.OpenQuestion;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.form.Manifest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  /** Leaves out answers under a name, which some tools may not read. */
  ReleasedSurvey withoutNamed() {
    var all = results;
    var anonymous =
        new Results(
            all.surveyId(),
            all.title(),
            all.k(),
            all.zone(),
            all.closedAt(),
            all.keysDestroyedAt(),
            all.counted(),
            all.rejected(),
            all.tooFew(),
            all.takings(),
            all.allHandedOut(),
            all.selfRated(),
            all.received(),
            all.participation(),
            all.items(),
            all.questions(),
            List.of());
    return new ReleasedSurvey(anonymous, manifest, words);
  }
}
