package io.tenward.board;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
    return board.lead().get(path());
  }

  public ValidatableResponse publish() {
    return change(Map.of("published", true));
  }

  /**
   * @param change fields, or JSON as it is written
   */
  public ValidatableResponse change(Object change) {
    return changeAs(get().extract().header("ETag"), change);
  }

  public ValidatableResponse changeAs(String etag, Object change) {
    return board.lead().change(path(), etag, change);
  }

  public ValidatableResponse preview(Released survey) {
    return board.lead().send(path() + "/preview", Map.of("surveyId", survey.surveyId()));
  }

  public ValidatableResponse remove() {
    return board.lead().remove(board.path(), board.lead().etag(board.path()));
  }

  public ValidatableResponse gatherFrom(Released... surveys) {
    var ids = Stream.of(surveys).map(Released::surveyId).toList();
    var etag = board.lead().etag(board.path());
    return board.lead().change(board.path(), etag, Map.of("surveyIds", ids));
  }

  public void publishSurvey(Released survey, Map<String, ?> change) {
    board.lead().change(survey.path() + "/publication", change).statusCode(200);
  }

  public static ValidatableResponse read(Released survey) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", survey.surveyId(), "readKey", survey.readKey()))
        .post("/api/r/replies")
        .then();
  }
}
