package io.tenward.survey.launch;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tenward.account.member.SignedIn;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.ManifestLanguageModel;
import io.tenward.model.LanguageModels;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Respondents read before they answer which language model will read their comments. */
@QuarkusTest
class LanguageModelToldTest {
  private static final String HOST = "llm.nordhafen.example:11434";

  private final SignedIn ines = SignedIn.lead();

  @Test
  void aLaunchFreezesTheLanguageModel() {
    setUp();
    var draft = draft();
    preview(draft).body("manifest.languageModel.host", equalTo(HOST));

    var manifest = draft.launch().manifest();

    assertEquals(
        new ManifestLanguageModel(
            HOST,
            "qwen3:14b",
            new LocalizedText(
                "A language model at llm.nordhafen.example:11434, set up by Nordhafen IT, reads the"
                    + " comments after the survey closes, without the list of names and groups. It"
                    + " also reads names that you write in a comment.",
                "Ein Sprachmodell unter llm.nordhafen.example:11434, eingerichtet von Nordhafen IT,"
                    + " liest nach dem Ende der Umfrage die Kommentare, ohne die Liste der Namen und"
                    + " Gruppen. Namen, die du in einen Kommentar schreibst, liest es mit.",
                null)),
        manifest.languageModel());
    assertTrue(manifest.tells(HOST));
    assertFalse(manifest.tells("llm.nordhafen.example"));
  }

  @Test
  void respondentsReadThatTheLeadRunsIt() {
    Sql.run(
        "update workspace set operator_name = 'Ines Falk', operator_member_id = ?1"
            + " where workspace_id = ?2",
        ines.memberId(),
        ines.workspaceId());
    setUp();
    preview(draft())
        .body(
            "manifest.languageModel.told.en.split(', ')[1..2].join(', ')",
            equalTo("set up by Ines Falk, who is also your lead"));
  }

  @Test
  void noLanguageModelIsToldWhereNoneIsSetUp() {
    var manifest = draft().launch().manifest();
    assertNull(manifest.languageModel());
    assertFalse(manifest.tells(HOST));
  }

  @Test
  void noLanguageModelReadsTheReasonsOfAVote() {
    setUp();
    var draft = draft();
    Sql.run("update survey set purpose = 'vote' where survey_id = ?1", UUID.fromString(draft.id()));
    preview(draft).body("manifest.languageModel", nullValue());
  }

  private Draft draft() {
    return Draft.of(ines, "balance").askingNew("team", 4);
  }

  private ValidatableResponse preview(Draft draft) {
    return ines.request().get(draft.path() + "/preview").then().statusCode(200);
  }

  private static void setUp() {
    var settings =
        Map.of("tenward.llm.url", "http://" + HOST + "/v1", "tenward.llm.model", "qwen3:14b");
    QuarkusMock.installMockForType(
        new LanguageModels(new SmallRyeConfigBuilder().withDefaultValues(settings).build()),
        LanguageModels.class);
  }
}
