package io.tenward.base.http;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Pattern;

/** What a body says about itself. JAX-RS takes one that says nothing, or "anything", for JSON. */
final class BodyType {
  /** A charset means nothing beside JSON, but some clients send the right one. */
  private static final Pattern STATED =
      Pattern.compile(
          "application/(json|merge-patch\\+json)(\\s*;\\s*charset=\"?utf-8\"?)?\\s*",
          Pattern.CASE_INSENSITIVE);

  private BodyType() {}

  /**
   * @throws ProblemException unsupported-media-type unless it is JSON in UTF-8, not compressed
   */
  static void require(MultivaluedMap<String, String> headers) {
    var types = headers.getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
    if (types.size() != 1
        || !STATED.matcher(types.getFirst()).matches()
        || headers.containsKey(HttpHeaders.CONTENT_ENCODING)) {
      throw ProblemException.of(
          PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
          "Send the media type that the contract names, in UTF-8 and uncompressed");
    }
  }
}
