package io.tenward.people;

import static io.tenward.contract.Refusal.invalid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectStagesTest {
  private static final String PATH = "/api/project-stages";

  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void aLeadNamesWhoHasEachStageAndWhoGrowsIntoIt() {
    var etag = read().body("stages", empty()).extract().header("ETag");
    var bojan = ines.people("team", 1).getFirst();
    var build = stage("Build", "holderId", ines.memberId(), "learnerId", bojan);
    var release = stage("Release", "learnerId", bojan);
    save(etag, build, release).statusCode(200).header("ETag", not(equalTo(etag)));
    read()
        .body("stages.name", contains("Build", "Release"))
        .body("stages[0].holderId", equalTo(ines.memberId().toString()))
        .body("stages[1]", equalTo(release));
    save(etag, build).statusCode(412).body("current.stages.name", contains("Build", "Release"));
    ines.colleague().read(PATH).body("stages", empty());
  }

  @Test
  void nobodyIsNamedWhomTheLeadDoesNotHave() {
    var others = ines.colleague().people("team", 1).getFirst();
    var id = UUID.randomUUID();
    save(
            etag(),
            stage("Build", "id", id, "holderId", others),
            stage("Release", "id", id, "learnerId", UUID.randomUUID()))
        .spec(
            invalid(
                "/stages/0/holderId unknown-person",
                "/stages/1/id duplicate",
                "/stages/1/learnerId unknown-person"));
    read().body("stages", empty());
  }

  @Test
  void whoeverIsRemovedBlocksNoOtherStage() {
    var bojan = ines.people("team", 1).getFirst();
    var build = stage("Build", "holderId", bojan);
    save(etag(), build).statusCode(200);
    var person = "/api/people/" + bojan;
    ines.remove(person).statusCode(204);
    save(etag(), build, stage("Release")).statusCode(200);
    save(etag(), stage("Release")).statusCode(200);
    save(etag(), build).statusCode(400);
  }

  private ValidatableResponse read() {
    return ines.read(PATH);
  }

  private String etag() {
    return read().extract().header("ETag");
  }

  @SafeVarargs
  private ValidatableResponse save(String etag, Map<String, Object>... stages) {
    return ines.request()
        .header("If-Match", etag)
        .contentType("application/json")
        .body(Map.of("stages", List.of(stages)))
        .put(PATH)
        .then();
  }

  private static Map<String, Object> stage(String name, Object... more) {
    var stage = new HashMap<String, Object>();
    stage.put("id", UUID.randomUUID().toString());
    stage.put("name", name);
    for (int i = 0; i < more.length; i += 2) {
      stage.put((String) more[i], more[i + 1].toString());
    }
    return stage;
  }
}
