package io.tenward.server.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets go of what a request said and was told as soon as it is answered. The threads of the pool
 * hold on to the first request that they served, and to the last one, for as long as they live. See
 * ADR 0017.
 */
@Provider
@PreMatching
@Priority(0)
public class AnsweredRequests implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var context =
        (ResteasyReactiveRequestContext)
            ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
    context.registerCompletionCallback(failure -> letGo(context));
  }

  private static void letGo(ResteasyReactiveRequestContext context) {
    Arrays.fill(context.getParameters(), null);
    context.setRequestEntity(null).setInputStream(null).setResult(null).setResponse(null);
    Bodies.letGo(context.unwrap(RoutingContext.class));
  }
}
