package io.tenward.week;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.VTimeZone;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zones that a calendar file names: by their names, their Windows names, as an offset such as
 * "UTC+05:30", or else as the file itself describes them (RFC 5545, 3.6.5).
 */
final class ZoneNames {
  private static final int LONGEST = 100;

  /** Longer descriptions are refused; Outlook needs about 500 characters. */
  private static final int LONGEST_DESCRIPTION = 20_000;

  /** The comparison covers a year, so that summer and winter time both count. */
  private static final Duration YEAR = Duration.ofDays(366);

  private static final TreeSet<String> KNOWN = new TreeSet<>(ZoneId.getAvailableZoneIds());
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)([+-]\\d{1,2}(?::?\\d{2})?)|UTC|GMT", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> described;
  private final Instant begin;
  private final Instant end;
  private final Map<String, Optional<ZoneId>> found = new HashMap<>();

  /**
   * @param described what the file says of its zones, by name
   * @param end of the time that events are looked for in
   */
  ZoneNames(Map<String, String> described, Instant begin, Instant end) {
    this.described = described;
    this.begin = begin.minus(YEAR);
    this.end = end;
  }

  /** Shortens a name for people to read. */
  static String shown(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** Matches an IANA name, even behind a prefix such as {@code /mozilla.org/20050126_1/}. */
  Optional<ZoneId> find(String name) {
    return found.computeIfAbsent(name, this::look);
  }

  private Optional<ZoneId> look(String name) {
    var windows = TimeZone.getIDForWindowsID(name, "001");
    if (windows != null && KNOWN.contains(windows)) {
      return Optional.of(ZoneId.of(windows));
    }
    for (var rest = shown(name); !rest.isEmpty(); rest = rest.replaceFirst("^[^/]*/?", "")) {
      if (KNOWN.contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      var offset = OFFSET.matcher(rest);
      if (offset.matches()) {
        return offset(offset.group(1));
      }
    }
    var description = described.getOrDefault(name, "");
    return description.isEmpty() || description.length() > LONGEST_DESCRIPTION
        ? Optional.empty()
        : likeDescribed(description);
  }

  private static Optional<ZoneId> offset(@Nullable String offset) {
    try {
      return Optional.of(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds an offset, or a zone whose clock changes the same way in these weeks and the year before.
   */
  private Optional<ZoneId> likeDescribed(String description) {
    var zone = VTimeZone.create(new StringReader(description));
    if (zone == null) {
      return Optional.empty();
    }
    var days = new ArrayList<Instant>();
    for (var day = begin; day.isBefore(end); day = day.plus(Duration.ofDays(1))) {
      days.add(day);
    }
    var offsets = days.stream().map(day -> zone.getOffset(day.toEpochMilli()) / 1000).toList();
    var fixed = offsets.stream().distinct().map(ZoneOffset::ofTotalSeconds).map(ZoneId.class::cast);
    var same = KNOWN.stream().map(ZoneId::of);
    return Stream.concat(fixed.limit(1), same)
        .filter(candidate -> isAlike(candidate, days, offsets))
        .findFirst();
  }

  private static boolean isAlike(ZoneId zone, List<Instant> days, List<Integer> offsets) {
    var rules = zone.getRules();
    for (int i = 0; i < days.size(); i++) {
      if (rules.getOffset(days.get(i)).getTotalSeconds() != offsets.get(i)) {
        return false;
      }
    }
    return true;
  }
}
