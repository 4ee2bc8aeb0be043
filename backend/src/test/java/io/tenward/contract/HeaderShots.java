package io.tenward.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The good request with headers that say something wrong. */
final class HeaderShots {
  private static final List<String> NO_VERSIONS =
      List.of(
          "\"999\"",
          "W/\"999\"",
          "x",
          "\"\"",
          "\"-1\"",
          "1",
          "\"1",
          "\u00e4",
          "\"1\\u0000\"",
          ",,,",
          "\"9\", \"8\"",
          "\"" + "9".repeat(6_000) + "\"",
          "\"999\",".repeat(1_000));

  private static final List<String> NO_KEYS =
      List.of(
          "x",
          "1",
          "",
          "1-1-1-1-1",
          "\u00e4".repeat(20),
          "with a space inside",
          "0".repeat(65),
          "0".repeat(6_000));

  private static final List<String> NO_TOKENS =
      List.of("x", "", "A".repeat(43), "\u00e4", "A".repeat(6_000), "%00", "\"", "null");

  private HeaderShots() {}

  static List<Shot> of(Operation operation, Shot good) {
    var shots = new ArrayList<Shot>();
    if (operation.parameters("header").containsKey("If-Match")) {
      shots.add(good.called("without If-Match").without("If-Match").is(428));
      NO_VERSIONS.forEach(
          v -> shots.add(good.called("If-Match " + shortened(v)).with("If-Match", v).is(412)));
    }
    if (operation.parameters("header").containsKey("Idempotency-Key")) {
      NO_KEYS.forEach(
          k -> shots.add(good.called("key " + shortened(k)).with("Idempotency-Key", k).is(400)));
      shots.add(
          good.called("two keys")
              .with("Idempotency-Key", UUID.randomUUID().toString())
              .also("Idempotency-Key", UUID.randomUUID().toString())
              .is(400));
    }
    if (!operation.isPublic()) {
      shots.add(good.called("no session").without("Cookie").is(401));
      NO_TOKENS.forEach(
          t ->
              shots.add(
                  good.called("session " + shortened(t))
                      .with("Cookie", "tenward_session=" + t)
                      .is(401)));
    }
    if (operation.problems().contains("cross-origin")) {
      for (var origin :
          List.of("https://evil.example", "null", "http://localhost.evil.example", "", "\u00e4")) {
        shots.add(good.called("Origin " + origin).with("Origin", origin).is(403));
      }
      shots.add(good.called("cross-site").with("Sec-Fetch-Site", "cross-site").is(403));
    }
    return shots;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }
}
