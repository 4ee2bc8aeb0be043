package io.tenward.survey.audience;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.text.KebabEnum;
import io.tenward.survey.audience.RepeatRule.Conflict;
import io.tenward.survey.audience.RepeatRule.Exposed;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a launch is refused with {@code similar-audience}, and what would be possible instead.
 *
 * @param surveys that asked the same of overlapping people, the latest first
 * @param questions ids of those of the draft that they have in common; without them it can be
 *     launched
 * @param people whose answers a comparison would show, or those of the few of them
 * @param samePeopleAs the latest of the surveys whose people can all be asked again
 * @param possibleOn the first day on which the draft can be launched as it is, in its time zone;
 *     null while one of the surveys runs
 */
public record SimilarAudience(
    List<Other> surveys,
    List<String> questions,
    List<Person> people,
    @Nullable UUID samePeopleAs,
    @Nullable LocalDate possibleOn) {

  /**
   * @param over when it was released, or cancelled although its figures may be known; null while it
   *     runs
   */
  record Other(UUID surveyId, String title, Instant launchedAt, @Nullable Instant over) {
    static Other of(Round round) {
      return new Other(
          round.surveyId(),
          round.title(),
          Objects.requireNonNull(round.launchedAt()),
          round.over());
    }
  }

  /**
   * @param name absent of somebody who was removed
   */
  record Person(@Nullable String name, Change change) {}

  /** Since the latest of the surveys. */
  enum Change implements KebabEnum {
    JOINED,
    LEFT,
    /** Asked in both, in another group. */
    MOVED;

    static Change of(Exposed one) {
      return one.now() && one.before() ? MOVED : one.now() ? JOINED : LEFT;
    }
  }

  public static Optional<SimilarAudience> of(
      Survey survey, Plan plan, Lead lead, Collection<Round> others, Instant now) {
    var round = plan.round(lead.email());
    return RepeatRule.conflict(round, others, now)
        .map(
            conflict ->
                new SimilarAudience(
                    conflict.others().stream().map(Other::of).toList(),
                    conflict.questionIds(),
                    people(survey, conflict),
                    conflict.others().stream()
                        .map(Round::surveyId)
                        .filter(id -> canAskAgain(survey, id, lead, others, now))
                        .findFirst()
                        .orElse(null),
                    RepeatRule.possibleFrom(round, others)
                        .map(from -> dayAfter(from, survey.zone))
                        .orElse(null)));
  }

  /** The first whole day. */
  private static LocalDate dayAfter(Instant time, String zone) {
    return LocalDate.ofInstant(time, ZoneId.of(zone)).plusDays(1);
  }

  /** All of them are there and in groups that answer together as they did then. */
  private static boolean canAskAgain(
      Survey draft, UUID surveyId, Lead lead, Collection<Round> others, Instant now) {
    var people = AskedPerson.of(surveyId);
    var plan = new Plan(draft, people);
    return people.size() == Audiences.whoWasAsked(surveyId).size()
        && !plan.asksArchived()
        && RepeatRule.conflict(plan.round(lead.email()), others, now).isEmpty();
  }

  private static List<Person> people(Survey survey, Conflict conflict) {
    var names = names(survey.leadId);
    return conflict.exposed().stream()
        .map(one -> new Person(names.get(one.personId()), Change.of(one)))
        .sorted(
            Comparator.comparing(Person::name, Comparator.nullsLast(String::compareToIgnoreCase)))
        .toList();
  }

  private static Map<UUID, String> names(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            "select person_id, name from person where lead_id = :lead", Object[].class)
        .setParameter("lead", leadId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }
}
