package io.tenward.results.files;

import io.tenward.results.ReleasedSurvey;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes names of ASCII letters, digits and hyphens from any title: {@code
 * am-i-on-track-2026-11-27}.
 */
public final class FileName {
  private static final int LONGEST = 60;

  private FileName() {}

  public static String of(ReleasedSurvey survey, String ending) {
    var results = survey.results();
    return of(results.title(), results.closedAt(), ZoneId.of(survey.manifest().zone()), ending);
  }

  /**
   * @param at when what it holds was so
   */
  public static String of(String title, Instant at, ZoneId zone, String ending) {
    var day = DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    return "%s-%s-%s".formatted(plain(title), day, ending);
  }

  static String plain(String title) {
    var letters =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = letters.substring(0, Math.min(LONGEST, letters.length()));
    var trimmed = cut.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "survey" : trimmed;
  }
}
