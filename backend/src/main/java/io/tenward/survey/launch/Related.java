package io.tenward.survey.launch;

import static java.util.stream.Collectors.toSet;

import io.tenward.contract.RelatedSurvey;
import io.tenward.survey.audience.Round;
import io.tenward.survey.audience.SamePeople;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the surveys that respondents are told of: all that asked nearly the same people, and those
 * that asked some of them the same question. Of surveys that are not recent it lists the last one
 * alone.
 */
final class Related {
  private Related() {}

  /** Lists related surveys, latest first. */
  static List<RelatedSurvey> of(Round planned, List<Round> others, int k) {
    var people =
        new SamePeople(
            Stream.concat(Stream.of(planned), others.stream()).flatMap(Round::people).toList());
    var now = planned.people().map(people::of).collect(toSet());
    var related = new ArrayList<RelatedSurvey>();
    for (var other :
        others.stream().sorted(Comparator.comparing(Round::launchedAt).reversed()).toList()) {
      boolean same =
          planned.questions().stream()
              .anyMatch(question -> other.questions().stream().anyMatch(question::isSameAs));
      if (other.surveyId() != null
          && (other.isRecent(planned.launchedAt())
              || same && related.stream().noneMatch(RelatedSurvey::sameQuestions))) {
        var before = other.people().map(people::of).collect(toSet());
        long common = now.stream().filter(before::contains).count();
        long differ = now.size() + before.size() - 2 * common;
        if (common > 0 && (same || differ > 0 && differ < k)) {
          related.add(new RelatedSurvey(other.title(), other.launchedAt(), same));
        }
      }
    }
    return related;
  }
}
