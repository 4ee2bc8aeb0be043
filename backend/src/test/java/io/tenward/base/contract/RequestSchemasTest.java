package io.tenward.base.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.json.Json;
import io.tenward.base.problem.FieldError;
import io.tenward.contract.CalendarFile;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSchemasTest {
  private static final String ID = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901";

  private final RequestSchemas schemas = new RequestSchemas();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          addTalk     | {"day":"2026-11-27","start":"10:00","minutes":45}           |
          addTalk     | {}                                                          | /day required
          addTalk     | {"day":null}                                                | /day required
          addTalk     | {"day":1}                                                   | /day wrong-type
          addTalk     | {"day":"27.11.2026"}                                        | /day bad-format
          addTalk     | {"day":"1969-12-31"}                                        | /day bad-format
          addTalk     | {"day":"2026-11-27","minutes":1.5}                          | /minutes wrong-type
          addTalk     | {"day":"2026-11-27","minutes":"45"}                         | /minutes wrong-type
          addTalk     | {"day":"2026-11-27","minutes":null}                         | /minutes wrong-type
          addTalk     | {"day":"2026-11-27","minutes":481}                          | /minutes out-of-range max=480
          addTalk     | {"day":"2026-11-27","minutes":99999999999}                  | /minutes out-of-range max=480
          addTalk     | {"day":"2026-11-27","start":"10:0\\n"}                     | /start bad-format
          addTalk     | {"day":"2026-11-27","personId":""}                          | /personId bad-format
          addTalk     | {"day":"2026-11-27","personId":"CqzisRE9TU+Khh9/j3sJAQ=="}  | /personId bad-format
          addTalk     | {"day":"2026-11-27","other":1}                              | /other unknown-field
          addTalk     | []                                                          | - wrong-type
          changeTalk  | {"start":null,"purpose":"So that we talk."}                 |
          changeTalk  | {}                                                          | - too-few min=1
          changeTalk  | {"day":null}                                                | /day required
          changeTalk  | {"purpose":1}                                               | /purpose wrong-type
          changeTalk  | {"purpose":" \\u3164 "}                                     | /purpose bad-text
          changeTalk  | {"reason":"x\\u202ey"}                                      | /reason bad-text
          addWebhook  | {"url":"https://a.example/","format":"json","types":[]}      | /types too-few min=1
          changeThemes| {"kind":"erase","after":1}                                  | /kind bad-format
          changeThemes| {"after":1}                                                 | /kind required
          changeThemes| {"kind":7}                                                  | /kind wrong-type
          changeThemes| {"kind":"rename","after":1,"themeId":"ID","name":"  "}      | /name too-short min=1
          changeThemes| {"kind":"order","after":1,"themeId":"ID","name":"x"}        | /name unknown-field
          addGroup    | {"name":"a\\u0000"}                                         | /name bad-text
          addGroup    | {"name":"a\\ud800"}                                         | /name bad-text
          """)
  void namesTheFieldOfABody(String operationId, String body, String expected)
      throws JsonProcessingException {
    var errors = schemas.bodyErrors(operationId, json(body.replace("ID", ID)));
    assertEquals(
        expected == null ? "" : expected.replaceFirst("^-", ""),
        words(errors).findFirst().orElse(""));
  }

  @Test
  void namesEveryFieldAtOnce() throws JsonProcessingException {
    var body = json("{\"day\":\"soon\",\"minutes\":\"45\",\"personId\":7,\"more\":{\"x\":1}}");
    assertEquals(
        List.of(
            "/day bad-format",
            "/minutes wrong-type",
            "/more unknown-field",
            "/personId wrong-type"),
        words(schemas.bodyErrors("addTalk", body)).toList());
  }

  @Test
  void cutsTheSpacesAroundALine() throws JsonProcessingException {
    var body = json("{\"name\":\" Works council\\u00a0 \"}");
    assertEquals(List.of(), schemas.bodyErrors("addGroup", body));
    assertEquals("Works council\u00a0", body.get("name").asText());
    var reason = "a".repeat(2_000);
    var change =
        json(
            "{\"kind\":\"verdict\",\"after\":6,\"themeId\":\"%s\",\"reason\":\" %s\\n\"}"
                .formatted(ID, reason));
    assertEquals(List.of(), schemas.bodyErrors("changeThemes", change));
    assertEquals(reason, change.get("reason").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "limit,5,",
    "limit,201,limit out-of-range max=200",
    "limit,+5,limit bad-format",
    "limit,1e1,limit bad-format",
    "limit,'',limit bad-format",
    "personId,nope,personId bad-format",
    "surprise,1,surprise unknown-field"
  })
  void namesTheParameter(String name, String value, String expected) {
    var errors = schemas.parameterErrors("listTalks", Map.of(name, value), Map.of());
    assertEquals(expected == null ? "" : expected, words(errors).findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q",
        "QQ",
        "QQ=",
        "QQ==",
        "QQ===",
        "QUI",
        "QUI=",
        "QUI==",
        "QUJD",
        "QUJDR",
        "QUJDRA",
        "QUJDRA==",
        "QQ==QUJD",
        "QU JD",
        "QUJD\n",
        "QU-_",
        "QU+/",
        "Q\u00dcJD",
        "=",
        "===="
      })
  void acceptsBytesInBase64(String content) throws JsonProcessingException {
    var body = Json.MAPPER.createObjectNode().put("content", content);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      assertEquals(
          List.of("/content bad-format"), words(schemas.bodyErrors("readCalendar", body)).toList());
      return;
    }
    assertEquals(List.of(), schemas.bodyErrors("readCalendar", body));
    assertArrayEquals(bytes, Json.MAPPER.treeToValue(body, CalendarFile.class).content());
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return Json.MAPPER.readTree(text);
  }

  private static Stream<String> words(List<FieldError> errors) {
    return errors.stream()
        .map(
            error ->
                (error.pointer() + " " + error.code())
                    + (error.params().containsKey("allowed") ? "" : params(error.params())));
  }

  private static String params(Map<String, Object> params) {
    return params.isEmpty() ? "" : " " + params.toString().replaceAll("[{}]", "");
  }
}
