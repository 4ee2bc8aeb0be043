package io.tenward.survey;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;

/** Times of day as a lead types them, and the instants they mean in a zone. */
final class LocalTimes {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private LocalTimes() {}

  static String text(LocalDateTime local) {
    return local.format(TO_THE_MINUTE);
  }

  static String text(Instant instant, String zone) {
    return text(LocalDateTime.ofInstant(instant, ZoneId.of(zone)));
  }

  /**
   * @throws ProblemException invalid-request with {@code bad-format} or {@code out-of-range}
   */
  static LocalDateTime parse(String pointer, String text) {
    try {
      var local = LocalDateTime.parse(text, TO_THE_MINUTE);
      if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
        throw invalid(pointer, "out-of-range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
      }
      return local;
    } catch (DateTimeException e) {
      throw invalid(pointer, "bad-format", Map.of());
    }
  }

  /**
   * @throws ProblemException invalid-request with {@code unknown-zone}
   */
  static ZoneId zone(String pointer, String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw invalid(pointer, "unknown-zone", Map.of());
    }
    return ZoneId.of(name);
  }

  /**
   * Of an hour that comes twice, the first.
   *
   * @throws ProblemException invalid-request with {@code skipped-hour} where the clock jumps over
   *     it
   */
  static Instant instant(String pointer, LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw invalid(pointer, "skipped-hour", Map.of());
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  static ProblemException invalid(String pointer, String code, Map<String, Object> params) {
    return ProblemException.of(PlatformProblem.INVALID_REQUEST, "Some fields are not valid")
        .field(pointer, code, params);
  }
}
