package io.tenward.base.http;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes strong entity tags (RFC 9110, 8.8.3), most of them of a row's version. */
public final class Etag {
  private Etag() {}

  /** Returns the tag with its quotes, such as {@code "3"}. */
  public static String of(long version) {
    return of(Long.toString(version));
  }

  private static String of(String state) {
    return "\"" + state + "\"";
  }

  /** Answers 200 with the tag and the body. */
  public static Response ok(Object body, long version) {
    return ok(body, Long.toString(version));
  }

  /**
   * @param state letters, digits and dashes that are others when the body is
   */
  public static Response ok(Object body, String state) {
    return Response.ok(body).header(HttpHeaders.ETAG, of(state)).build();
  }

  /** Answers 201 with the address, the tag and the body. */
  public static Response created(String address, Object body, long version) {
    return Response.created(URI.create(address))
        .header(HttpHeaders.ETAG, of(version))
        .entity(body)
        .build();
  }

  /**
   * Lets a change pass only if the client has seen the present state.
   *
   * @param ifMatch the header as it came
   * @param current the resource as it is now, for the answer
   * @throws ProblemException precondition-required without the header, changed-meanwhile with an
   *     old one
   */
  public static void require(@Nullable String ifMatch, long version, Object current) {
    require(ifMatch, Long.toString(version), current);
  }

  /** Does the same for state that is not a row. */
  public static void require(@Nullable String ifMatch, String state, Object current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          PlatformProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag of your last GET");
    }
    var tag = of(state);
    var matches = Arrays.stream(ifMatch.split(",")).map(String::strip).map(Etag::strong);
    if (matches.noneMatch(given -> given.equals(tag) || given.equals("*"))) {
      throw ProblemException.of(PlatformProblem.CHANGED_MEANWHILE, "The current ETag is " + tag)
          .current(current);
    }
  }

  /**
   * Treats a weak tag as strong. A proxy that compresses makes the tag weak, as nginx does, and RFC
   * 9110, 13.1.1 lets no weak tag match, because bytes may differ; this tag is that of a row's
   * version, so the comparison is still right.
   */
  private static String strong(String tag) {
    return tag.startsWith("W/\"") ? tag.substring(2) : tag;
  }
}
