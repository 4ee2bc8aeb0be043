package io.tenward.week;

import io.tenward.base.Hash;
import io.tenward.base.files.Calendar;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.GetCalendarFeed;
import io.tenward.results.files.FileWords;
import io.tenward.week.PlanCalendar.Wording;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;

/** The plan of a lead for calendars, which cannot sign in: the address is the secret. */
@PermitAll
@Transactional
public class CalendarFeedResource implements GetCalendarFeed {
  private static final int WEEKS_BACK = 4;
  private static final int WEEKS_AHEAD = 8;

  /** A state has so many hexadecimal digits. */
  private static final int STATE = 32;

  @Inject Clock clock;
  @Inject Database database;
  @Inject PlanCalendar calendar;

  private record Feed(UUID memberId, String zone, boolean titles, String language) {}

  @Override
  public Response getCalendarFeed(String secret) {
    var feed =
        database
            .first(
                """
                select s.member_id, coalesce(m.zone, 'UTC'), s.feed_titles, m.language
                from week_settings s join member m using (member_id) where s.feed_hash = ? and m.role <> 'reader'
                  and m.suspended_at is null
                """,
                row ->
                    new Feed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4)),
                Hash.of(secret))
            .orElseThrow(() -> ProblemException.notFound("There is no such calendar address"));
    var now = clock.instant();
    var zone = ZoneId.of(feed.zone());
    var today = LocalDate.ofInstant(now, zone);
    var language = FileLanguage.fromString(feed.language());
    var name = FileWords.in(language, PlanCalendar.class).say("feed");
    var head = new Calendar.Head(name, zone);
    var events =
        calendar.events(
            feed.memberId(),
            zone,
            today.minusWeeks(WEEKS_BACK),
            today.plusWeeks(WEEKS_AHEAD),
            feed.titles() ? Wording.TITLES : Wording.KINDS,
            language);
    // Only the time of writing differs where nothing has changed.
    var state = HexFormat.of().formatHex(Hash.of(Calendar.of(head, events, Instant.EPOCH)));
    return Etag.ok(Calendar.of(head, events, now), state.substring(0, STATE));
  }
}
