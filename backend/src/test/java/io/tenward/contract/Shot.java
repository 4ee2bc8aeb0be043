package io.tenward.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request, byte for byte, so that it can be as wrong as no client would make it.
 *
 * @param name what is wrong with it
 * @param target as it stands in the request line
 * @param headers whole lines without their end; Host, Connection and the length are added
 * @param chunked of unknown length, in chunks
 * @param pointer the field that the problem must name, where it is about one
 * @param statuses the statuses that are right; empty when any 4xx is
 */
record Shot(
    String name,
    String method,
    String target,
    List<String> headers,
    byte[] body,
    boolean chunked,
    Optional<String> pointer,
    List<Integer> statuses) {
  private static final int CHUNK = 8_192;

  /** With its method, such a target fits into the 4,096 bytes of a request line. */
  private static final int LONGEST_TARGET = 4_000;

  static Shot at(String method, String target) {
    return new Shot(
        "",
        method.toUpperCase(Locale.ROOT),
        target,
        List.of(),
        new byte[0],
        false,
        Optional.empty(),
        List.of());
  }

  Shot called(String newName) {
    return new Shot(newName, method, target, headers, body, chunked, pointer, statuses);
  }

  Shot to(String newTarget) {
    return new Shot(name, method, newTarget, headers, body, chunked, pointer, statuses);
  }

  /** Instead of a header of the same name. */
  Shot with(String header, String value) {
    return without(header).also(header, value);
  }

  /** Adds a header beside one of the same name. */
  Shot also(String header, String value) {
    var lines = new ArrayList<>(headers);
    lines.add(header + ": " + value);
    return with(lines);
  }

  Shot without(String header) {
    var start = header.toLowerCase(Locale.ROOT) + ":";
    return with(
        headers.stream().filter(h -> !h.toLowerCase(Locale.ROOT).startsWith(start)).toList());
  }

  private Shot with(List<String> lines) {
    return new Shot(name, method, target, List.copyOf(lines), body, chunked, pointer, statuses);
  }

  Shot sending(byte[] newBody) {
    return new Shot(name, method, target, headers, newBody, chunked, pointer, statuses);
  }

  Shot sending(String text) {
    return sending(text.getBytes(UTF_8));
  }

  Shot inChunks() {
    return new Shot(name, method, target, headers, body, true, pointer, statuses);
  }

  Shot naming(Optional<String> field) {
    return new Shot(name, method, target, headers, body, chunked, field, statuses);
  }

  Shot is(Integer... expected) {
    return new Shot(name, method, target, headers, body, chunked, pointer, List.of(expected));
  }

  /**
   * Returns the status of a response without a body, to a request whose address is too long to be
   * read or invalid.
   */
  Optional<Integer> bareStatus() {
    if (target.length() > LONGEST_TARGET) {
      return Optional.of(414);
    }
    try {
      new URI(target);
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of(400);
    }
  }

  byte[] bytes(int port) {
    var out = new ByteArrayOutputStream(body.length + 1_024);
    line(out, method + " " + target + " HTTP/1.1");
    if (!has("Host")) {
      line(out, "Host: localhost:" + port);
    }
    line(out, "Connection: close");
    headers.forEach(header -> line(out, header));
    if (chunked) {
      line(out, "Transfer-Encoding: chunked");
    } else if (body.length > 0 && !has("Content-Length") && !has("Transfer-Encoding")) {
      line(out, "Content-Length: " + body.length);
    }
    line(out, "");
    if (chunked) {
      chunks(out);
    } else {
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  private boolean has(String header) {
    return headers.stream()
        .anyMatch(h -> h.regionMatches(true, 0, header + ":", 0, header.length() + 1));
  }

  private void chunks(ByteArrayOutputStream out) {
    for (int at = 0; at < body.length; at += CHUNK) {
      int length = Math.min(CHUNK, body.length - at);
      line(out, Integer.toHexString(length));
      out.write(body, at, length);
      line(out, "");
    }
    line(out, "0");
    line(out, "");
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\r\n").getBytes(ISO_8859_1));
  }
}
