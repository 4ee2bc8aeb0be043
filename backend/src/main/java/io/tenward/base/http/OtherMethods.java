package io.tenward.base.http;

import static io.tenward.base.problem.PlatformProblem.METHOD_NOT_ALLOWED;

import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers an address that is called with a method it does not know. RESTEasy chooses a class by the
 * beginning of the address, and answers 404 where that class has the method for another address.
 */
class OtherMethods {
  private final Routes routes;
  private final ProblemAnswers answers;

  OtherMethods(Routes routes, ProblemAnswers answers) {
    this.routes = routes;
    this.answers = answers;
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException thrown, UriInfo uri, Request request) {
    var methods = routes.methods(uri.getPath());
    return methods.isEmpty() || methods.contains(request.getMethod())
        ? answers.http(thrown, uri)
        : answers.problem(ProblemException.of(METHOD_NOT_ALLOWED, METHOD_NOT_ALLOWED.title()), uri);
  }
}
