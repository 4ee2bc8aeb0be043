package io.tenward.account.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * A browser that brings a session asks who is signed in while it still fetches the app. Only where
 * the app's first question is this one: elsewhere the answer would lie there unread, and be taken
 * for that of a later question, when somebody else has signed in. And whoever brings no session is
 * not told to ask: it would be refused.
 */
@Singleton
class Preloading {
  /** RFC 8288; as the app's own requests are made, or it would be asked twice. */
  private static final String LINK = "</api/me>; rel=preload; as=fetch; crossorigin";

  /** The addresses of pages that only members see begin with these. */
  private static final Set<String> FOR_MEMBERS =
      Set.of("", "gaps", "people", "role", "surveys", "themes");

  private static final String IN_TIME = Preloading.class.getName();

  /** Runs before a page's address is taken for that of the app. */
  private static final int FIRST = 1_006;

  @Inject SessionCookie cookie;

  void register(@Observes Filters filters) {
    filters.register(this::announce, FIRST);
  }

  /** A page is asked for by its own address, and then led to the app's: it passes here twice. */
  private void announce(RoutingContext request) {
    if (request.normalizedPath().equals("/index.html")) {
      if (request.get(IN_TIME) != null) {
        request.response().putHeader("Link", LINK);
      }
    } else if (isForMembers(request) && cookie.in(request.request()).isPresent()) {
      request.put(IN_TIME, true);
    }
    request.next();
  }

  private static boolean isForMembers(RoutingContext request) {
    return FOR_MEMBERS.contains(request.normalizedPath().substring(1).split("/", 2)[0]);
  }
}
