package io.tenward.board;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.base.json.Json;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A board whose verdicts are published. */
public record PublishedBoard(OwnBoard board) {
  private String path() {
    return board.path() + "/publication";
  }

  /**
   * @param place on the page, from 0
   */
  public String theme(int place) {
    return board.read().getString("themes[" + place + "].id");
  }

  public void decide(int place, String verdict, String reason) {
    var fields = new HashMap<String, Object>(Map.of("verdict", verdict, "reason", reason));
    fields.put("themeId", theme(place));
    if (verdict.equals("not-now")) {
      fields.put("horizon", Map.of("text", "in spring", "remindOn", "2027-03-01"));
    }
    var all = fields.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue()));
    board.changed("verdict", all.toArray());
  }

  public ValidatableResponse get() {
    return board.lead().request().get(path()).then();
  }

  public ValidatableResponse publish() {
    return change(Map.of("published", true));
  }

  public ValidatableResponse change(Map<String, ?> change) {
    return changeAs(get().extract().header("ETag"), change);
  }

  public ValidatableResponse changeAs(String etag, Map<String, ?> change) {
    return changeAs(etag, Json.MAPPER.valueToTree(change).toString());
  }

  private ValidatableResponse changeAs(String etag, String json) {
    return board.lead().patch(etag).body(json).patch(path()).then();
  }

  /** Changes the publication with JSON as it is written; a null stays in it. */
  public ValidatableResponse change(String json) {
    return changeAs(get().extract().header("ETag"), json);
  }

  public ValidatableResponse preview(Released survey) {
    return board
        .lead()
        .request()
        .body(Map.of("surveyId", survey.surveyId()))
        .post(path() + "/preview")
        .then();
  }

  public ValidatableResponse remove() {
    var etag = board.lead().request().get(board.path()).header("ETag");
    return board.lead().request().header("If-Match", etag).delete(board.path()).then();
  }

  public ValidatableResponse gatherFrom(Released... surveys) {
    var etag = board.lead().request().get(board.path()).header("ETag");
    var body = Map.of("surveyIds", Stream.of(surveys).map(Released::surveyId).toList());
    var json = Json.MAPPER.valueToTree(body).toString();
    return board.lead().patch(etag).body(json).patch(board.path()).then();
  }

  public void publishSurvey(Released survey, Map<String, ?> change) {
    var at = survey.path() + "/publication";
    var etag = board.lead().request().get(at).header("ETag");
    var body = Json.MAPPER.valueToTree(change).toString();
    assertEquals(200, board.lead().patch(etag).body(body).patch(at).statusCode());
  }

  public static ValidatableResponse read(Released survey) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", survey.surveyId(), "readKey", survey.readKey()))
        .post("/api/r/replies")
        .then();
  }
}
