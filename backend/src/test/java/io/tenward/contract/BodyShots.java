package io.tenward.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The good request with a body that nobody should take. */
final class BodyShots {
  private static final int DEEP = 100_000;
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  /** Bytes that are no UTF-8, by what is wrong with them. */
  private static final Map<String, String> NO_UTF8 =
      Map.of(
          "overlong slash", "\u00c0\u00af",
          "overlong NUL", "\u00c0\u0080",
          "lone continuation", "\u0080",
          "cut short", "\u00e2\u0082",
          "surrogate", "\u00ed\u00a0\u0080",
          "beyond Unicode", "\u00f4\u0090\u0080\u0080",
          "Latin-1", "\u00e4",
          "never a byte", "\u00ff");

  private static final List<String> OTHER_TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/octet-stream",
          "application/json",
          "application/merge-patch+json",
          "application/json; charset=utf-16",
          "application/json; charset=iso-8859-1",
          "application/json/x",
          "json",
          "*/*",
          "");

  private final Operation operation;
  private final Shot good;
  private final JsonNode body;
  private final List<Shot> shots = new ArrayList<>();

  private BodyShots(Operation operation, Shot good, JsonNode body) {
    this.operation = operation;
    this.good = good;
    this.body = body;
  }

  static List<Shot> of(Operation operation, Shot good, JsonNode body) {
    var made = new BodyShots(operation, good, body);
    for (var fault : Faults.of(Contract.SERVED, operation, body)) {
      made.add(fault.name(), fault.body().getBytes(UTF_8), fault.pointer());
    }
    made.encodings();
    made.types();
    made.deepAndLarge();
    return made.shots;
  }

  private void encodings() {
    var text = body.toString();
    NO_UTF8.forEach(
        (name, bytes) -> {
          if (text.contains(":\"")) {
            add(name + " in a value", bytes(text.replaceFirst(":\"", ":\"" + bytes)));
          }
          if (text.contains("{\"")) {
            add(name + " in a key", bytes(text.replaceFirst("\\{\"", "{\"" + bytes + "\":1,\"")));
          }
        });
    for (var charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE"))) {
      add("in " + charset, text.getBytes(charset));
    }
    add("behind a byte order mark", ("\ufeff" + text).getBytes(UTF_8));
    add("in UTF-16 behind a byte order mark", ("\ufeff" + text).getBytes(UTF_16LE));
    shots.add(good.called("said to be compressed").with("Content-Encoding", "gzip").is(415));
  }

  private void types() {
    OTHER_TYPES.stream()
        .filter(type -> !type.equals(operation.bodyType()))
        // A patch may come as JSON, like all other bodies.
        .filter(type -> !operation.method().equals("patch") || !type.equals("application/json"))
        .forEach(type -> shots.add(good.called("as " + type).with("Content-Type", type).is(415)));
    shots.add(good.called("of no type").without("Content-Type").is(415));
    shots.add(
        good.called("of two types")
            .with("Content-Type", "text/plain")
            .also("Content-Type", operation.bodyType())
            .is(415));
  }

  private void deepAndLarge() {
    var first = body.isEmpty() ? "a" : body.fieldNames().next();
    var opened = "[".repeat(DEEP);
    add("100,000 lists deep", opened.getBytes(UTF_8));
    add("100,000 objects deep", "{\"a\":".repeat(DEEP).getBytes(UTF_8));
    add("100,000 deep in a field", ("{\"" + first + "\":" + opened).getBytes(UTF_8));
    add("many unknown fields", unknownFields().getBytes(UTF_8));
    shots.add(good.called("10 MB").with("Content-Length", "" + TEN_MEGABYTES).is(413));
    shots.add(good.called("more than a long").with("Content-Length", "9".repeat(18)).is(413));
    var text = bytes("{\"" + first + "\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}");
    shots.add(good.called("10 MB in a field").sending(text).is(413));
    shots.add(good.called("10 MB in a field, in chunks").sending(text).inChunks().is(413));
  }

  private String unknownFields() {
    var text = new StringBuilder("{");
    for (int i = 0; i < 3_000; i++) {
      text.append("\"f").append(i).append("\":1,");
    }
    return text + body.toString().substring(1);
  }

  private void add(String name, byte[] bytes) {
    add(name, bytes, Optional.empty());
  }

  private void add(String name, byte[] bytes, Optional<String> pointer) {
    shots.add(good.called(name).sending(bytes).naming(pointer));
  }

  /** Each character one byte. */
  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
