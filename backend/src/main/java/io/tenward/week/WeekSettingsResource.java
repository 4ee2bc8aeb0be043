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
  @Inject WeekIn in;
  @Inject WeekOut out;
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
    var was = out.view(settings, zone);
    Etag.require(ifMatch, settings.state(zone), was);
    var change = mergePatch.apply(out.change(was), patch);
    if (!ZoneId.getAvailableZoneIds().contains(change.zone())) {
      throw ProblemException.invalid().field("/zone", "unknown-zone");
    }
    if (!change.zone().equals(zone)) {
      caller.liveIn(change.zone());
    }
    in.write(change, settings);
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

  private Response answer(WeekSettings settings, String zone) {
    return Etag.ok(out.view(settings, zone), settings.state(zone));
  }

  private static void keep(WeekSettings settings) {
    settings.persistAndFlush();
    settings.usual = false;
  }
}
