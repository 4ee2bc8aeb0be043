package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The good request with wrong ids, wrong query parameters, and addresses that nobody means. */
final class AddressShots {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private static final List<String> NO_IDS =
      List.of(
          "x",
          "0",
          "-1",
          "null",
          "%00",
          "%20",
          "..%2f",
          "..%2F..%2Fapi",
          "%2e%2e",
          "%F0%28",
          "%C0%AF",
          "%ED%A0%80",
          "%E2%80%AE",
          "%E2%80%8B",
          "%0d%0aX:1",
          "'%20or%201=1--",
          "1-1-1-1-1",
          "{surveyId}",
          "1".repeat(6_000),
          NOBODY);

  private static final List<String> NO_VALUES =
      List.of(
          "",
          "!",
          "0",
          "201",
          "-1",
          "05",
          "%2B5",
          "1e3",
          "99999999999999999999",
          "%C3%A4",
          "a%20b",
          "%00",
          "%ED%A0%80",
          "%F0%28",
          "%E2%80%AE",
          "null",
          "[]",
          "x".repeat(3_000));

  private AddressShots() {}

  static List<Shot> of(Operation operation, Shot good) {
    var shots = new ArrayList<Shot>();
    if (!operation.parameters("path").isEmpty()) {
      ids(operation, good, shots);
    }
    queries(operation, good, shots);
    var target = good.target();
    shots.add(good.called("matrix parameter").to(target + ";a=b"));
    shots.add(good.called("slash at the end").to(target + "/"));
    shots.add(good.called("NUL at the end").to(target + "%00"));
    shots.add(good.called("line break at the end").to(target + "%0a"));
    shots.add(good.called("invisible at the end").to(target + "%E2%80%8B"));
    shots.add(good.called("in capitals").to(target.replace("/api/", "/API/")).is(404, 405));
    return shots;
  }

  private static void ids(Operation operation, Shot good, List<Shot> shots) {
    for (var wrong : NO_IDS) {
      var path = operation.path().replaceAll("\\{[^}]+}", wrong.replace("$", "\\$"));
      shots.add(good.called("id " + shortened(wrong)).to(path).is(400, 404, 405));
    }
    var id = good.target().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    for (var written :
        List.of(id.toUpperCase(java.util.Locale.ROOT), "%7B" + id + "%7D", id + "0")) {
      shots.add(good.called("id as " + written).to(good.target().replace(id, written)).is(404));
    }
  }

  private static void queries(Operation operation, Shot good, List<Shot> shots) {
    for (var name : operation.parameters("query").keySet()) {
      for (var value : NO_VALUES) {
        if (isWithin(operation.parameters("query").get(name).path("schema"), value)) {
          continue;
        }
        shots.add(
            good.called(name + "=" + shortened(value))
                .to(good.target() + "?" + name + "=" + value));
      }
    }
    for (var query : List.of("surprise=1", "limit=5000", "%00=1", "%ED%A0%80=1", "a=%", "=", "a")) {
      shots.add(good.called("query " + query).to(good.target() + "?" + query));
    }
    shots.add(good.called("a large query").to(good.target() + "?a=" + "1".repeat(3_000)));
    shots.add(good.called("a thousand parameters").to(good.target() + "?" + "a=1&".repeat(900)));
  }

  /**
   * Some numbers and words are wrong for most parameters only. What is no UTF-8 is read as U+FFFD.
   */
  static boolean isWithin(JsonNode maybeReference, String value) {
    var schema = Contract.SERVED.resolved(maybeReference);
    if (schema.path("type").asText().equals("string") && !schema.has("format")) {
      var plain = value.replaceAll("%(C3%A4|2B|20|ED%A0%80|F0%28)", "a");
      return !schema.has("enum")
          && !plain.contains("%")
          && plain.length() >= schema.path("minLength").asInt()
          && plain.length() <= schema.path("maxLength").asInt()
          && value.matches(schema.path("pattern").asText(".*"));
    }
    if (!schema.path("type").asText().equals("integer") || !value.matches("0|[1-9]\\d{0,17}")) {
      return false;
    }
    long number = Long.parseLong(value);
    return number >= schema.path("minimum").asLong() && number <= schema.path("maximum").asLong();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }
}
