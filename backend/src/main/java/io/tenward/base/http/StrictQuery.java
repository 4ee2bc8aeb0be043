package io.tenward.base.http;

import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks the query by the contract. A parameter that is misspelt, left empty or sent twice is an
 * error: JAX-RS would go on as if it had not been sent.
 */
@Provider
public class StrictQuery implements ContainerRequestFilter {
  @Inject RequestSchemas schemas;
  @Inject ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    var uri = context.getUriInfo();
    // A provider adds parameters of its own on the way back, which RFC 6749, 4.1.2, has us ignore.
    if (!uri.getPath().startsWith("/api/")) {
      return;
    }
    var query = uri.getRequestUri().getRawQuery();
    var problem = ProblemException.invalid("Some query parameters are not valid");
    if (query != null && Arrays.stream(query.split("&")).anyMatch(part -> part.startsWith("="))) {
      problem.field("", "unknown-field");
    }
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (values.size() > 1) {
                problem.field(name, "duplicate");
              }
            });
    var operationId = resource.getResourceMethod().getName();
    problem.fields(
        schemas.parameterErrors(
            operationId, first(uri.getQueryParameters()), first(uri.getPathParameters())));
    problem.throwIfAny();
  }

  private static Map<String, String> first(MultivaluedMap<String, String> parameters) {
    var first = new HashMap<String, String>();
    parameters.forEach((name, values) -> first.put(name, values.getFirst()));
    return first;
  }
}
