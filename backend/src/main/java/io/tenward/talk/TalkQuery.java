package io.tenward.talk;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.Point;
import io.tenward.contract.PointKind;
import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkState;
import io.tenward.contract.TalkSummary;
import io.tenward.growth.Talks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of talks and points. Here alone stands who may read a talk. */
@Singleton
public class TalkQuery implements Talks {
  /** The query selects meetings of the member, and of a coach while the pairing runs. */
  private static final String TALK =
      """
      select t.*, t.member_id = ? as own, p.person_id is not null as known,
        coalesce(p.name, t.person_name,
          case when t.member_id = ? then coalesce(coach.name, r.coach_name) else lead.name end)
          as other
      from talk t join member lead on lead.member_id = t.member_id
        left join person p on p.person_id = t.person_id and p.lead_id = t.member_id
        left join pairing r using (pairing_id)
        left join member coach on coach.member_id = r.coach_id
      where (t.member_id = ? or t.pairing_id = any (array(
        select pairing_id from pairing where coach_id = ? and state = 'running')))
      """;

  private static final Cursor LATEST = new Cursor("9999-99", new UUID(-1, -1));

  @Inject Database database;
  @Inject Caller caller;
  @Inject TalkOut out;

  /**
   * Says in which part the caller reads a meeting.
   *
   * @param own whether it is theirs, and they are not the coach
   * @param with what the other one is called
   * @param known whether the person of a one-on-one has not been removed
   */
  record Access(boolean own, String with, boolean known) {}

  record Filter(@Nullable UUID personId, @Nullable UUID pairingId, @Nullable TalkState state) {}

  @Override
  public boolean belongsTo(UUID memberId, UUID talkId) {
    return !database
        .ids("select talk_id from talk where talk_id = ? and member_id = ?", talkId, memberId)
        .isEmpty();
  }

  @Override
  public Optional<Meeting> find(UUID memberId, UUID talkId) {
    return database.first(
        """
        select coalesce(p.name, t.person_name), t.day
        from talk t left join person p on p.person_id = t.person_id and p.lead_id = t.member_id
        where t.talk_id = ? and t.member_id = ? and t.person_name is not null
        """,
        row -> new Meeting(row.getString(1), row.getObject(2, LocalDate.class)),
        talkId,
        memberId);
  }

  /**
   * @throws ProblemException not-found
   */
  Access access(UUID talkId) {
    return database
        .first(
            TALK + " and t.talk_id = ?",
            row ->
                new Access(row.getBoolean("own"), row.getString("other"), row.getBoolean("known")),
            me(talkId))
        .orElseThrow(ProblemException::notFound);
  }

  /** Lists meetings, latest day first. */
  Page<TalkSummary> list(Filter filter, Paging paging) {
    var after = paging.after().orElse(LATEST);
    var state = filter.state() == null ? null : filter.state().word();
    var talks =
        database.list(
            TALK
                + """
                 and (to_char(t.day, 'YYYY-MM-DD'), t.talk_id) < (?, ?)
                and (?::uuid is null or t.person_id = ?) and (?::uuid is null or t.pairing_id = ?)
                and (?::text is null or t.state = ?)
                order by t.day desc, t.talk_id desc limit ?
                """,
            TalkQuery::summary,
            me(
                after.key(),
                after.id(),
                filter.personId(),
                filter.personId(),
                filter.pairingId(),
                filter.pairingId(),
                state,
                state,
                paging.rows()));
    return Page.of(
        talks, paging, talk -> new Cursor(talk.day().toString(), talk.id()), talk -> talk);
  }

  /**
   * Describes the time that a meeting takes.
   *
   * @param start on the clock where its member lives; null while only the day is known
   */
  public record TalkTime(
      UUID id,
      TalkKind kind,
      String with,
      LocalDate day,
      @Nullable String start,
      int minutes,
      TalkState state,
      int version) {

    /** Returns the minutes that the meeting took; null while no one has said. */
    public @Nullable Integer spent() {
      return switch (state) {
        case HELD, CUT_SHORT -> minutes;
        case NO_SHOW, SKIPPED -> 0;
        case PLANNED -> null;
      };
    }
  }

  /** Lists a member's talks, as coach too, by day and hour; skipped ones take no time. */
  public List<TalkTime> times(UUID memberId, LocalDate first, LocalDate last) {
    return database.list(
        TALK
            + " and t.day between ? and ? and t.state <> 'skipped'"
            + " order by t.day, t.start nulls last, t.talk_id",
        row -> {
          var talk = summary(row);
          return new TalkTime(
              talk.id(),
              talk.kind(),
              talk.with(),
              talk.day(),
              talk.start(),
              row.getInt("minutes"),
              talk.state(),
              row.getInt("version"));
        },
        as(memberId, first, last));
  }

  /** Lists the caller's, the latest first. */
  List<TalkSummary> withPerson(UUID personId) {
    return database.list(
        TALK + " and t.person_id = ? order by t.day desc, t.start desc limit 50",
        TalkQuery::summary,
        me(personId));
  }

  /** Finds the caller's last earlier meeting with the same other person. */
  Optional<TalkSummary> lastBefore(Talk talk) {
    return database.first(
        TALK
            + """
             and (t.person_id = ? or t.pairing_id = ?) and t.talk_id <> ? and t.day <= ?
            and t.member_id = ? and t.state in ('held', 'cut-short')
            order by t.day desc, t.created_at desc limit 1
            """,
        TalkQuery::summary,
        me(talk.personId, talk.pairingId, talk.talkId, talk.day, talk.memberId));
  }

  /** The last one before that closed with a step, whatever came between. */
  Optional<UUID> lastWithStep(Talk talk) {
    return database
        .ids(
            """
            select talk_id from talk t
            where member_id = ? and (person_id = ? or pairing_id = ?) and talk_id <> ? and day <= ?
              and exists (select 1 from task where task.talk_id = t.talk_id)
              and state <> 'planned'
            order by day desc, created_at desc limit 1
            """,
            talk.memberId,
            talk.personId,
            talk.pairingId,
            talk.talkId,
            talk.day)
        .stream()
        .findFirst();
  }

  /** Counts the meetings that took place before this one, and this one. */
  int number(Talk talk) {
    return database
        .first(
            """
            select count(*) from talk where member_id = ? and (person_id = ? or pairing_id = ?)
              and talk_id <> ? and day <= ? and state in ('held', 'cut-short')
            """,
            row -> row.getInt(1) + 1,
            talk.memberId,
            talk.personId,
            talk.pairingId,
            talk.talkId,
            talk.day)
        .orElse(1);
  }

  /** Lists what the next talk with a person is about. */
  List<Point> openPoints(UUID memberId, UUID personId) {
    List<TalkPoint> points =
        TalkPoint.find(
                "personId = ?1 and memberId = ?2 and kind = ?3 and done = false"
                    + " order by place, createdAt",
                personId,
                memberId,
                PointKind.POINT)
            .range(0, 199)
            .list();
    return points.stream().map(point -> out.view(point, memberId)).toList();
  }

  /** Lists open points while the meeting is planned, those ticked in it, and its options. */
  List<TalkPoint> points(Talk talk) {
    return TalkPoint.<TalkPoint>find(
            """
            memberId = ?1 and (personId = ?2 or pairingId = ?3)
              and (talkId = ?4 or kind = ?5 and done = false and ?6 = true)
            order by place, createdAt
            """,
            talk.memberId,
            talk.personId == null ? talk.talkId : talk.personId,
            talk.pairingId == null ? talk.talkId : talk.pairingId,
            talk.talkId,
            PointKind.POINT,
            !talk.isOver())
        .range(0, 199)
        .list();
  }

  private @Nullable Object[] me(@Nullable Object... more) {
    return as(caller.memberId(), more);
  }

  private static @Nullable Object[] as(UUID member, @Nullable Object... more) {
    var all = new @Nullable Object[more.length + 4];
    Arrays.fill(all, 0, 4, member);
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  private static TalkSummary summary(ResultSet row) throws SQLException {
    return new TalkSummary(
        row.getObject("talk_id", UUID.class),
        row.getObject("pairing_id") == null ? TalkKind.ONE_ON_ONE : TalkKind.SESSION,
        row.getString("other"),
        row.getObject("day", LocalDate.class),
        row.getString("start"),
        row.getInt("minutes"),
        TalkState.of(row.getString("state")),
        row.getString("reason"));
  }
}
