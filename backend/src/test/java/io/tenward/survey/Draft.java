package io.tenward.survey;

import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.kernel.keys.Running;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft of a lead, for the tests of every feature that comes after it. */
public final class Draft {
  private final SignedIn lead;
  private final String id;
  private String etag;

  private Draft(SignedIn lead, Response created) {
    this.lead = lead;
    id = created.then().statusCode(201).extract().path("id");
    etag = created.header("ETag");
  }

  public static Draft of(SignedIn lead, String template) {
    return new Draft(
        lead,
        lead.request()
            .body(Map.of("template", template, "zone", "Europe/Berlin"))
            .post("/api/surveys"));
  }

  public String id() {
    return id;
  }

  public String etag() {
    return etag;
  }

  public String path() {
    return "/api/surveys/" + id;
  }

  /** Takes the version it has now, after its people have changed. */
  public Draft readAgain() {
    etag = lead.request().get(path()).header("ETag");
    return this;
  }

  /** Asks these people. */
  public Draft asking(Map<String, List<UUID>> peopleByKind) {
    var audience = new ArrayList<Map<String, Object>>();
    peopleByKind.forEach(
        (kind, people) -> audience.add(Map.of("groupId", lead.group(kind), "personIds", people)));
    return with("audience", audience);
  }

  /** Asks that many new people, {@code "team", 6, "product", 2}. */
  public Draft askingNew(Object... kindsAndNumbers) {
    var people = new LinkedHashMap<String, List<UUID>>();
    for (int i = 0; i < kindsAndNumbers.length; i += 2) {
      var kind = (String) kindsAndNumbers[i];
      people.put(kind, lead.people(kind, (int) kindsAndNumbers[i + 1]));
    }
    return asking(people);
  }

  public Draft with(String field, Object value) {
    change(field, value).then().statusCode(200);
    return this;
  }

  public Response change(String field, @Nullable Object value) {
    var response = lead.patch(etag).body(json(field, value)).patch(path());
    if (response.statusCode() == 200) {
      etag = response.header("ETag");
    }
    return response;
  }

  private static String json(String field, @Nullable Object value) {
    return Json.MAPPER.createObjectNode().putPOJO(field, value).toString();
  }

  public Response tryLaunch() {
    return lead.request().header("If-Match", etag).post(path() + "/launch");
  }

  public Running launch() {
    tryLaunch().then().statusCode(200);
    return new Running(lead, id);
  }
}
