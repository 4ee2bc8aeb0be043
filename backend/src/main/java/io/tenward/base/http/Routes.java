package io.tenward.base.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the methods of each address, from the resources and the operations they implement. */
@ApplicationScoped
class Routes {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private final List<Route> all;

  Routes(BeanManager beans) {
    all =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())))
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(Routes::of)
            .toList();
  }

  /**
   * @param parameters how many parts of the address anything may stand for
   */
  private record Route(Pattern address, int parameters, String method) {
    static Route of(String template, String method) {
      var found = PARAMETER.matcher(template);
      int parameters = (int) found.results().count();
      return new Route(Pattern.compile(found.replaceAll("[^/]+")), parameters, method);
    }
  }

  /**
   * Lists methods in alphabetical order; empty for an unknown address. A literal segment wins over
   * an id.
   */
  Set<String> methods(String path) {
    var methods = new TreeSet<String>();
    int fewest = Integer.MAX_VALUE;
    for (var route : all) {
      if (route.parameters <= fewest && route.address.matcher(path).matches()) {
        if (route.parameters < fewest) {
          methods.clear();
        }
        fewest = route.parameters;
        methods.add(route.method);
      }
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  private static Stream<Route> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                    .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
                    .map(verb -> Route.of(template(resource, method), verb)));
  }

  private static String template(Class<?> resource, Method method) {
    var below = method.getAnnotation(Path.class);
    var joined =
        "/"
            + resource.getAnnotation(Path.class).value()
            + "/"
            + (below == null ? "" : below.value());
    return joined.replaceAll("/+", "/").replaceAll("/$", "");
  }
}
