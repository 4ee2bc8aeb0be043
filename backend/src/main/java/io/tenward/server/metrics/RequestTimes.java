package io.tenward.server.metrics;

import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Times the requests of members and their tools, by operation. It is bound to operations of the
 * contract that need a sign-in, so that no request of a respondent runs through it, or of anyone
 * else who has only a link.
 */
@Provider
public class RequestTimes implements DynamicFeature {
  private static final String CONTRACT = "io.tenward.contract";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    var method = resource.getResourceMethod();
    var type = resource.getResourceClass();
    var isOperation =
        Arrays.stream(type.getInterfaces())
            .filter(one -> one.getPackageName().equals(CONTRACT))
            .flatMap(one -> Arrays.stream(one.getMethods()))
            .anyMatch(one -> one.getName().equals(method.getName()));
    var needsSignIn =
        !method.isAnnotationPresent(PermitAll.class) && !type.isAnnotationPresent(PermitAll.class);
    if (isOperation && needsSignIn) {
      context.register(new Timing(method.getName()));
    }
  }

  private record Timing(String operation)
      implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGUN = Timing.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty(BEGUN) instanceof Long begun) {
        Metrics.timer(
                "tenward.requests",
                "operation",
                operation,
                "method",
                request.getMethod(),
                "status",
                response.getStatus() / 100 + "xx")
            .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      }
    }
  }
}
