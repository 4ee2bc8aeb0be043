package io.tenward.people;

import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of one lead, as tests write them down. */
record Stakeholders(SignedIn lead, UUID team) {
  Stakeholders(SignedIn lead) {
    this(lead, lead.group("team"));
  }

  /** Drafts a person in the team. */
  Map<String, Object> draft(String name, @Nullable String email) {
    var draft = new HashMap<String, Object>(Map.of("name", name, "groupId", team));
    if (email != null) {
      draft.put("email", email);
    }
    return draft;
  }

  Map<String, Object> move(UUID personId, UUID groupId) {
    return Map.of("personId", personId, "groupId", groupId);
  }

  ValidatableResponse add(Map<String, Object> draft) {
    return lead.request().body(draft).post("/api/people").then();
  }

  ValidatableResponse batch(List<Map<String, Object>> drafts) {
    return lead.request().body(Map.of("people", drafts)).post("/api/people/batches").then();
  }

  ValidatableResponse batch(List<Map<String, Object>> drafts, List<Map<String, Object>> moves) {
    return lead.request()
        .body(Map.of("people", drafts, "moves", moves))
        .post("/api/people/batches")
        .then();
  }

  ValidatableResponse list(String query) {
    return lead.request().urlEncodingEnabled(false).get("/api/people?" + query).then();
  }

  ValidatableResponse change(UUID personId, Map<String, Object> change) {
    var path = "/api/people/" + personId;
    var etag = lead.request().get(path).header("ETag");
    return lead.patch(etag).body(change).patch(path).then();
  }

  ValidatableResponse archive(UUID personId) {
    return change(personId, Map.of("archived", true)).statusCode(200);
  }
}
