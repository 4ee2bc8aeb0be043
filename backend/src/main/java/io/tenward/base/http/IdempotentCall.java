package io.tenward.base.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Around each {@link Idempotent} method: the same key does the work once and answers the same. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentCall {
  /**
   * This header marks a repeated response, which is as it was then; what it made may have changed
   * since.
   */
  static final String REPLAYED = "Idempotent-Replayed";

  /** The key consists of visible ASCII, as the contract says. */
  private static final Pattern SHAPE = Pattern.compile("[!-~]{16,64}");

  private final HttpServerRequest request;
  private final Caller caller;
  private final IdempotencyRecords records;
  private final ObjectMapper json;

  IdempotentCall(
      HttpServerRequest request, Caller caller, IdempotencyRecords records, ObjectMapper json) {
    this.request = request;
    this.caller = caller;
    this.records = records;
    this.json = json;
  }

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    var given = request.headers().getAll("Idempotency-Key");
    if (given.isEmpty()) {
      return call.proceed();
    }
    var key = new IdempotencyKey(only(given));
    var operation = request.method() + " " + request.path();
    var fingerprint = key.fingerprint(arguments(call));
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                answer(
                    call,
                    new IdempotencyRecords.Place(
                        caller.workspaceId(), caller.memberId(), key, operation, fingerprint)));
  }

  private Response answer(InvocationContext call, IdempotencyRecords.Place place) throws Exception {
    var earlier = records.claim(place);
    if (earlier.isPresent()) {
      return replay(earlier.get());
    }
    var response = (Response) call.proceed();
    records.complete(place, response.getStatus(), remember(response));
    return response;
  }

  private byte[] remember(Response response) throws IOException {
    var headers = new LinkedHashMap<String, String>();
    response.getStringHeaders().keySet().forEach(n -> headers.put(n, response.getHeaderString(n)));
    return json.writeValueAsBytes(
        new StoredResponse(
            headers, response.hasEntity() ? json.valueToTree(response.getEntity()) : null));
  }

  private Response replay(IdempotencyRecords.Earlier earlier) throws IOException {
    var remembered = json.readValue(earlier.answer(), StoredResponse.class);
    var response = Response.status(earlier.status()).entity(remembered.body());
    remembered.headers().forEach(response::header);
    return response.header(REPLAYED, "true").build();
  }

  /** Serialises the arguments of the method, without those that belong to the transport. */
  private byte[] arguments(InvocationContext call) throws IOException {
    var parameters = call.getMethod().getParameters();
    var values = new LinkedHashMap<String, Object>();
    for (int i = 0; i < parameters.length; i++) {
      if (Arrays.stream(parameters[i].getAnnotations()).noneMatch(IdempotentCall::isTransport)) {
        values.put("p" + i, call.getParameters()[i]);
      }
    }
    return json.writeValueAsBytes(values);
  }

  private static boolean isTransport(Annotation annotation) {
    return annotation instanceof Context || annotation instanceof HeaderParam;
  }

  private static String only(List<String> given) {
    var key = given.getFirst();
    if (given.size() > 1 || !SHAPE.matcher(key).matches()) {
      throw ProblemException.invalid("Idempotency-Key must be one text of 16 to 64 characters")
          .field("Idempotency-Key", "bad-format");
    }
    return key;
  }

  /** An answer as it is kept for a repeated call. */
  record StoredResponse(Map<String, String> headers, @Nullable JsonNode body) {}
}
