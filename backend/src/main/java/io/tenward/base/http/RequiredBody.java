package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a body by its schema; when it is wrong, the client is told of every field at once. */
@Provider
@Priority(RequiredBody.AFTER_THE_LIMIT)
public class RequiredBody implements ReaderInterceptor {
  static final int AFTER_THE_LIMIT = 2_000;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Inject ObjectMapper json;
  @Inject RequestSchemas schemas;
  @Inject ResourceInfo resource;
  @Inject CurrentChange change;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var operation = resource.getResourceMethod().getName();
    var bytes = context.getInputStream().readAllBytes();
    var body =
        bytes.length == 0 && schemas.mayLackBody(operation)
            ? json.createObjectNode()
            : stated(context, bytes);
    var errors = schemas.bodyErrors(operation, body);
    ProblemException.invalid().fields(errors).throwIfAny();
    if (body instanceof ObjectNode fields
        && fields.remove("changeReason") instanceof TextNode why) {
      change.because(why.textValue());
    }
    return context.getType() == JsonNode.class
        ? body
        : json.treeToValue(body, json.constructType(context.getGenericType()));
  }

  private JsonNode stated(ReaderInterceptorContext context, byte[] bytes) throws IOException {
    BodyType.require(context.getHeaders());
    requireUtf8(bytes);
    var body = read(bytes);
    if (body.isMissingNode() || body.isNull()) {
      throw ProblemException.invalid("The request has no body").field("", "required");
    }
    return body;
  }

  private JsonNode read(byte[] bytes) throws IOException {
    try {
      return json.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw ProblemException.of(PlatformProblem.MALFORMED_JSON, "The body is not valid JSON");
    }
  }

  /** Requires UTF-8 (RFC 8259, 8.1), because Jackson would accept UTF-16 and UTF-32, too. */
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

  /** Tells whether the bytes are ASCII without NUL, as those of a sealed answer are. */
  private static boolean isPlain(byte[] bytes) {
    for (byte one : bytes) {
      if (one <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Checks the type of a body. JAX-RS takes one without a type, or with "anything", for JSON. */
  private static final class BodyType {
    /** A charset means nothing beside JSON, but some clients send the right one. */
    private static final Pattern STATED =
        Pattern.compile(
            "application/(json|merge-patch\\+json)(\\s*;\\s*charset=\"?utf-8\"?)?\\s*",
            Pattern.CASE_INSENSITIVE);

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
