package io.tenward.theme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.identity.SignedIn;
import io.tenward.mail.TestMailSettings;
import io.tenward.platform.Sql;
import io.tenward.response.Commented;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail announces an edition if the lead wants it, once, and not after it was taken back. */
@QuarkusTest
class AnnouncedEditionTest {
  @Inject TestMailSettings settings;
  @Inject AgroalDataSource database;

  private final SignedIn lead = SignedIn.lead();

  @BeforeEach
  void setUpMail() {
    settings.use(1);
  }

  @AfterEach
  void tearDownMail() {
    settings.reset();
  }

  @Test
  void aServerWithoutMailSaysSo() {
    settings.reset();
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    new ToldBoard(OwnBoard.of(lead, survey)).get().body("mailSetUp", equalTo(false));
  }

  @Test
  void onlyWhoIsToBeToldIsTold() throws SQLException {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var person = lead.person(lead.group("team"), "Aylin");
    try (var connection = database.getConnection()) {
      Sql.update(
          connection,
          "update person set email = 'a' || person_id || '@nordhafen.example' where person_id = ?",
          person);
      Sql.update(
          connection,
          "insert into audience (workspace_id, survey_id, person_id, group_id) values (?, ?, ?, ?)",
          lead.workspaceId(),
          survey.surveyId(),
          person,
          person);
    }
    var told = new ToldBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.publish().body("announced", nullValue()).body("mailSetUp", equalTo(true));
    var announced = Map.of("published", true, "announce", true);
    told.change(announced).body("announced.people", equalTo(1));
    told.change(announced).body("announced.people", equalTo(1));

    told.decide(1, "realistic", "");
    told.change(announced).body("announced.people", equalTo(1)).body("announced.sent", equalTo(0));
    told.change(Map.of("published", false)).body("announced", nullValue());
    told.publish().body("announced", nullValue());
  }
}
