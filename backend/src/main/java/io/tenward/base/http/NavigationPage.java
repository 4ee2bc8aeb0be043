package io.tenward.base.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Makes the page for a person who opens an address of the API, or one that does not exist. */
public final class NavigationPage {
  public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

  private static final String PAGE =
      """
      <!doctype html><html lang="%s"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">\
      <title>%s</title></head><body><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></body></html>
      """;

  private static final List<String> ENGLISH =
      List.of("en", "There is no page here", "Check the link for a missing part.", "Open Tenward");

  private static final List<String> ENGLISH_PROGRAM =
      List.of(
          "en", "This address is for programs", "You can’t read it in a browser.", "Open Tenward");

  private static final List<String> GERMAN =
      List.of(
          "de", "Hier gibt es keine Seite", "Prüfe, ob dem Link ein Teil fehlt.", "Tenward öffnen");

  private static final List<String> GERMAN_PROGRAM =
      List.of(
          "de",
          "Diese Adresse ist für Programme",
          "Im Browser kannst du sie nicht lesen.",
          "Tenward öffnen");

  private NavigationPage() {}

  /** Tells whether a browser opens the address, rather than a program or a script of a page. */
  public static boolean isAsked(HttpServerRequest request) {
    var method = request.method().name();
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return (method.equals("GET") || method.equals("HEAD"))
        && accepted != null
        && accepted.contains("text/html");
  }

  /** Makes the page without any part of the address, which may contain a secret. */
  public static String of(HttpServerRequest request, int status) {
    var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    boolean german = languages != null && languages.toLowerCase(Locale.ROOT).startsWith("de");
    boolean lost = status == 404;
    var words = german ? (lost ? GERMAN : GERMAN_PROGRAM) : (lost ? ENGLISH : ENGLISH_PROGRAM);
    return PAGE.formatted(words.get(0), words.get(1), words.get(1), words.get(2), words.get(3));
  }
}
