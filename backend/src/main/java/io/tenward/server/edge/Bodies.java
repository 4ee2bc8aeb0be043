package io.tenward.server.edge;

import static io.tenward.base.problem.PlatformProblem.BODY_TOO_LARGE;
import static io.tenward.base.problem.PlatformProblem.UNAVAILABLE;

import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Reads a body as a whole before anything else looks at it: whoever sends slowly holds a connection
 * and some memory, never one of the threads that others wait for.
 */
@Singleton
class Bodies {
  private static final Pattern JSON =
      Pattern.compile("^application/json(?=\\s*(;|$))", Pattern.CASE_INSENSITIVE);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Refusals refusals;
  private final BodyMemory memory;
  private final long patience;

  Bodies(
      Refusals refusals,
      BodyMemory memory,
      @ConfigProperty(name = "tenward.body-patience", defaultValue = "60S") Duration patience) {
    this.refusals = refusals;
    this.memory = memory;
    this.patience = patience.toMillis();
  }

  void read(RoutingContext request) {
    stateType(request.request());
    if (request.request().isEnded() || !hasBody(request.request())) {
      request.next();
      return;
    }
    var connection = request.request().connection();
    long drop = request.vertx().setTimer(patience, timer -> connection.close());
    request.addEndHandler(end -> request.vertx().cancelTimer(drop));
    collect(request, drop);
  }

  /**
   * The contract takes a merge patch under the type of all other bodies, too, and some operations
   * without a body, which then has no type.
   */
  private static void stateType(HttpServerRequest http) {
    var types = http.headers().getAll(HttpHeaders.CONTENT_TYPE);
    if (http.method() == HttpMethod.POST && types.isEmpty() && !hasBody(http)) {
      http.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
    } else if (http.method() == HttpMethod.PATCH && types.size() == 1) {
      http.headers()
          .set(
              HttpHeaders.CONTENT_TYPE,
              JSON.matcher(types.getFirst()).replaceFirst(MergePatch.MEDIA_TYPE));
    }
  }

  private void collect(RoutingContext request, long drop) {
    var http = request.request();
    var most = BodyLimit.of(request.normalizedPath());
    var body = Buffer.buffer();
    var loan = memory.lend(BodyLimit.isLarge(request));
    request.addEndHandler(
        end -> {
          loan.giveBack();
          // Whoever hung up may still be served; AnsweredRequests lets go then.
          if (end.succeeded()) {
            letGo(request);
          }
        });
    http.handler(
        part -> {
          if (body.length() + part.length() > most) {
            refuse(request, tooLarge(most));
          } else if (loan.grow(part.length())) {
            body.appendBuffer(part);
          } else {
            refuse(
                request,
                ProblemException.of(UNAVAILABLE, "Too many large requests at the same time")
                    .retryAfter(AGAIN));
          }
        });
    http.exceptionHandler(
        broken -> {
          request.vertx().cancelTimer(drop);
          loan.giveBack();
        });
    http.endHandler(
        end -> {
          request.vertx().cancelTimer(drop);
          ((RoutingContextInternal) request).setBody(body);
          request.next();
        });
    if ("100-continue".equalsIgnoreCase(http.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    http.resume();
  }

  /**
   * Frees the body once no code reads it any more; the request itself may stay in memory for long.
   */
  static void letGo(RoutingContext request) {
    ((RoutingContextInternal) request).setBody(null);
    request.request().handler(null).endHandler(null);
  }

  private void refuse(RoutingContext request, ProblemException problem) {
    request.request().handler(ignored -> {});
    request.request().endHandler(ignored -> {});
    refusals.refuse(request, problem);
  }

  static ProblemException tooLarge(long most) {
    return ProblemException.of(BODY_TOO_LARGE, "At most " + most + " bytes are read here");
  }

  private static boolean hasBody(HttpServerRequest http) {
    var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
    return http.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  /**
   * Lets go of what a request said and was told as soon as it is answered. The threads of the pool
   * hold on to the first request that they served, and to the last one, for as long as they live.
   * See ADR 0017.
   */
  @Provider
  @PreMatching
  @Priority(0)
  static class AnsweredRequests implements ContainerRequestFilter {
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

  /**
   * Limits the heap for bodies that are received or processed: an eighth for those of usual size
   * and a sixteenth for the few large ones, so that neither keeps the other out. Parsing a body
   * takes three times its size again, and a large single text five times (ADR 0051).
   */
  @Singleton
  static class BodyMemory {
    private final Share small;
    private final Share large;

    @Inject
    BodyMemory() {
      this(Runtime.getRuntime().maxMemory());
    }

    /**
     * @param heap its size in bytes; a small one takes the largest body all the same
     */
    BodyMemory(long heap) {
      small = new Share(heap / 8);
      large = new Share(Math.max(heap / 16, BodyLimit.LARGEST));
    }

    private static final class Share {
      final long bytes;
      final AtomicLong lent = new AtomicLong();

      Share(long bytes) {
        this.bytes = bytes;
      }
    }

    /** Counts the bytes that one body takes. */
    static final class Loan {
      private final Share share;
      private long bytes;

      private Loan(Share share) {
        this.share = share;
      }

      /**
       * @return whether there was room for so many more
       */
      boolean grow(int more) {
        if (share.lent.addAndGet(more) > share.bytes) {
          share.lent.addAndGet(-more);
          return false;
        }
        bytes += more;
        return true;
      }

      void giveBack() {
        share.lent.addAndGet(-bytes);
        bytes = 0;
      }
    }

    Loan lend(boolean toLarge) {
      return new Loan(toLarge ? large : small);
    }
  }
}
