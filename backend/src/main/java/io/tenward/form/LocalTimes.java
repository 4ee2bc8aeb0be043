package io.tenward.form;

import io.tenward.base.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times of day as a lead types them, and the instants they mean in a zone. What is wrong is added
 * to the problem, and null comes back.
 */
public final class LocalTimes {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private LocalTimes() {}

  public static String text(LocalDateTime local) {
    return local.format(TO_THE_MINUTE);
  }

  public static String text(Instant instant, String zone) {
    return text(LocalDateTime.ofInstant(instant, ZoneId.of(zone)));
  }

  /** Makes the problem that collects invalid fields; throw it after all checks. */
  public static ProblemException problem() {
    return ProblemException.invalid("Some fields are not valid");
  }

  /**
   * @param problem gets {@code bad-format} or {@code out-of-range}
   */
  public static @Nullable LocalDateTime parse(
      ProblemException problem, String pointer, String text) {
    try {
      var local = LocalDateTime.parse(text, TO_THE_MINUTE);
      if (local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR) {
        return local;
      }
      problem.field(pointer, "out-of-range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
    } catch (DateTimeException e) {
      problem.field(pointer, "bad-format");
    }
    return null;
  }

  /**
   * @param problem gets {@code unknown-zone}
   */
  public static @Nullable ZoneId zone(ProblemException problem, String pointer, String name) {
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    problem.field(pointer, "unknown-zone");
    return null;
  }

  /**
   * Converts a local time; for an hour that occurs twice it takes the first.
   *
   * @param problem gets {@code skipped-hour} where the clock jumps over it
   */
  public static @Nullable Instant instant(
      ProblemException problem,
      String pointer,
      @Nullable LocalDateTime local,
      @Nullable ZoneId zone) {
    if (local == null || zone == null) {
      return null;
    }
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      problem.field(pointer, "skipped-hour");
      return null;
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  public static ProblemException invalid(String pointer, String code, Map<String, Object> params) {
    return problem().field(pointer, code, params);
  }
}
