package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A described body is there, and when it is wrong the client hears of everything at once. */
@Provider
@Priority(RequiredBody.AFTER_THE_LIMIT)
public class RequiredBody implements ReaderInterceptor {
  static final int AFTER_THE_LIMIT = 2_000;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final BodyErrors errors;

  RequiredBody(BodyErrors errors) {
    this.errors = errors;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    BodyType.require(context.getHeaders());
    var bytes = context.getInputStream().readAllBytes();
    requireUtf8(bytes);
    context.setInputStream(new ByteArrayInputStream(bytes));
    try {
      var body = context.proceed();
      if (body == null) {
        throw ProblemException.invalid("The request has no body").field("", "required");
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

  /** RFC 8259, 8.1. Jackson would also take UTF-16 and UTF-32, whatever the contract says. */
  private static void requireUtf8(byte[] bytes) {
    if (isPlain(bytes)) {
      return;
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK && !text.toString().contains("\0")) {
        return;
      }
    } catch (CharacterCodingException e) {
      // Falls through to the one sentence below.
    }
    throw ProblemException.of(
        PlatformProblem.MALFORMED_JSON, "The body is not UTF-8 without a byte order mark");
  }

  /** ASCII without NUL, as all of a sealed answer is. */
  private static boolean isPlain(byte[] bytes) {
    for (byte one : bytes) {
      if (one <= 0) {
        return false;
      }
    }
    return true;
  }

  /** What a body says about itself. JAX-RS takes one that says nothing, or "anything", for JSON. */
  private static final class BodyType {
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
}
