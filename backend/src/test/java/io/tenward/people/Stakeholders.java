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
    return lead.send("/api/people", draft);
  }

  ValidatableResponse batch(List<Map<String, Object>> drafts) {
    return lead.send("/api/people/batches", Map.of("people", drafts));
  }

  ValidatableResponse batch(List<Map<String, Object>> drafts, List<Map<String, Object>> moves) {
    return lead.send("/api/people/batches", Map.of("people", drafts, "moves", moves));
  }

  ValidatableResponse list(String query) {
    return lead.request().urlEncodingEnabled(false).get("/api/people?" + query).then();
  }

  ValidatableResponse change(UUID personId, Map<String, Object> change) {
    var path = "/api/people/" + personId;
    return lead.change(path, lead.etag(path), change);
  }

  ValidatableResponse archive(UUID personId) {
    return change(personId, Map.of("archived", true)).statusCode(200);
  }
}
