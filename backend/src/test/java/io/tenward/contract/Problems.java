package io.tenward.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;

/** What a problem says. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static String slug(Response answer) {
    return parse(answer).get("type").asText().replace("/problems/", "");
  }

  /** Of its faulty fields. */
  static List<String> pointers(Response answer) {
    return parse(answer).path("errors").findValuesAsText("pointer");
  }

  private static JsonNode parse(Response answer) {
    try {
      return JSON.readTree(answer.asString());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.asString(), e);
    }
  }
}
