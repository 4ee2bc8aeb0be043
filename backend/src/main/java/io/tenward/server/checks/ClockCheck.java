package io.tenward.server.checks;

import static io.tenward.base.Finding.About.CLOCK;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.server.checks.PublicFace.Reply.Answered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Surveys close by the clock, and local times by the rules of zones. */
@Singleton
class ClockCheck implements LiveCheck {
  /** Replicas agree within a second (docs/administration.md). */
  private static final Duration DATABASE = Duration.ofSeconds(1);

  /** A Date header has whole seconds, and was written before the answer came. */
  private static final Duration ADDRESS = Duration.ofSeconds(3);

  private final Database database;
  private final PublicAddress address;
  private final PublicFace face;
  private final Clock clock;

  ClockCheck(Database database, PublicAddress address, PublicFace face, Clock clock) {
    this.database = database;
    this.address = address;
    this.face = face;
    this.clock = clock;
  }

  @Override
  public Finding look(UUID workspaceId) {
    var zones = ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();
    return off("clock-differs-from-database", databaseTime(), DATABASE)
        .or(() -> addressTime().flatMap(t -> off("clock-differs-from-address", t, ADDRESS)))
        .orElseGet(() -> zones(zones, clock.instant().atOffset(ZoneOffset.UTC).getYear()));
  }

  private Optional<Finding> off(String code, Instant other, Duration allowed) {
    var distance = Duration.between(other, clock.instant());
    return distance.abs().compareTo(allowed) > 0
        ? Optional.of(
            Finding.trouble(
                CLOCK, code, Map.of("seconds", String.valueOf(distance.abs().toSeconds()))))
        : Optional.empty();
  }

  /** Governments change clocks every year, and say so months before. */
  static Finding zones(String version, int year) {
    var params = Map.of("zones", version);
    return Integer.parseInt(version.substring(0, 4)) < year - 1
        ? Finding.toDo(CLOCK, "zones-old", params)
        : Finding.good(CLOCK, "clocks-agree", params);
  }

  private Instant databaseTime() {
    return database
        .first("select clock_timestamp() as now", row -> Database.instant(row, "now"))
        .orElseThrow();
  }

  /**
   * Reads the clock of the public address, which may be a proxy's; empty when it does not answer.
   */
  private Optional<Instant> addressTime() {
    if (address.configured().isEmpty() || address.kind() != PublicAddress.Kind.SECURE) {
      return Optional.empty();
    }
    return face.at(address.uri()) instanceof Answered answered
        ? instant(answered.date())
        : Optional.empty();
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
