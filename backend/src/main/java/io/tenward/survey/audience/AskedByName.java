package io.tenward.survey.audience;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.tenward.form.ComparedQuestion;
import io.tenward.survey.audience.ExactFigures.Cause;
import io.tenward.survey.audience.Round.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Holds what a lead asked people under their name, as keyed hashes (docs/adr/0137).
 *
 * @param hash of the same key as those of the requests
 */
public record AskedByName(List<Request> requests, ToLongFunction<String> hash) {
  public static final AskedByName NOTHING = new AskedByName(List.of(), text -> 0);

  /**
   * Holds one request, and nothing of what was answered.
   *
   * @param person hashes of the signs of one person
   * @param questions hashes of their ids and words
   */
  public record Request(LocalDate day, Set<Long> person, Set<Long> questions) {
    /** Describes the request as a survey that was over at the end of its day. */
    Round round() {
      Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      return new Round(
          null,
          "",
          day.atTime(12, 0).toInstant(ZoneOffset.UTC),
          end,
          end,
          true,
          List.of(),
          List.of(),
          Map.of());
    }
  }

  /** Makes requests of the same questions to each of these people. */
  Stream<Request> request(
      LocalDate day, Collection<PersonKey> people, Collection<ComparedQuestion> questions) {
    var asked = hashed(questions.stream().flatMap(ComparedQuestion::keys));
    return people.stream().map(who -> new Request(day, hashed(who.signs()), asked));
  }

  /** Says on which days people of a group were asked the same, the latest first. */
  Stream<Cause> causes(ComparedQuestion question, Group group, SamePeople people) {
    if (requests.isEmpty()) {
      return Stream.empty();
    }
    var keys = hashed(question.keys());
    return requests.stream()
        .filter(request -> !Collections.disjoint(request.questions, keys))
        .collect(groupingBy(Request::day, () -> new TreeMap<>(reverseOrder()), toList()))
        .values()
        .stream()
        .map(that -> new Cause(that.getFirst().round(), asked(that, group.people(), people), false))
        .filter(cause -> !cause.personIds().isEmpty());
  }

  private Set<UUID> asked(List<Request> that, List<PersonKey> group, SamePeople people) {
    return group.stream()
        .filter(
            who -> {
              var signs = hashed(people.entries(who).flatMap(PersonKey::possibleSigns));
              return that.stream().anyMatch(one -> !Collections.disjoint(one.person, signs));
            })
        .map(PersonKey::personId)
        .collect(toSet());
  }

  private Set<Long> hashed(Stream<String> texts) {
    return texts.map(hash::applyAsLong).collect(toSet());
  }
}
