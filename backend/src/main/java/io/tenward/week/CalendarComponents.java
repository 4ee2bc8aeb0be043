package io.tenward.week;

import io.tenward.base.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the events and busy times of a calendar file (RFC 5545) as properties.
 *
 * @param name in capitals; of many calendars it is an address
 * @param zones what the file says of its zones, each as it is written there, by name
 */
record CalendarComponents(String name, List<Component> components, Map<String, String> zones) {
  private static final Pattern OFFSET_MINUTES = Pattern.compile("\\d{2}:\\d{8}");

  /** Holds a property's parameters and value. */
  record Property(Map<String, String> parameters, String value) {
    String parameter(String name) {
      return parameters.getOrDefault(name, "").toUpperCase(Locale.ROOT);
    }
  }

  record Component(Map<String, List<Property>> properties) {
    List<Property> all(String name) {
      return properties.getOrDefault(name, List.of());
    }

    Optional<Property> one(String name) {
      return all(name).stream().findFirst();
    }

    String value(String name) {
      return one(name).map(property -> property.value().toUpperCase(Locale.ROOT)).orElse("");
    }
  }

  /**
   * @throws ProblemException unreadable-calendar
   */
  static CalendarComponents read(String text) {
    var unfolded = text.replaceFirst("^\ufeff", "").strip().replaceAll("\r?\n[ \t]", "");
    var lines = unfolded.split("\r\n|\n|\r");
    if (!lines[0].strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
      throw ProblemException.of(
          WeekProblem.UNREADABLE_CALENDAR, "The file does not start like a calendar");
    }
    var components = new ArrayList<Component>();
    var zones = new HashMap<String, String>();
    var zone = new StringBuilder();
    var calendar = new Component(new HashMap<>());
    var open = calendar;
    // Of what stands in the event, such as an alarm.
    int depth = 0;
    for (var line : lines) {
      var upper = line.strip().toUpperCase(Locale.ROOT);
      if (upper.equals("BEGIN:VTIMEZONE") || !zone.isEmpty()) {
        zone.append(line.strip()).append("\r\n");
        if (upper.equals("END:VTIMEZONE")) {
          zones.putIfAbsent(nameOf(zone.toString()), zone.toString());
          zone.setLength(0);
        }
        continue;
      }
      if (upper.equals("BEGIN:VEVENT") || upper.equals("BEGIN:VFREEBUSY")) {
        open = new Component(new HashMap<>());
        depth = 0;
      } else if (open != calendar && upper.equals("END:VEVENT")) {
        components.add(open);
        open = calendar;
      } else if (open != calendar && upper.equals("END:VFREEBUSY")) {
        // Its start and end are those of the time that it tells about.
        open.properties().keySet().retainAll(Set.of("FREEBUSY"));
        components.add(open);
        open = calendar;
      } else if (upper.startsWith("BEGIN:")) {
        depth++;
      } else if (upper.startsWith("END:")) {
        depth--;
      } else if (open == calendar ? upper.startsWith("X-WR-CALNAME") : depth == 0) {
        add(open, line);
      }
    }
    return new CalendarComponents(calendar.value("X-WR-CALNAME"), components, zones);
  }

  private static String nameOf(String zone) {
    var component = new Component(new HashMap<>());
    zone.lines()
        .filter(line -> line.regionMatches(true, 0, "TZID", 0, 4))
        .forEach(line -> add(component, line));
    return component.one("TZID").map(Property::value).orElse("");
  }

  /** {@code NAME;PARAMETER="value":value}; colons within quotes belong to a parameter. */
  private static void add(Component component, String line) {
    int colon = 0;
    for (boolean quoted = false;
        colon < line.length() && (quoted || line.charAt(colon) != ':');
        colon++) {
      quoted ^= line.charAt(colon) == '"';
    }
    if (colon == line.length()) {
      return;
    }
    // TZID=UTC+05:30 without the quotes that it needs.
    if (OFFSET_MINUTES.matcher(line.substring(colon + 1)).lookingAt()) {
      colon = line.indexOf(':', colon + 1);
    }
    var head = line.substring(0, colon).split(";", -1);
    var parameters = new HashMap<String, String>();
    for (int i = 1; i < head.length; i++) {
      var parts = head[i].split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0].toUpperCase(Locale.ROOT), parts[1].replace("\"", ""));
      }
    }
    component
        .properties()
        .computeIfAbsent(head[0].strip().toUpperCase(Locale.ROOT), key -> new ArrayList<>())
        .add(new Property(parameters, line.substring(colon + 1).strip()));
  }
}
