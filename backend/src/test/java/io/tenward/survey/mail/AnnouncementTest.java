package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everybody who was asked is told that something was published, once and without a link. */
@QuarkusTest
class AnnouncementTest extends WithMailServer {
  private static final Pattern LINK = Pattern.compile("https?://|/r/|href|src=|url\\(");

  @Inject AgroalDataSource database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void eachIsToldOnceInTheirLanguageWithoutALink() {
    var survey = Released.of(lead.memberId());
    ask(survey, "aylin", "de");
    ask(survey, "bojan", null);
    ask(survey, null, null);

    publish(survey, true).body("announced.people", equalTo(2)).body("announced.sent", equalTo(0));
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    announce();
    outgoing.run();

    var mails = Mails.of(server);
    assertEquals(2, mails.all().size());
    var german = mails.all().getFirst();
    assertEquals("Ines Falk teilt die Ergebnisse: Am I on track?", Mails.subject(german));
    assertEquals(
        "Ines Falk has shared the results: Am I on track?", Mails.subject(mails.all().getLast()));
    for (var mail : mails.all()) {
      assertFalse(LINK.matcher(Mails.text(mail)).find(), Mails.text(mail));
      assertFalse(LINK.matcher(Mails.html(mail)).find(), Mails.html(mail));
      assertEquals("auto-generated", Mails.header(mail, "Auto-Submitted"));
    }
    assertTrue(
        Mails.html(german).contains("Öffne noch einmal deinen Umfrage-Link"), Mails.html(german));

    publish(survey, false).body("announced.sent", equalTo(2));
    publish(survey, true);
    announce();
    assertEquals(2, Mails.of(server).all().size());
  }

  @Test
  void noReplyIsPromisedToAnAddressThatNotEveryMailCanName() {
    var written = MailedSurvey.withLettersBeyondAscii(lead);
    var survey = Released.of(lead.memberId());
    ask(survey, "aylin", "de");
    ask(survey, "bojan", "en");
    publish(survey, true);
    announce();
    var mails = Mails.of(server).all();
    assertTrue(
        Mails.html(mails.getFirst()).contains("Du kannst an " + written + " schreiben"),
        Mails.html(mails.getFirst()));
    assertTrue(
        Mails.html(mails.getLast()).contains("You can write to " + written + " instead"),
        Mails.html(mails.getLast()));
    assertFalse(Mails.html(mails.getLast()).contains("If you reply to this email"));
  }

  @Test
  void whatIsTakenBackInTimeIsNotAnnounced() {
    var survey = Released.of(lead.memberId());
    ask(survey, "aylin", null);
    publish(survey, true);
    publish(survey, false).body("announced", nullValue());
    announce();
    assertEquals(List.of(), Mails.of(server).addresses());
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    var survey = Released.of(lead.memberId());
    ask(survey, "aylin", null);
    publish(survey, true);
    clock.advance(Announcements.HOLD);
    settings.use(1);
    outgoing.run();
    useServer();
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    clock.advance(java.time.Duration.ofMinutes(1));
    outgoing.run();
    assertEquals(1, Mails.of(server).all().size());
  }

  @Test
  void withoutMailNobodyIsTold() {
    settings.reset();
    var survey = Released.of(lead.memberId());
    ask(survey, "aylin", null);
    publish(survey, true).body("announced", nullValue());
  }

  private ValidatableResponse publish(Released survey, boolean published) {
    var path = survey.path() + "/publication";
    return lead.patch(lead.request().get(path).header("ETag"))
        .body(Map.of("published", published))
        .patch(path)
        .then()
        .statusCode(200);
  }

  /** Adds a person to the survey's audience. */
  private void ask(Released survey, @Nullable String name, @Nullable String language) {
    var person = lead.person(lead.group("team"), name == null ? "Nobody" : name);
    try (var connection = database.getConnection();
        var change =
            connection.prepareStatement(
                "update person set email = ?, language = ? where person_id = ?");
        var insert =
            connection.prepareStatement(
                "insert into audience (workspace_id, survey_id, person_id, group_id) values (?, ?, ?, ?)")) {
      change.setString(1, name == null ? null : name + "." + person + "@nordhafen.example");
      change.setString(2, language);
      change.setObject(3, person);
      change.executeUpdate();
      insert.setObject(1, lead.workspaceId());
      insert.setObject(2, survey.surveyId());
      insert.setObject(3, person);
      insert.setObject(4, UUID.randomUUID());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
