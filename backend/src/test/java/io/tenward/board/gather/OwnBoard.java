package io.tenward.board.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A board as its lead uses it. */
public record OwnBoard(SignedIn lead, String id) {
  /** Just enough comments to be shown. */
  public static final List<String> FEW =
      List.of("Review faster.", "Reviews take too long.", "Fewer meetings.", "Too many meetings.");

  /** Gathered already. */
  public static OwnBoard of(SignedIn lead, Released... surveys) {
    var board = waiting(lead, surveys);
    gather();
    return board;
  }

  public static OwnBoard waiting(SignedIn lead, Released... surveys) {
    return waiting(lead, Stream.of(surveys).map(Released::surveyId).toList());
  }

  public static OwnBoard waiting(SignedIn lead, List<UUID> ids) {
    return waiting(lead, ids, false);
  }

  /**
   * @param role whether clauses of the lead's role stand on it, too
   */
  public static OwnBoard waiting(SignedIn lead, List<UUID> ids, boolean role) {
    var made = lead.send("/api/boards", Map.of("surveyIds", ids, "role", role)).statusCode(201);
    return new OwnBoard(lead, made.extract().path("id"));
  }

  /** Runs the job once, which runs each second. */
  public static void gather() {
    var beans = CDI.current();
    GatheringJob.run(beans.select(SynthesisRuns.class).get(), beans.select(Gathering.class).get());
  }

  public String path() {
    return "/api/boards/" + id;
  }

  public JsonPath read() {
    var answer = lead.request().get(path());
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  /** Reads how far the synthesis is. */
  public ValidatableResponse synthesis() {
    return lead.read(path() + "/synthesis");
  }

  public long version() {
    return read().getLong("version");
  }

  /**
   * @param fields names and values
   */
  public Response change(String kind, Object... fields) {
    var change = new HashMap<String, Object>(Map.of("kind", kind, "after", version()));
    for (int i = 0; i < fields.length; i += 2) {
      change.put((String) fields[i], fields[i + 1]);
    }
    return lead.request().body(change).post(path() + "/changes");
  }

  public JsonPath changed(String kind, Object... fields) {
    return ok(change(kind, fields));
  }

  /**
   * Makes a theme of these statements.
   *
   * @return its id
   */
  public String theme(String name, List<?> statements) {
    var theme = newId();
    changed("add-theme", "themeId", theme, "name", name, "statementIds", statements);
    return theme;
  }

  public JsonPath decide(String theme, String verdict, String reason) {
    return changed("verdict", "themeId", theme, "verdict", verdict, "reason", reason);
  }

  public JsonPath rename(String theme, String name) {
    return changed("rename", "themeId", theme, "name", name);
  }

  public JsonPath move(List<?> statements, String theme) {
    return changed("move", "statementIds", statements, "themeId", theme);
  }

  public ValidatableResponse see() {
    return lead.read(path());
  }

  public void gatherAgain() {
    lead.request().post(path() + "/synthesis").then().statusCode(202);
    gather();
  }

  /** Changes the board, and nothing that can be undone. */
  public void retitle(String title) {
    lead.change(path(), lead.etag(path()), Map.of("title", title)).statusCode(200);
  }

  public JsonPath undo() {
    return leap("undo", newId());
  }

  public JsonPath redo() {
    return leap("redo", newId());
  }

  /**
   * @param way undo or redo
   */
  public JsonPath leap(String way, String id) {
    return ok(lead.request().body(Map.of("after", version(), "id", id)).post(path() + "/" + way));
  }

  private static JsonPath ok(Response answer) {
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  /** Everything that a lead can change, as it is now. */
  public Map<String, Object> arrangement() {
    var all = read().<String, Object>getMap("");
    var kept = new HashMap<String, Object>();
    for (var part : List.of("coarseness", "themes", "statements", "tensions")) {
      kept.put(part, all.get(part));
    }
    return kept;
  }

  /**
   * Marks what says these words as pulling against what says the others.
   *
   * @return the id of the tension
   */
  public String opposed(List<String> one, List<String> other) {
    var id = newId();
    changed(
        "tension",
        "tensionId",
        id,
        "state",
        "confirmed",
        "one",
        one.stream().flatMap(words -> statements(words).stream()).toList(),
        "other",
        other.stream().flatMap(words -> statements(words).stream()).toList());
    return id;
  }

  /** The statement that says this. */
  public String statement(String words) {
    return statements(words).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody says " + words + " in " + read().prettify()));
  }

  private List<String> statements(String words) {
    var board = read();
    var texts = new HashMap<String, String>();
    board
        .<Map<String, Object>>getList("comments")
        .forEach(c -> texts.put((String) c.get("id"), (String) c.get("text")));
    return board.<Map<String, Object>>getList("statements").stream()
        .filter(s -> s.get("commentId") != null)
        .filter(
            s ->
                texts
                    .get((String) s.get("commentId"))
                    .substring((int) s.get("start"), (int) s.get("end"))
                    .equals(words))
        .map(s -> (String) s.get("id"))
        .toList();
  }

  /** Returns the theme of a statement; null for none. */
  public String themeOf(String statementId) {
    return read().get("statements.find { it.id == '" + statementId + "' }.themeId");
  }

  public static String newId() {
    return UUID.randomUUID().toString();
  }
}
