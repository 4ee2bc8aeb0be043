package io.tenward.form;

import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.survey.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that a lead writes, for the tests of every feature that comes after it. */
public final class OwnForm {
  private final List<Map<String, Object>> questions = new ArrayList<>();

  /** One item with a part of its anchors, one open question. */
  public static OwnForm ofReviews() {
    return new OwnForm()
        .item("own.review", "Gives me a useful review within a working day")
        .with("anchors", Map.of("10", own("I learn something from every second review.")))
        .with("example", true)
        .with("advice", true)
        .open("own.missing", "What is missing?");
  }

  public OwnForm item(String id, String text) {
    return question(id, "item", text);
  }

  public OwnForm open(String id, String text) {
    return question(id, "open", text);
  }

  private OwnForm question(String id, String kind, String text) {
    questions.add(new LinkedHashMap<>(Map.of("id", id, "kind", kind, "text", own(text))));
    return this;
  }

  /** Changes a field of the last question. */
  public OwnForm with(String field, Object value) {
    questions.getLast().put(field, value);
    return this;
  }

  public static Map<String, Object> own(String text) {
    return Map.of("own", text);
  }

  public List<Map<String, Object>> questions() {
    return questions;
  }

  public Map<String, Object> draft(String title) {
    return Map.of("title", title, "questions", questions);
  }

  /** A template, and a version of it. */
  public record Kept(String id, String etag) {
    public String path() {
      return "/api/templates/" + id;
    }
  }

  public Kept keep(SignedIn lead) {
    var made = lead.request().body(draft("How we review")).post("/api/templates");
    return new Kept(made.then().statusCode(201).extract().path("id"), made.header("ETag"));
  }

  /** A draft that asks this. */
  public Draft asked(SignedIn lead) {
    return Draft.of(lead, "own").with("questions", questions);
  }

  Questions read() {
    return new Questions(
        questions.stream().map(q -> Json.MAPPER.convertValue(q, Question.class)).toList());
  }
}
