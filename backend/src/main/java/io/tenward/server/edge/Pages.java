package io.tenward.server.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the page for an address; the SPA resolves its own routes. */
@Singleton
class Pages {
  private static final List<String> NOT_THE_APP =
      List.of("/api", "/r", "/q", "/auth", "/assets", "/mcp", "/scim", "/.well-known");

  /** Above all else; the respondents' pages have no body tag, and their strip comes first. */
  private static final Pattern TOP = Pattern.compile("<body[^>]*>|(?=<div id=\"?strip)");

  private static final Pattern ESCAPED_LINK =
      Pattern.compile("/r(?:/check|/results|/votes)?/?(?:%23|#)", Pattern.CASE_INSENSITIVE);

  private static final String REHEARSAL =
      "<p class=\"strip\">This is a rehearsal on a copy. Nothing is sent, and nothing closes."
          + " <span lang=\"de\">Dies ist eine Probe auf einer Kopie. Nichts wird verschickt, und"
          + " nichts schließt.</span></p>";

  @ConfigProperty(name = "tenward.rehearsal", defaultValue = "false")
  boolean rehearsal;

  void route(RoutingContext request) {
    var path = request.normalizedPath();
    var method = request.request().method();
    if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
      request.next();
    } else if (path.equals("/api/docs") || path.equals("/api/docs/")) {
      request.reroute(method, "/api/docs/index.html");
    } else if (LinkedPages.isPage(path)) {
      send(request, LinkedPages.fileOf(path, request.parsedHeaders().acceptEncoding()));
    } else if (isEscapedLink(request)) {
      // A gateway escaped the #. The page reads the link from its own address: no answer repeats
      // it.
      send(request, LinkedPages.fileOf("/r/", request.parsedHeaders().acceptEncoding()));
    } else if (LinkedPages.isPage(asPage(path))) {
      // What stands behind # comes along by itself.
      request.response().setStatusCode(308).putHeader("Location", asPage(path)).end();
    } else if (isAppRoute(path) && isNavigation(request)) {
      send(request, "/index.html");
    } else {
      request.next();
    }
  }

  /**
   * Tells whether the path is a link whose # a gateway escaped, with whatever else it did to it.
   */
  static boolean isEscapedLink(RoutingContext request) {
    return ESCAPED_LINK.matcher(request.normalizedPath()).lookingAt();
  }

  /** Rewrites an address typed in capitals to the form of our links. */
  private static String asPage(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower : lower + "/";
  }

  /** A rehearsal says so on each of them. */
  private void send(RoutingContext request, String file) {
    if (!rehearsal) {
      request.reroute(request.request().method(), file);
      return;
    }
    var html = LinkedPages.read(file.replace(LinkedPages.PACKED, ""));
    request
        .response()
        .putHeader("Content-Type", "text/html;charset=UTF-8")
        .end(TOP.matcher(html).replaceFirst("$0" + REHEARSAL));
  }

  private static boolean isAppRoute(String path) {
    var file = path.substring(path.lastIndexOf('/') + 1);
    // A program that writes /API is told that nothing is there, and gets no page.
    var lower = path.toLowerCase(Locale.ROOT);
    // A thread is named by the key of an item, which may have dots.
    return (!file.contains(".") || path.startsWith("/thread/"))
        && NOT_THE_APP.stream().noneMatch(p -> lower.equals(p) || lower.startsWith(p + "/"));
  }

  private static boolean isNavigation(RoutingContext request) {
    var accepted = request.request().getHeader("Accept");
    return isAboutProblem(request)
        || accepted == null
        || accepted.contains("text/html")
        || accepted.contains("*/*");
  }

  /** The type of a problem is an address that every client may follow (RFC 9457, 3.1.1). */
  private static boolean isAboutProblem(RoutingContext request) {
    return request.normalizedPath().startsWith("/problems/");
  }
}
