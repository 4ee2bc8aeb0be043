package io.tenward.platform;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A described body is never absent: neither empty nor the literal null. */
@Provider
public class RequiredBody implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = context.proceed();
    if (body == null) {
      throw ProblemException.of(PlatformProblem.INVALID_REQUEST, "The body is missing")
          .field("", "required");
    }
    return body;
  }
}
