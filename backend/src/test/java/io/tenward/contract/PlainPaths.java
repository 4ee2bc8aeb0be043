package io.tenward.contract;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ResponseOptions;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Matcher;

/**
 * Walks a path of names, indices and {@code size()} itself, over an answer that is parsed once:
 * REST Assured compiles a Groovy script for each value. Any other path, and whatever does not
 * match, is REST Assured's, which also says what is wrong.
 */
final class PlainPaths implements OrderedFilter {
  private static final Pattern PLAIN =
      Pattern.compile("(?:[a-zA-Z_]\\w*|\\[\\d+])(?:\\.[a-zA-Z_]\\w*|\\[\\d+])*(?:\\.size\\(\\))?");
  private static final Pattern STEP = Pattern.compile("size\\(\\)|\\w+");

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    return (Response) new Answer(response).proxy(response);
  }

  /** The path needs Groovy to be evaluated. */
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  private static final class Answer {
    private final Response response;
    private Optional<Object> json = Optional.empty();
    private boolean rooted;

    Answer(Response response) {
      this.response = response;
    }

    private Object proxy(Object target) {
      return Proxy.newProxyInstance(
          Response.class.getClassLoader(),
          Stream.<Class<?>>iterate(target.getClass(), Objects::nonNull, Class::getSuperclass)
              .flatMap(type -> Arrays.stream(type.getInterfaces()))
              .filter(type -> type.getName().startsWith("io.restassured."))
              .distinct()
              .toArray(Class[]::new),
          (self, method, arguments) -> call(target, method, arguments));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("jsonPath") && arguments == null) {
        return new Json(response.asString());
      }
      rooted |= method.getName().toLowerCase(Locale.ROOT).contains("root");
      if (!rooted && method.getName().equals("path") && arguments[0] instanceof String path) {
        try {
          return value(path);
        } catch (NotPlain e) {
          // Below.
        }
      }
      if (method.getName().equals("body")
          && target instanceof ValidatableResponse
          && !rooted
          && matches(arguments)) {
        return proxy(target);
      }
      try {
        var next = method.invoke(target, arguments);
        return next instanceof ResponseOptions<?>
                || next instanceof ValidatableResponse
                || next instanceof ExtractableResponse<?>
            ? proxy(next)
            : next;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    /**
     * Tells whether the arguments are paths and matchers by turns, and each path is plain and its
     * value right.
     */
    private boolean matches(Object[] arguments) {
      if (arguments.length != 3 || !(arguments[2] instanceof Object[] more)) {
        return false;
      }
      var pairs = new ArrayList<>(List.of(arguments[0], arguments[1]));
      pairs.addAll(List.of(more));
      try {
        return pairs.size() % 2 == 0
            && IntStream.range(0, pairs.size() / 2)
                .allMatch(
                    i ->
                        pairs.get(2 * i) instanceof String path
                            && pairs.get(2 * i + 1) instanceof Matcher<?> matcher
                            && matcher.matches(value(path)));
      } catch (NotPlain e) {
        return false;
      }
    }

    private final class Json extends JsonPath {
      Json(String text) {
        super(text);
      }

      @Override
      @SuppressWarnings("unchecked") // JsonPath leaves the type to its caller, too.
      public <T> T get(String path) {
        try {
          return (T) value(path);
        } catch (NotPlain e) {
          return super.get(path);
        }
      }
    }

    private Object value(String path) {
      if (!PLAIN.matcher(path).matches()) {
        throw new NotPlain();
      }
      if (json.isEmpty()) {
        json = Optional.of(response.jsonPath().get(""));
      }
      Object at = json.get();
      var steps = STEP.matcher(path);
      while (at != null && steps.find()) {
        var step = steps.group();
        at = Character.isDigit(step.charAt(0)) ? item(at, step) : named(at, step);
      }
      return at;
    }

    private static Object item(Object at, String step) {
      int index = Integer.parseInt(step);
      if (at instanceof List<?> list && index < list.size()) {
        return list.get(index);
      }
      throw new NotPlain();
    }

    /** Returns, for a list, the value of this name of each of its elements. */
    private static Object named(Object at, String name) {
      return switch (at) {
        case Map<?, ?> map -> name.equals("size()") ? map.size() : map.get(name);
        case List<?> list -> {
          if (name.equals("size()")) {
            yield list.size();
          }
          var all = new ArrayList<Object>();
          list.stream().filter(Objects::nonNull).forEach(each -> all.add(named(each, name)));
          yield all;
        }
        default -> throw new NotPlain();
      };
    }
  }
}
