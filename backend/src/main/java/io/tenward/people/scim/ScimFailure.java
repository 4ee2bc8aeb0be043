package io.tenward.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports a faulty request in the format of RFC 7644, 3.12. */
final class ScimFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  final int status;
  private final @Nullable String scimType;

  private ScimFailure(int status, @Nullable String scimType, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.scimType = scimType;
  }

  static ScimFailure of(int status, String detail) {
    return new ScimFailure(status, null, detail);
  }

  static ScimFailure invalid(String scimType, String detail) {
    return new ScimFailure(400, scimType, detail);
  }

  static ScimFailure unknownPath(String path) {
    return invalid("invalidPath", "path is not known: " + path);
  }

  static ScimFailure notUnique(String attribute) {
    return new ScimFailure(409, "uniqueness", attribute + " is already in use");
  }

  /** Translates a problem of the API. */
  static ScimFailure of(ProblemException problem) {
    var fields =
        problem.errors().stream()
            .map(error -> error.pointer() + ": " + error.code())
            .collect(Collectors.joining(", "));
    var slug = problem.code().slug();
    var type =
        slug.endsWith("-taken") ? "uniqueness" : problem.errors().isEmpty() ? null : "invalidValue";
    return new ScimFailure(
        problem.code().status(),
        type,
        problem.getMessage() + (fields.isEmpty() ? "" : " (" + fields + ")"));
  }

  ObjectNode body() {
    var body = Json.MAPPER.createObjectNode();
    body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
    body.put("status", Integer.toString(status));
    if (scimType != null) {
      body.put("scimType", scimType);
    }
    return body.put("detail", getMessage());
  }
}
