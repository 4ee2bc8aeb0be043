package io.tenward.survey.audience;

import static java.util.stream.Collectors.toCollection;

import io.tenward.base.sql.Database;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.KeyedHash;
import io.tenward.survey.audience.Round.Group;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lets a lead ask people under their name for a stance, a number or a choice, unless they may have
 * answered the same without it (docs/adr/0137). That somebody was asked is kept for 60 days,
 * whatever becomes of the answer and of the person.
 */
@Singleton
public class NamedRequests {
  @Inject Database database;
  @Inject KeyedHash hash;
  @Inject Rounds rounds;
  @Inject Clock clock;

  /**
   * Keeps that these people are asked, if all of them may be.
   *
   * @return those who may have answered the same anonymously
   */
  public Set<UUID> ask(
      UUID workspaceId, UUID leadId, List<UUID> personIds, List<ComparedQuestion> questions) {
    var answered = answeredAnonymously(leadId, questions);
    answered.retainAll(personIds);
    if (answered.isEmpty()) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      keep(workspaceId, leadId, today, personIds, questions);
    }
    return answered;
  }

  /** Keeps that people were asked on a day that still counts; once, however often it is said. */
  public void keep(
      UUID workspaceId,
      UUID leadId,
      LocalDate day,
      List<UUID> personIds,
      List<ComparedQuestion> questions) {
    if (personIds.isEmpty() || questions.isEmpty() || day.isBefore(oldest(clock.instant()))) {
      return;
    }
    var asked = people(leadId).stream().filter(who -> personIds.contains(who.personId())).toList();
    database.batch(
        """
        insert into asked_by_name (workspace_id, lead_id, day, person, questions)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        new AskedByName(List.of(), hash.function())
            .request(day, asked, questions)
            .map(
                request ->
                    new Object[] {
                      workspaceId,
                      leadId,
                      request.day(),
                      request.person().stream().sorted().toList(),
                      request.questions().stream().sorted().toList()
                    })
            .toList());
  }

  /** Finds the lead's people who may have answered one of these anonymously within 60 days. */
  public Set<UUID> answeredAnonymously(UUID leadId, List<ComparedQuestion> questions) {
    var now = clock.instant();
    var group = new Group(new UUID(0, 0), true, people(leadId));
    var planned = new Round(null, "", now, now, now, true, questions, List.of(group), Map.of());
    return new ExactFigures(planned, rounds.of(leadId), AskedByName.NOTHING)
        .inexact().stream()
            .flatMap(inexact -> inexact.personIds().stream())
            .collect(toCollection(HashSet::new));
  }

  private List<PersonKey> people(UUID leadId) {
    return database.list(
        "select person_id, name, email, external_id from person where lead_id = ?",
        PersonKey::ofPerson,
        leadId);
  }

  /** Reads what may count at that time. */
  public AskedByName of(UUID leadId, Instant at) {
    var requests =
        database.list(
            "select day, person, questions from asked_by_name where lead_id = ? and day >= ?",
            row ->
                new AskedByName.Request(
                    row.getObject(1, LocalDate.class),
                    Set.of((Long[]) row.getArray(2).getArray()),
                    Set.of((Long[]) row.getArray(3).getArray())),
            leadId,
            oldest(at));
    return requests.isEmpty() ? AskedByName.NOTHING : new AskedByName(requests, hash.function());
  }

  /** Returns the first day that counts at that time. */
  public static LocalDate oldest(Instant at) {
    return LocalDate.ofInstant(at.minus(Survey.COUNTS_FOR), ZoneOffset.UTC);
  }
}
