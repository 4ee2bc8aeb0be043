package io.tenward.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A described body is there, and when it is wrong the client hears of everything at once. */
@Provider
@Priority(RequiredBody.AFTER_THE_LIMIT)
public class RequiredBody implements ReaderInterceptor {
  static final int AFTER_THE_LIMIT = 2_000;

  private final BodyErrors errors;

  RequiredBody(BodyErrors errors) {
    this.errors = errors;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var bytes = context.getInputStream().readAllBytes();
    context.setInputStream(new ByteArrayInputStream(bytes));
    try {
      var body = context.proceed();
      if (body == null) {
        throw ProblemException.of(PlatformProblem.INVALID_REQUEST, "The body is missing")
            .field("", "required");
      }
      return body;
    } catch (MismatchedInputException e) {
      throw errors.problem(e, bytes, context.getGenericType());
    } catch (WebApplicationException e) {
      if (e.getCause() instanceof JsonProcessingException json) {
        throw errors.problem(json, bytes, context.getGenericType());
      }
      throw e;
    }
  }
}
