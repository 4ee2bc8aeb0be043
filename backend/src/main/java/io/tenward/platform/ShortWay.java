package io.tenward.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For a filter that does what most requests of an operation ask for, before JAX-RS (ADR 0020). */
public final class ShortWay {
  /** Behind everything that {@code io.tenward.platform.edge} does with each request. */
  public static final int AFTER_THE_EDGE = 900;

  private static final Set<String> JSON =
      Set.of(
          "application/json", "application/json;charset=utf-8", "application/json; charset=utf-8");

  private static final Set<String> TAKEN = Set.of("application/json", "*/*");
  private static final Pattern COMMA = Pattern.compile(" *, *");

  private ShortWay() {}

  /** Whether it is for this operation, without a query, brings plain JSON and takes JSON. */
  public static boolean is(RoutingContext request, HttpMethod method, String path) {
    var http = request.request();
    return http.method().equals(method)
        && http.uri().equals(path)
        && bringsJson(http.headers().getAll(HttpHeaders.CONTENT_TYPE))
        && !http.headers().contains(HttpHeaders.CONTENT_ENCODING)
        && takesJson(http.getHeader(HttpHeaders.ACCEPT));
  }

  private static boolean bringsJson(List<String> types) {
    return types.size() == 1 && JSON.contains(types.getFirst().toLowerCase(Locale.ROOT));
  }

  private static boolean takesJson(@Nullable String accept) {
    return accept == null || COMMA.splitAsStream(accept).anyMatch(TAKEN::contains);
  }

  /**
   * On a thread that may wait. It refers to its last task until it gets another one (ADR 0017), so
   * that neither what was in the request nor what was made of it stays in the task.
   *
   * @param made is given what was made where the request is
   * @param failed the same for an exception
   */
  public static <T, R> void later(
      RoutingContext request,
      T body,
      Function<T, R> work,
      Consumer<R> made,
      Consumer<Throwable> failed) {
    var handed = new ArrayDeque<>(List.of(body));
    var back = new ArrayDeque<R>(1);
    request
        .vertx()
        .executeBlocking(() -> back.add(work.apply(handed.remove())), false)
        .onSuccess(done -> made.accept(back.remove()))
        .onFailure(failed::accept);
  }
}
