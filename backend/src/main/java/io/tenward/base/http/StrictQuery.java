package io.tenward.base.http;

import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query parameter that is misspelt, left empty or sent twice is an error: JAX-RS would go on as
 * if it had not been sent, and answer something else than was asked for.
 */
@Provider
public class StrictQuery implements ContainerRequestFilter {
  private final ResourceInfo resource;

  StrictQuery(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var query = context.getUriInfo().getRequestUri().getRawQuery();
    // A provider adds parameters of its own on the way back, which RFC 6749, 4.1.2, has us ignore.
    if (query == null || !context.getUriInfo().getPath().startsWith("/api/")) {
      return;
    }
    var given = context.getUriInfo().getQueryParameters();
    var known = known();
    var errors = new ArrayList<FieldError>();
    if (Arrays.stream(query.split("&")).anyMatch(part -> part.startsWith("="))) {
      errors.add(new FieldError("", "unknown-field"));
    }
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            errors.add(new FieldError(name, "unknown-field"));
          } else if (values.stream().anyMatch(String::isEmpty)) {
            errors.add(new FieldError(name, "bad-format"));
          } else if (values.size() > 1) {
            errors.add(new FieldError(name, "duplicate"));
          }
        });
    if (!errors.isEmpty()) {
      throw ProblemException.invalid("Some query parameters are not valid")
          .fields(List.copyOf(errors));
    }
  }

  private Set<String> known() {
    return Arrays.stream(resource.getResourceMethod().getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                    : Stream.of(parameter))
        .map(StrictQuery::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(AnnotatedElement parameter) {
    var query = parameter.getAnnotation(QueryParam.class);
    return query == null ? "" : query.value();
  }
}
