package io.tenward.survey;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.Audience;
import io.tenward.contract.Delivery;
import io.tenward.form.LocalTimes;
import io.tenward.form.Question;
import io.tenward.form.Questions;
import io.tenward.form.Survey;
import io.tenward.mail.MailSettings;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.audience.PersonKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a launched survey with the same k and groups, and people as they are today
 * (docs/adr/0029).
 */
@Singleton
public class Repeat {
  /**
   * Describes a person whom the lead may ask.
   *
   * @param since when the lead entered them
   */
  private record Person(PersonKey who, UUID groupId, Instant since) {}

  @Inject Audiences audiences;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject MailSettings mail;

  /** Makes the next draft of its series, with the same questions. */
  Survey of(Survey earlier, @Nullable String title) {
    earlier.seriesId = Objects.requireNonNullElse(earlier.seriesId, earlier.surveyId);
    var draft = closingAfterAsLong(earlier);
    draft.seriesId = earlier.seriesId;
    draft.ask(earlier.template, new Questions(earlier.frozen().questions()));
    draft.title = title != null ? title : NumberedTitle.after(earlier);
    draft.intro = earlier.intro;
    draft.message = earlier.message;
    return persisted(draft, earlier);
  }

  /**
   * Makes a draft of another question, which is no round of the earlier survey.
   *
   * @return the draft's id
   */
  public UUID withQuestion(UUID earlierId, String title, String intro, Question question) {
    var earlier = Survey.toChange(caller, earlierId);
    var draft = closingAfterAsLong(earlier);
    draft.ask("own", new Questions(List.of(question)));
    draft.title = title;
    draft.intro = intro;
    return persisted(draft, earlier).surveyId;
  }

  private Survey persisted(Survey draft, Survey earlier) {
    draft.k = earlier.k;
    draft.showNames = earlier.showNames;
    draft.managerAlone = earlier.managerAlone;
    draft.delivery = mail.isSetUp() ? earlier.delivery : Delivery.LINKS;
    draft.reminders = earlier.reminders;
    draft.successorId = earlier.successorId;
    draft.persistAndFlush();
    audiences.replace(draft, audience(earlier, true), LocalTimes.problem());
    return draft;
  }

  /** Makes a draft that closes after as many days as the earlier survey was announced for. */
  private Survey closingAfterAsLong(Survey earlier) {
    var launched = Objects.requireNonNull(earlier.launchedAt);
    var zone = ZoneId.of(earlier.zone);
    var open =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(launched, zone),
            LocalDate.ofInstant(earlier.frozen().closesAt(), zone));
    return Survey.draft(caller, zone, Math.clamp(open, 1, 60), clock.instant());
  }

  /** Leaves the archive out. */
  List<Audience> teamAndManager(UUID leadId) {
    return database.list(
        """
        select g.group_id, array_agg(p.person_id order by lower(p.name), p.person_id)
        from stakeholder_group g join person p using (group_id)
        where g.lead_id = ? and g.kind in ('team', 'manager') and p.archived_at is null
        group by g.group_id, g.position order by g.position
        """,
        row ->
            new Audience(
                row.getObject(1, UUID.class), null, List.of((UUID[]) row.getArray(2).getArray())),
        leadId);
  }

  /**
   * Returns the earlier audience without people and groups that are gone.
   *
   * @param newcomers who came since, too
   */
  List<Audience> audience(Survey earlier, boolean newcomers) {
    var groups = audiences.groups(earlier.leadId);
    var asked =
        audiences.of(earlier).stream().filter(unit -> groups.contains(unit.groupId())).toList();
    var known =
        audiences.whoWasAsked(earlier.surveyId).stream()
            .flatMap(who -> Stream.of(who.personId(), who.key()))
            .collect(toSet());
    var launched = Objects.requireNonNull(earlier.launchedAt);
    var units = new LinkedHashMap<Audience, List<UUID>>();
    asked.forEach(unit -> units.put(without(unit), new ArrayList<>()));
    for (var person : people(earlier.leadId)) {
      var id = person.who.personId();
      var here = asked.stream().filter(unit -> unit.groupId().equals(person.groupId)).toList();
      var same = here.stream().filter(unit -> unit.personIds().contains(id)).findFirst();
      var again =
          known.contains(id)
              || known.contains(person.who.key())
              || newcomers && person.since.isAfter(launched);
      if (same.isPresent() || again && !here.isEmpty()) {
        var unit = same.orElseGet(() -> new Audience(person.groupId, null, List.of()));
        units.computeIfAbsent(without(unit), u -> new ArrayList<>()).add(id);
      }
    }
    return units.entrySet().stream()
        .map(unit -> new Audience(unit.getKey().groupId(), unit.getKey().part(), unit.getValue()))
        .toList();
  }

  private static Audience without(Audience people) {
    return new Audience(people.groupId(), people.part(), List.of());
  }

  /** Finds those of all groups that exist, without the archive. */
  private List<Person> people(UUID leadId) {
    return database.list(
        """
        select person_id, name, email, external_id, group_id, created_at from person
        where lead_id = ? and archived_at is null order by lower(name), person_id
        """,
        row ->
            new Person(
                PersonKey.ofPerson(row),
                row.getObject("group_id", UUID.class),
                Database.instant(row, "created_at")),
        leadId);
  }

  /** "Pulse", "Pulse (2)", "Pulse (3)": cycles that are called the same cannot be told apart. */
  private static final class NumberedTitle {
    /** Characters that a title holds at most. */
    private static final int LONGEST = 120;

    /** Names the next cycle of a survey, which belongs to a series by now. */
    static String after(Survey earlier) {
      Survey.flush();
      var cycles = SeriesCycles.all(earlier.leadId);
      var own = cycles.get(earlier.surveyId);
      long launchedOrDrafted =
          cycles.values().stream().filter(c -> c.series().equals(earlier.seriesId)).count();
      var name = own == null ? earlier.title : without(behind(own.number()), earlier.title);
      return fitting(name, behind(launchedOrDrafted + 1));
    }

    private static String behind(long number) {
      return " (" + number + ")";
    }

    private static String without(String end, String title) {
      return title.endsWith(end) ? title.substring(0, title.length() - end.length()) : title;
    }

    private static String fitting(String name, String end) {
      int room = LONGEST - end.length();
      boolean fits = name.codePointCount(0, name.length()) <= room;
      return (fits ? name : name.substring(0, name.offsetByCodePoints(0, room)).strip()) + end;
    }
  }
}
