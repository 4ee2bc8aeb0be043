package io.tenward.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;

/** Reads problems. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static String slug(Response answer) {
    return parse(answer.asString()).get("type").asText().replace("/problems/", "");
  }

  /** Lists the pointers to faulty fields. */
  static List<String> pointers(Response answer) {
    return pointers(answer.asString());
  }

  static List<String> pointers(String problem) {
    return parse(problem).path("errors").findValuesAsText("pointer");
  }

  private static JsonNode parse(String problem) {
    try {
      return JSON.readTree(problem);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + problem, e);
    }
  }
}
