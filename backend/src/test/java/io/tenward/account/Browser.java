package io.tenward.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** As much of a browser as the code flow needs: it keeps cookies and goes where it is sent. */
public final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, HttpCookie> cookies = new TreeMap<>();
  private final URI server;
  private String language = "en-GB";

  public Browser(int port) {
    server = URI.create("http://localhost:" + port);
  }

  public void speaks(String languages) {
    language = languages;
  }

  /** To a page or an API call of ours, without going on from there. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)));
  }

  public HttpResponse<String> post(URI address, String type, String body) {
    return send(
        HttpRequest.newBuilder(server.resolve(address))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Goes on while it is sent to the provider and to where it is sent back. */
  public URI follow(HttpResponse<String> answer) {
    var last = answer;
    while (last.statusCode() / 100 == 3) {
      var next = location(last);
      if (next.getPort() == server.getPort() && !next.getPath().startsWith("/auth/")) {
        return server.relativize(next);
      }
      last = send(HttpRequest.newBuilder(next));
    }
    throw new AssertionError(last.uri() + " " + last.statusCode() + " " + last.body());
  }

  public static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  /** Without those that have ended. */
  public Map<String, String> cookies() {
    return cookies.values().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
  }

  public void forget(String cookie) {
    cookies.remove(cookie);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var built = request.setHeader("Accept-Language", language).build();
      var sent =
          cookies.values().stream()
              .filter(cookie -> built.uri().getPath().startsWith(cookie.getPath()))
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      var answer =
          HTTP.send(
              sent.isEmpty() ? built : request.header("Cookie", sent).build(),
              BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie);
    }
  }
}
