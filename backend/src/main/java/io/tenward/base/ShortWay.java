package io.tenward.base;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Does what most requests of an operation ask for, before JAX-RS (ADR 0020). */
public final class ShortWay {
  /** Behind everything that {@code io.tenward.server.edge} does with each request. */
  private static final int AFTER_THE_EDGE = 900;

  private static final Set<String> JSON =
      Set.of(
          "application/json", "application/json;charset=utf-8", "application/json; charset=utf-8");

  private static final Set<String> TAKEN = Set.of("application/json", "*/*");
  private static final Pattern COMMA = Pattern.compile(" *, *");

  private ShortWay() {}

  /** Empty for all that is to be read by others. */
  public interface Reader<T> {
    Optional<T> read(@Nullable Buffer body);
  }

  /**
   * Opens one. Requests with a query, that bring anything but plain JSON or do not take JSON go on
   * as if it were not there, and so does what cannot be read.
   *
   * @param take answers, or lets go on, where the request is
   */
  public static <T> void open(
      Filters filters,
      HttpMethod method,
      String path,
      Reader<T> reader,
      BiConsumer<RoutingContext, T> take) {
    filters.register(
        request -> {
          var read =
              suits(request.request(), method, path)
                  ? reader.read(request.body().buffer())
                  : Optional.<T>empty();
          read.ifPresentOrElse(body -> take.accept(request, body), request::next);
        },
        AFTER_THE_EDGE);
  }

  private static boolean suits(HttpServerRequest http, HttpMethod method, String path) {
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
