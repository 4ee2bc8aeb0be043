package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tenward.base.http.Idempotent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes in code are those of the contract, no more and no fewer. */
class RoutesTest {
  private static final Set<String> NOT_API = Set.of("/api/docs");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tenward");

  @Test
  void whatTakesAnIdempotencyKeyIsMarkedIdempotent() {
    var keyed =
        Contract.SERVED.operations().stream()
            .filter(o -> o.parameters("header").containsKey("Idempotency-Key"))
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    var marked =
        OURS.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Idempotent.class))
            .map(JavaMethod::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(marked, is(keyed));
  }

  @Test
  void routesAreThoseOfTheContract() {
    var described =
        Contract.SERVED.operations().stream()
            .map(o -> o.method().toUpperCase(Locale.ROOT) + " " + o.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(served(), is(described));
  }

  private static TreeSet<String> served() {
    return OURS.stream()
        .filter(type -> !type.isInterface())
        .map(JavaClass::reflect)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())))
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(RoutesTest::routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                    .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
                    .map(verb -> new Route(verb, path(resource, method))))
        .filter(route -> route.path().startsWith("/api/") && !NOT_API.contains(route.path()))
        .map(route -> route.verb() + " " + route.path());
  }

  private record Route(String verb, String path) {}

  /** Joined, with names of parameters only: {@code {id: regex}} becomes {@code {id}}. */
  private static String path(Class<?> resource, Method method) {
    var below = method.getAnnotation(Path.class);
    var joined =
        resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
    return ("/" + joined)
        .replaceAll("/+", "/")
        .replaceAll("/$", "")
        .replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
  }
}
