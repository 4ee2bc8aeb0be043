package io.tenward.talk;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ContactDay;
import io.tenward.contract.ContactPage;
import io.tenward.contract.ContactView;
import io.tenward.contract.NextTalk;
import io.tenward.contract.PersonName;
import io.tenward.growth.TalkRecords;
import io.tenward.talk.PersonLinks.PersonLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds when the caller was in touch with whom. A contact is a meeting that took place, an entry
 * that says so, or feedback given; never an answer to a survey, which this does not read.
 */
@Singleton
public class ContactQuery {
  /** A person's page shows this many days. */
  private static final int SHOWN = 120;

  /** The contract allows no more; a client may ask about any day. */
  private static final int MOST_DAYS = 100_000;

  private static final String TOUCHED =
      """
      select person_id, day, case kind when 'touch' then 'touch' else 'feedback' end as kind
      from entry where member_id = ? and person_id is not null
        and kind in ('touch', 'thanked', 'asked-for-change')
      union all
      select person_id, day, 'talk' from talk
      where member_id = ? and person_id is not null and state in ('held', 'cut-short')
      """;

  @Inject Database database;
  @Inject Caller caller;
  @Inject TalkRecords records;
  @Inject TalkQuery talks;
  @Inject PersonLinks links;

  private static ContactView contact(ResultSet row, LocalDate day) throws SQLException {
    var rhythm = row.getObject("rhythm_days", Integer.class);
    var until = row.getObject("until", LocalDate.class);
    var paused = row.getObject("paused_until", LocalDate.class);
    var touched = row.getObject("touched_on", LocalDate.class);
    var next = nextTalk(row);
    // Who was never in touch drifts from the day of the wish.
    var from = touched == null ? row.getObject("since", LocalDate.class) : touched;
    var due = rhythm == null || from == null ? null : from.plusDays(rhythm);
    var isOver = until == null ? null : until.isBefore(day);
    var isPaused = paused != null && !paused.isBefore(day);
    return new ContactView(
        new PersonName(row.getObject("person_id", UUID.class), row.getString("name")),
        rhythm,
        row.getString("why"),
        until,
        paused,
        row.getObject("series_days", Integer.class),
        touched,
        row.getObject("feedback_on", LocalDate.class),
        due,
        due == null || Boolean.TRUE.equals(isOver) || isPaused || meets(next, rhythm, day)
            ? 0
            : overdue(due, day),
        isOver,
        row.getString("words"),
        next,
        row.getString("would_like"),
        row.getObject("chance_on", LocalDate.class));
  }

  private static int overdue(LocalDate due, LocalDate day) {
    return Math.clamp(ChronoUnit.DAYS.between(due, day), 0, MOST_DAYS);
  }

  private static @Nullable NextTalk nextTalk(ResultSet row) throws SQLException {
    var id = row.getObject("talk_id", UUID.class);
    return id == null
        ? null
        : new NextTalk(id, row.getObject("day", LocalDate.class), row.getString("start"));
  }

  /** Tells whether a meeting is planned within the rhythm, which counts as a contact. */
  private static boolean meets(@Nullable NextTalk next, @Nullable Integer rhythm, LocalDate day) {
    return next != null
        && rhythm != null
        && !next.day().isBefore(day)
        && !next.day().isAfter(day.plusDays(rhythm));
  }

  /** Lists people with whom the lead has not been in touch for longer than they wished, by name. */
  public List<String> drifting(UUID memberId, LocalDate day) {
    return rows(memberId, day, null).stream()
        .filter(contact -> contact.overdueDays() > 0)
        .map(contact -> contact.person().name())
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** Sorts by the days that a contact is overdue, then by name. */
  List<ContactView> all(LocalDate day) {
    return rows(caller.memberId(), day, null).stream()
        .sorted(
            Comparator.comparing(ContactView::overdueDays, Comparator.reverseOrder())
                .thenComparing(contact -> contact.person().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(contact -> contact.person().id()))
        .toList();
  }

  /** Reads one of the caller's people, also without a wish. */
  Optional<ContactPage> page(UUID personId, LocalDate day) {
    return rows(caller.memberId(), day, personId).stream()
        .findFirst()
        .map(contact -> page(contact, personId, day));
  }

  private ContactPage page(ContactView contact, UUID personId, LocalDate day) {
    var link = links.ofPerson(caller.memberId(), personId);
    return new ContactPage(
        contact,
        database.list(
            "select distinct day, kind from (%s) x where person_id = ? and day between ? and ? order by day, kind"
                .formatted(TOUCHED),
            row -> new ContactDay(row.getObject(1, LocalDate.class), row.getString(2)),
            caller.memberId(),
            caller.memberId(),
            personId,
            day.minusDays(SHOWN),
            day),
        records.promises(personId, day),
        records.requests(personId),
        talks.openPoints(caller.memberId(), personId),
        link.isPresent(),
        link.map(PersonLink::madeAt).map(at -> LocalDate.ofInstant(at, caller.zone())).orElse(null),
        records.linesAbout(personId),
        talks.withPerson(personId));
  }

  private List<ContactView> rows(UUID me, LocalDate day, @Nullable UUID personId) {
    return database.list(
        """
            with touched as (
              select person_id, max(day) as touched_on,
                max(day) filter (where kind = 'feedback') as feedback_on
              from (%s) x where day <= ? group by person_id)
            select p.person_id, p.name, c.rhythm_days, c.why, c.until, c.paused_until, c.series_days,
              c.since, touched_on, feedback_on, t.talk_id, t.day, t.start, w.words
              , c.would_like, chance_on
            from person p left join contact c using (person_id) left join touched using (person_id)
              left join lateral (
                select talk_id, day, start from talk
                where person_id = p.person_id and member_id = p.lead_id and state = 'planned'
                order by day, start nulls last limit 1) t on true
              left join lateral (
                select point.text as words from talk_point point join talk held using (talk_id)
                where point.person_id = p.person_id and point.member_id = p.lead_id and point.done
                  and held.state in ('held', 'cut-short')
                order by held.day desc, point.place desc limit 1) w on true
              left join lateral (
                select max(day) as chance_on from entry
                where person_id = p.person_id and member_id = p.lead_id and kind = 'chance') h on true
            where p.lead_id = ? and case when ?::uuid is null
              then p.archived_at is null and (c.rhythm_days is not null or touched_on is not null
                or c.series_days is not null or t.talk_id is not null
                or c.would_like is not null or chance_on is not null)
              else p.person_id = ? end
            limit 2000
            """
            .formatted(TOUCHED),
        row -> contact(row, day),
        me,
        me,
        day,
        me,
        personId,
        personId);
  }
}
