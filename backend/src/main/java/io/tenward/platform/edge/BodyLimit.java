package io.tenward.platform.edge;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * How many bytes a body may have. Here those are counted that announced no length and that {@link
 * Bodies} has not read.
 */
@Provider
@Priority(BodyLimit.FIRST)
public class BodyLimit implements ReaderInterceptor {
  static final int FIRST = 1_000;
  private static final long GENERAL = 64 * 1024;
  private static final long RESPONDENT = 32 * 1024;
  private static final long BATCH = 1024 * 1024;

  /** A survey's audience lists everybody who is asked. */
  private static final Pattern AUDIENCE = Pattern.compile("/api/surveys/[^/]+");

  @Context UriInfo uri;

  static long of(String path) {
    if (path.startsWith("/api/r/")) {
      return RESPONDENT;
    }
    return path.equals("/api/people/batches") || AUDIENCE.matcher(path).matches() ? BATCH : GENERAL;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!(context.getInputStream() instanceof ByteArrayInputStream)) {
      context.setInputStream(new Counted(context.getInputStream(), of(uri.getPath())));
    }
    return context.proceed();
  }

  private static final class Counted extends FilterInputStream {
    private final long most;
    private long read;

    Counted(InputStream body, long most) {
      super(body);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = super.read(into, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw ProblemException.of(
            PlatformProblem.BODY_TOO_LARGE, "At most " + most + " bytes are read here");
      }
    }
  }
}
