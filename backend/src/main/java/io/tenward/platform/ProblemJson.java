package io.tenward.platform;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A problem's body, for answers that are given before JAX-RS. */
public final class ProblemJson {
  private ProblemJson() {}

  public static String of(ProblemException problem, String instance) {
    try {
      return Json.MAPPER.writeValueAsString(Problem.of(problem, instance));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
