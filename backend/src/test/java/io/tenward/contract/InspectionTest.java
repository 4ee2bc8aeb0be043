package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants faults in good traffic: each must be found. */
class InspectionTest {
  private static final String GROUP =
      "{\"id\":\"0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0006\",\"kind\":\"own\",\"name\":\"Support\",\"people\":0}";
  private static final String PROBLEM =
      "{\"type\":\"/problems/group-name-taken\",\"title\":\"Taken\",\"status\":409}";

  @Test
  void goodTrafficIsGood() {
    assertThat(violations("{\"name\":\"Support\"}", 201, GROUP), is(empty()));
    assertThat(violations("{\"name\":\"Support\"}", 409, PROBLEM), is(empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":1}               | integer found, string expected
          {}                       | required property 'name'
          {"name":""}              | at least 1
          {"name":"a","colour":1}  | 'colour'
          not json                 | not JSON
          """)
  void acceptingAWrongRequestIsAFault(String sent, String fault) {
    assertThat(violations(sent, 201, GROUP), hasItem(containsString(fault)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "people":0     | "people":"0"             | string found, integer expected
          "people":0     | "people":-1              | minimum
          "people":0     | "people":0,"colour":1    | 'colour'
          "people":0     | "people":0,"next":null   | 'next'
          "kind":"own"   | "kind":"clique"          | enumeration
          "kind":"own",  |                          | required property 'kind'
          7b0006"        | 7b"                      | uuid
          "name":"Support" | "name":null            | null found, string expected
          """)
  void aWrongResponseIsAFault(String good, String planted, String fault) {
    var answer = GROUP.replace(good, planted == null ? "" : planted);
    assertThat(violations("{\"name\":\"a\"}", 201, answer), hasItem(containsString(fault)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          418 | {"type":"/problems/teapot","title":"T","status":418}           | status 418 is not listed
          500 | {"type":"/problems/internal-error","title":"T","status":500}   | status 500 is not listed
          409 | {"type":"/problems/teapot","title":"T","status":409}           | problem 'teapot' is not in x-problems
          409 | {"type":"/problems/group-name-taken","title":"T","status":400} | another status
          409 | {"type":"/problems/group-name-taken","status":409}             | required property 'title'
          200 | {}                                                             | status 200 is not listed
          """)
  void anUnlistedAnswerIsAFault(int status, String answer, String fault) {
    assertThat(violations("{\"name\":\"a\"}", status, answer), hasItem(containsString(fault)));
  }

  @Test
  void aMissingHeaderIsAFault() {
    var answer = exchange("POST", "/api/groups", "{\"name\":\"a\"}", 201, GROUP, Map.of());
    assertThat(
        Inspection.violations(Contract.SERVED, answer),
        hasItem(containsString("Location is missing")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/api/groups/1", "/groups/1", "/api/ a"})
  void aWrongHeaderIsAFault(String location) {
    var headers = Map.of("content-type", "application/json", "location", location, "etag", "\"1\"");
    var answer = exchange("POST", "/api/groups", "{\"name\":\"a\"}", 201, GROUP, headers);
    assertThat(
        Inspection.violations(Contract.SERVED, answer),
        hasItem(containsString("wrong header Location")));
  }

  @Test
  void aCookieForARespondentIsAFault() {
    var answer = exchange("POST", "/api/r/declines", "{}", 204, "", Map.of("set-cookie", "a=b"));
    assertThat(
        Inspection.violations(Contract.SERVED, answer), hasItem(containsString("sets a cookie")));
  }

  @Test
  void aWrongMediaTypeIsAFault() {
    var answer =
        exchange("GET", "/api/me", "", 200, "<p>Hello", Map.of("content-type", "text/html"));
    assertThat(
        Inspection.violations(Contract.SERVED, answer), hasItem(containsString("text/html")));
  }

  @Test
  void aWrongManifestInAGoodFormIsAFault() {
    var form =
        """
        {"manifest":"{\\"version\\":2}","state":"open",
        "closesAt":"2026-11-27T17:00:00Z","now":"2026-11-20T09:42:00Z"}""";
    var json = Map.of("content-type", "application/json");
    var key =
        """
        {"surveyId":"5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10","readKey":"q7sO3mB1cVJxk0yZ8nEJ4g"}""";
    var answer = exchange("POST", "/api/r/forms", key, 200, form, json);
    assertThat(
        Inspection.violations(Contract.SERVED, answer), hasItem(containsString("wrong manifest")));
  }

  @Test
  void aRouteOutsideTheContractIsAFault() {
    var answer = exchange("GET", "/api/secret", "", 200, "{}", Map.of());
    assertThat(
        Inspection.violations(Contract.SERVED, answer), hasItem(containsString("not in the")));
  }

  private static List<String> violations(String sent, int status, String received) {
    var type = status < 400 ? "application/json" : Inspection.PROBLEM;
    var headers = Map.of("content-type", type, "location", "/api/groups/1", "etag", "\"1\"");
    return Inspection.violations(
        Contract.SERVED, exchange("POST", "/api/groups", sent, status, received, headers));
  }

  private static Exchange exchange(
      String method,
      String path,
      String sent,
      int status,
      String received,
      Map<String, String> headers) {
    var requestHeaders = Map.of("content-type", "application/json; charset=UTF-8");
    return new Exchange(method, path, Map.of(), requestHeaders, sent, status, headers, received);
  }
}
