package io.tenward.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** HTTP/1.1 over a socket of its own per request; no client library mends what is sent. */
final class Wire {
  private static final int AT_ONCE = 8;

  private static final Pattern SLUG = Pattern.compile("\"type\":\"/problems/([a-z0-9-]+)\"");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

  private final int port;
  private final String from;
  private final int patience;

  /**
   * @param from the own address, one of the loopback network
   */
  Wire(int port, String from) {
    this(port, from, 60_000);
  }

  private Wire(int port, String from, int patience) {
    this.port = port;
    this.from = from;
    this.patience = patience;
  }

  /** Takes it for no answer when nothing comes for so many milliseconds. */
  Wire patient(int millis) {
    return new Wire(port, from, millis);
  }

  Wire(int port) {
    this(port, "127.0.0.1");
  }

  /** An answer; status 0 when the connection was closed without one. */
  record Answer(int status, Map<String, String> headers, String body) {
    /** Returns the slug of the problem; the body of any other response. */
    String slug() {
      var found = SLUG.matcher(body);
      return found.find() ? found.group(1) : body;
    }
  }

  Answer send(Shot shot) {
    return exchange(shot.bytes(port));
  }

  Answer exchange(byte[] request) {
    return parse(exchange(request, Wire::isWhole).bytes);
  }

  /**
   * Reads everything that comes back, of however many responses.
   *
   * @throws AssertionError the other side does not hang up
   */
  String untilClosed(byte[] request) {
    var received = exchange(request, sofar -> false);
    var text = new String(received.bytes, ISO_8859_1);
    if (received.open) {
      throw new AssertionError("Still open after " + patience + " ms: " + text);
    }
    return text;
  }

  private record Received(byte[] bytes, boolean open) {}

  private Received exchange(byte[] request, Predicate<String> isWhole) {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.setSoTimeout(patience);
      // Whoever refuses a large body does not read it to the end.
      var writer = java.lang.Thread.ofVirtual().start(() -> write(socket, request));
      var answer = read(socket.getInputStream(), isWhole);
      writer.interrupt();
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Eight at a time, in any order; the answers in the order of the shots. */
  static <S, T> List<T> all(List<S> shots, Function<S, T> send) {
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      return shots.stream().map(shot -> pool.submit(() -> send.apply(shot))).toList().stream()
          .map(Wire::result)
          .toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      java.lang.Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The other side has answered and closed.
    }
  }

  private static Received read(InputStream in, Predicate<String> isWhole) {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    boolean open = false;
    try {
      int got;
      do {
        got = in.read(buffer);
        all.write(buffer, 0, Math.max(got, 0));
      } while (got >= 0 && !isWhole.test(all.toString(ISO_8859_1)));
    } catch (SocketTimeoutException e) {
      open = true;
    } catch (IOException e) {
      // Reset after an answer: what had come is the answer.
    }
    return new Received(all.toByteArray(), open);
  }

  /** Whoever refuses a body may keep the connection for those who are still sending it. */
  private static boolean isWhole(String received) {
    int end = received.indexOf("\r\n\r\n");
    var length = LENGTH.matcher(received);
    return end > 0
        && length.find()
        && received.length() >= end + 4 + Integer.parseInt(length.group(1));
  }

  private static Answer parse(byte[] received) {
    var text = new String(received, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.") || end < 0) {
      return new Answer(0, Map.of(), text);
    }
    var lines = text.substring(0, end).split("\r\n");
    var headers = new LinkedHashMap<String, String>();
    Arrays.stream(lines)
        .skip(1)
        .map(line -> line.split(":", 2))
        .forEach(h -> headers.put(h[0].toLowerCase(Locale.ROOT), h[1].strip()));
    var body = text.substring(end + 4);
    var whole =
        headers.getOrDefault("transfer-encoding", "").equals("chunked") ? joined(body) : body;
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(whole.getBytes(ISO_8859_1), UTF_8));
  }

  private static String joined(String chunks) {
    var body = new StringBuilder();
    for (int at = 0; ; ) {
      int end = chunks.indexOf("\r\n", at);
      int length = Integer.parseInt(chunks.substring(at, end), 16);
      if (length == 0) {
        return body.toString();
      }
      body.append(chunks, end + 2, end + 2 + length);
      at = end + 2 + length + 2;
    }
  }
}
