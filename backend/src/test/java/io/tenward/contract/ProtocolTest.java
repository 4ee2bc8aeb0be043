package io.tenward.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.base.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Bytes that are not quite HTTP: refused or hung up on, never read as something else. */
@QuarkusTest
@TestProfile(FreshInstallation.class)
class ProtocolTest {
  private static final long SEED = Long.getLong("tenward.seed", 20_261_120);
  private static final String BODY = "{\"email\":\"x@x.example\",\"password\":\"guess\"}";
  private static final String JSON = "Content-Type: application/json\r\n";

  @Inject @Any Instance<Announcement> announcements;
  @Inject DataSource database;

  @Test
  void refusesWhatIsNoHttp() {
    Workplace.open(announcements);
    System.out.println("tenward.seed=" + SEED);
    var before = Tables.fingerprint(database);
    var wire = new Wire(RestAssured.port).patient(1_000);
    var wrong = new ArrayList<String>();
    var requests = List.copyOf(requests().entrySet());
    var answers = Wire.all(requests, r -> wire.exchange(r.getValue().getBytes(ISO_8859_1)));
    for (int i = 0; i < answers.size(); i++) {
      var status = answers.get(i).status();
      if ((status != 0 && (status < 400 || status > 499))
          || FaultVerdict.tellsOfTheInside(answers.get(i))) {
        wrong.add(requests.get(i).getKey() + " -> " + answers.get(i));
      }
    }
    assertThat(String.join("\n", wrong), wrong, is(empty()));
    assertEquals(before, Tables.fingerprint(database));
    assertEquals(200, wire.send(Shot.at("get", "/api/installation")).status());
  }

  /** RFC 9112, 6.3: where such a body ends, a proxy and we could each see for itself. */
  @Test
  void readsNothingBehindABodyOfUnknownLength() {
    var next = "GET /api/installation HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    var coded =
        "%s HTTP/1.1\r\nHost: a\r\n"
            + JSON
            + "Transfer-Encoding: %s\r\nContent-Length: 2\r\n\r\n{}";
    var sent = new ArrayList<String>();
    for (var target : List.of("POST /api/sessions", "GET /")) {
      for (var coding : List.of("gzip", "xchunked", "chunked, identity", "\u000bchunked")) {
        sent.add(coded.formatted(target, coding) + next);
      }
    }
    var wire = new Wire(RestAssured.port);
    for (var answers : Wire.all(sent, one -> wire.untilClosed(one.getBytes(ISO_8859_1)))) {
      // What no decoder can make sense of is hung up on without a word.
      assertThat(answers, either(emptyString()).or(startsWith("HTTP/1.1 400 ")));
      assertThat(answers.split("HTTP/1\\.1 ", -1).length, lessThanOrEqualTo(2));
    }
  }

  private static Map<String, String> requests() {
    var all = new LinkedHashMap<String, String>();
    all.put("no host", get("") + "\r\n");
    all.put("no host in HTTP/1.0", "GET /api/installation HTTP/1.0\r\n\r\n");
    all.put("two hosts", get("Host: a\r\nHost: b\r\n") + "\r\n");
    all.put("two lengths", post("Content-Length: 3\r\nContent-Length: 44\r\n", BODY));
    all.put("two lengths in one", post("Content-Length: 44, 3\r\n", BODY));
    all.put("a length below nothing", post("Content-Length: -1\r\n", BODY));
    all.put("a length with a sign", post("Content-Length: +44\r\n", BODY));
    all.put("a length in hexadecimal", post("Content-Length: 0x2c\r\n", BODY));
    all.put(
        "a length and chunks",
        post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", chunk(BODY)));
    all.put("unknown coding", post("Transfer-Encoding: gzip\r\n", chunk(BODY)));
    all.put("chunks hidden", post("Transfer-Encoding: xchunked\r\n", chunk(BODY)));
    all.put(
        "chunk of no size",
        post("Transfer-Encoding: chunked\r\n", "zz\r\n" + BODY + "\r\n0\r\n\r\n"));
    all.put(
        "chunk of a huge size",
        post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n" + BODY));
    all.put("chunk below nothing", post("Transfer-Encoding: chunked\r\n", "-5\r\n" + BODY));
    all.put("a header without a colon", get("Host: a\r\nnothing\r\n") + "\r\n");
    all.put("a blank before the colon", post("Content-Length : 44\r\n", BODY));
    all.put("NUL in a header", get("Host: a\r\nX: \0\r\n") + "\r\n");
    all.put("NUL in a name", get("Host: a\r\nX\0: a\r\n") + "\r\n");
    all.put("a header of 100 kB", get("Host: a\r\nX: " + "x".repeat(100_000) + "\r\n") + "\r\n");
    all.put("10,000 headers", get("Host: a\r\n" + "X: y\r\n".repeat(10_000)) + "\r\n");
    all.put("an address of 100 kB", "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    all.put("an unknown method", "EAT /api/me HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    all.put("TRACE", "TRACE /api/me HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    all.put("CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    all.put("no version", "GET /api/me\r\n\r\n");
    all.put("another version", "GET /api/me HTTP/9.9\r\nHost: a\r\n\r\n");
    all.put("HTTP/2 unasked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    all.put("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
    var random = new Random(SEED);
    for (int i = 0; i < 24; i++) {
      var noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      all.put("noise " + i, new String(noise, ISO_8859_1) + "\r\n\r\n\r\n");
    }
    return all;
  }

  private static String get(String headers) {
    return "GET /api/installation HTTP/1.1\r\nConnection: close\r\n" + headers;
  }

  private static String post(String headers, String body) {
    return "POST /api/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
        + JSON
        + headers
        + "\r\n"
        + body;
  }

  private static String chunk(String body) {
    return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
  }
}
