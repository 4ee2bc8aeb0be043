package io.tenward.contract;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.List;
import java.util.stream.Stream;

/** Describes the answer to a refused request: {@code then().spec(refused(404, "not-found"))}. */
public final class Refusal {
  private Refusal() {}

  public static ResponseSpecification refused(int status, String slug) {
    return problem(status, slug).build();
  }

  /**
   * @param faults all fields that are wrong, as {@code /name too-short}
   */
  public static ResponseSpecification invalid(String... faults) {
    return problem(400, "invalid-request")
        .expectBody("errors.pointer", equalTo(part(faults, "^(.*) .*")))
        .expectBody("errors.code", equalTo(part(faults, ".* (.*)")))
        .build();
  }

  private static List<String> part(String[] faults, String pattern) {
    return Stream.of(faults).map(fault -> fault.replaceFirst(pattern, "$1")).toList();
  }

  private static ResponseSpecBuilder problem(int status, String slug) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectContentType("application/problem+json")
        .expectBody("type", equalTo("/problems/" + slug));
  }
}
