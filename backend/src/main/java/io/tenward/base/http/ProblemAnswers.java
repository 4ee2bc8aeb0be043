package io.tenward.base.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.Problem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can be thrown into a problem; nothing of an unexpected cause leaves. */
public class ProblemAnswers {
  private static final Map<Integer, PlatformProblem> BY_STATUS =
      Map.of(
          401, PlatformProblem.NOT_SIGNED_IN,
          403, PlatformProblem.FORBIDDEN,
          404, PlatformProblem.NOT_FOUND,
          405, PlatformProblem.METHOD_NOT_ALLOWED,
          413, PlatformProblem.BODY_TOO_LARGE,
          415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
          429, PlatformProblem.TOO_MANY_REQUESTS);

  private final CurrentVertxRequest request;

  public ProblemAnswers(CurrentVertxRequest request) {
    this.request = request;
  }

  @ServerExceptionMapper
  Response problem(ProblemException thrown, UriInfo uri) {
    return answer(thrown, uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException thrown, UriInfo uri) {
    if (thrown.getCause() instanceof ProblemException problem) {
      return answer(problem, uri);
    }
    var original = thrown.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    if (original.getStatus() >= 500) {
      return unexpected(thrown, uri);
    }
    var code = BY_STATUS.getOrDefault(original.getStatus(), PlatformProblem.INVALID_REQUEST);
    return answer(ProblemException.of(code, code.title()), uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response notSignedIn(UriInfo uri) {
    return answer(
        ProblemException.of(
            PlatformProblem.NOT_SIGNED_IN, "There is no session or token, or it has expired"),
        uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException thrown, UriInfo uri) {
    return answer(
        ProblemException.of(PlatformProblem.FORBIDDEN, "The caller's role does not allow this"),
        uri);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable thrown, UriInfo uri) {
    return answer(Failures.problem(thrown), uri);
  }

  /** The last day of the token that the request came with, if it has ended (RFC 6750, 3.1). */
  private Optional<LocalDate> ended() {
    return Optional.ofNullable(request.getCurrent()).map(context -> context.get(Bearer.ENDED_ON));
  }

  private Response answer(ProblemException thrown, UriInfo uri) {
    var response =
        Response.status(thrown.code().status())
            .type(Problem.MEDIA_TYPE)
            .entity(Problem.of(thrown, uri.getPath()));
    if (thrown.code().status() == 401) {
      var ended = ended();
      if (ended.isEmpty()) {
        response.header(HttpHeaders.WWW_AUTHENTICATE, Bearer.CHALLENGE);
      }
      ended.ifPresent(
          day -> {
            var sentence = "The token ended on " + day;
            response
                .entity(Problem.of(ProblemException.of(thrown.code(), sentence), uri.getPath()))
                .header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "%s, error=\"invalid_token\", error_description=\"%s\""
                        .formatted(Bearer.CHALLENGE, sentence));
          });
    }
    var wait = thrown.retryAfter();
    if (wait != null) {
      response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds());
    }
    return response.build();
  }
}
