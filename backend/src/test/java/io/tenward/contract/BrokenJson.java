package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Bodies that are no JSON object at all, or not quite. */
final class BrokenJson {
  private static final int DEEP = 2_000;

  private BrokenJson() {}

  static List<Fault> of(JsonNode good) {
    // Where all fields are optional, the good body may be empty.
    var text = good.isEmpty() ? "{\"surprise\":null}" : good.toString();
    var first = good.isEmpty() ? "surprise" : good.fieldNames().next();
    var deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    return List.of(
        Fault.whole("empty", ""),
        Fault.whole("blank", " "),
        Fault.whole("null", "null"),
        Fault.whole("a list", "[]"),
        Fault.whole("a text", "\"text\""),
        Fault.whole("a number", "1"),
        Fault.whole("cut short", text.substring(0, text.length() - 1)),
        Fault.whole("with a tail", text + "x"),
        Fault.whole("two bodies", text + text),
        Fault.whole("with a comment", text + "//"),
        Fault.whole("single quotes", text.replace('"', '\'')),
        Fault.whole("not a number", text.replaceFirst(":", ":NaN,\"more\":")),
        Fault.whole("a raw control character", text.replaceFirst("\"", "\"\u0001")),
        Fault.whole(
            "a key twice", "{\"" + first + "\":" + good.get(first) + "," + text.substring(1)),
        Fault.whole("deep", deep),
        Fault.whole("deep below", "{\"" + first + "\":" + deep + "}"),
        Fault.whole("deep unknown", "{\"surprise\":" + deep + "," + text.substring(1)),
        Fault.whole("a long number", text.replaceFirst(":", ":" + "9".repeat(5_000) + ",\"m\":")),
        Fault.whole("a long key", "{\"" + "k".repeat(10_000) + "\":1," + text.substring(1)));
  }
}
