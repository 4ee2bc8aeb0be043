package io.tenward.account.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser and its system in words, for example {@code Firefox on Linux}. */
final class UserAgent {
  /** Sought in this order: each browser also claims to be those after it. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Vivaldi/", "Vivaldi");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Chromium/", "Chromium");
    BROWSERS.put("Safari/", "Safari");
    BROWSERS.put("curl/", "curl");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private UserAgent() {}

  static String describe(@Nullable String userAgent) {
    var browser = first(BROWSERS, userAgent, "Unknown browser");
    var system = first(SYSTEMS, userAgent, "");
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String first(Map<String, String> names, @Nullable String in, String otherwise) {
    if (in == null) {
      return otherwise;
    }
    return names.entrySet().stream()
        .filter(name -> in.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
