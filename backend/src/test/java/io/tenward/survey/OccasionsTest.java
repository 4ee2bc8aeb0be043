package io.tenward.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.identity.SignedIn;
import io.tenward.response.Released;
import io.tenward.survey.Announcements.Told;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is published of a survey later is announced by itself, and once. */
@QuarkusTest
class OccasionsTest extends WithMailServer {
  private static final Pattern LINK = Pattern.compile("https?://|/r/|href|src=|url\\(");

  @Inject Announcements announcements;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void eachOccasionIsToldOnceInItsOwnWords() {
    var survey = asked();
    var edition = UUID.randomUUID();
    plan(survey, survey);
    plan(survey, edition);
    plan(survey, edition);
    assertEquals(new Told(2, 0), told(edition));
    announce();
    plan(survey, edition);
    announce();

    assertEquals(new Told(2, 2), told(edition));
    assertEquals(new Told(2, 2), told(survey));
    var subjects = Mails.of(server).all().stream().map(Mails::subject).sorted().toList();
    assertEquals(
        List.of(
            "Ines Falk has answered: Am I on track?",
            "Ines Falk has decided: Am I on track?",
            "Ines Falk hat entschieden: Am I on track?",
            "Ines Falk hat geantwortet: Am I on track?"),
        subjects);
    for (var mail : Mails.of(server).all()) {
      assertFalse(LINK.matcher(Mails.text(mail)).find(), Mails.text(mail));
      assertFalse(LINK.matcher(Mails.html(mail)).find(), Mails.html(mail));
    }
    var ids =
        Mails.of(server).all().stream().map(mail -> Mails.header(mail, "Message-ID")).distinct();
    assertEquals(4, ids.count());
    var decided =
        Mails.of(server).all().stream()
            .filter(mail -> Mails.subject(mail).contains("entschieden"))
            .findFirst()
            .orElseThrow();
    assertTrue(Mails.text(decided).contains("was daraus wird"), Mails.text(decided));
    assertTrue(Mails.html(decided).contains("was Ines Falk angeht"), Mails.html(decided));
  }

  @Test
  void oneOccasionIsTakenBackWithoutTheOther() {
    var survey = asked();
    var edition = UUID.randomUUID();
    plan(survey, survey);
    plan(survey, edition);
    QuarkusTransaction.requiringNew().run(() -> announcements.drop(edition));
    announce();
    assertEquals(new Told(0, 0), told(edition));
    assertEquals(new Told(2, 2), told(survey));
  }

  private void plan(UUID survey, UUID occasion) {
    QuarkusTransaction.requiringNew().run(() -> announcements.plan(List.of(survey), occasion));
  }

  private Told told(UUID occasion) {
    return QuarkusTransaction.requiringNew().call(() -> announcements.told(occasion));
  }

  /** A survey that two people were asked in, one of whom reads German. */
  private UUID asked() {
    var survey = Released.of(lead.memberId()).surveyId();
    var group = lead.group("team");
    for (var language : List.of("en", "de")) {
      var person = lead.person(group, "Aylin " + language);
      Sql.run(
          "update person set email = ?, language = ? where person_id = ?",
          "aylin." + person + "@nordhafen.example",
          language,
          person);
      Sql.run(
          "insert into audience (workspace_id, survey_id, person_id, group_id) values (?, ?, ?, ?)",
          lead.workspaceId(),
          survey,
          person,
          group);
    }
    return survey;
  }
}
