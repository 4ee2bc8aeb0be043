package io.tenward.week;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.Hash;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CalendarFeed;
import io.tenward.contract.ChangeWeekSettings;
import io.tenward.contract.CreateCalendarFeed;
import io.tenward.contract.EndCalendarFeed;
import io.tenward.contract.GetWeekSettings;
import io.tenward.contract.WeekSettingsChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Manages the usual week of a lead, and the address where a calendar reads their plan. */
@RolesAllowed("lead")
@Transactional
public class WeekSettingsResource
    implements ChangeWeekSettings, CreateCalendarFeed, EndCalendarFeed, GetWeekSettings {
  private static final int SECRET = 32;

  @Inject PublicAddress address;
  @Inject Caller caller;
  @Inject MergePatch mergePatch;
  @Inject SecureRandom random;

  @Override
  public Response getWeekSettings() {
    return answer(WeekSettings.of(caller), caller.zone().getId());
  }

  @Override
  public Response changeWeekSettings(@Nullable String ifMatch, JsonNode patch) {
    caller.hold();
    var settings = WeekSettings.of(caller);
    var zone = caller.zone().getId();
    var was = settings.view(zone);
    Etag.require(ifMatch, settings.state(zone), was);
    var change =
        mergePatch.apply(
            new WeekSettingsChange(
                was.hours(),
                was.breaks(),
                was.buffer(),
                zone,
                was.feedTitles(),
                was.meant(),
                was.phase(),
                was.phaseUntil()),
            patch);
    if (!ZoneId.getAvailableZoneIds().contains(change.zone())) {
      throw ProblemException.invalid().field("/zone", "unknown-zone");
    }
    if (!change.zone().equals(zone)) {
      caller.liveIn(change.zone());
    }
    settings.hours = change.hours().stream().mapToInt(Integer::intValue).toArray();
    settings.breaks = change.breaks();
    settings.buffer = change.buffer();
    settings.feedTitles = change.feedTitles();
    var meant = change.meant();
    settings.meant = meant == null ? null : meant.stream().mapToInt(Integer::intValue).toArray();
    settings.phase = change.phase();
    settings.phaseUntil = change.phaseUntil();
    keep(settings);
    return answer(settings, change.zone());
  }

  @Override
  public CalendarFeed createCalendarFeed() {
    caller.hold();
    var bytes = new byte[SECRET];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var settings = WeekSettings.of(caller);
    settings.feedHash = Hash.of(secret);
    keep(settings);
    return new CalendarFeed(address.uri() + "/api/calendar-feeds/" + secret);
  }

  @Override
  public void endCalendarFeed() {
    caller.hold();
    var settings = WeekSettings.of(caller);
    settings.feedHash = null;
    keep(settings);
  }

  private static Response answer(WeekSettings settings, String zone) {
    return Etag.ok(settings.view(zone), settings.state(zone));
  }

  private static void keep(WeekSettings settings) {
    settings.persistAndFlush();
    settings.usual = false;
  }
}
