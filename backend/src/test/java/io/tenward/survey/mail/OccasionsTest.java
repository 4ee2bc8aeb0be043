package io.tenward.survey.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.LogTrap;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.PublicAddress;
import io.tenward.contract.AnnouncementView;
import io.tenward.form.Manifest;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.mail.PostOffice;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that later publications are announced by themselves, and once. */
@QuarkusTest
class OccasionsTest extends WithMailServer {
  private static final Pattern LINK = Pattern.compile("https?://|/r/|href|src=|url\\(");

  @Inject Announcements announcements;
  @Inject Outbox outbox;
  @Inject MailOccasions occasions;
  @Inject PostOffice post;
  @Inject SurveyKeys keys;
  @Inject PublicAddress address;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void eachOccasionIsToldOnceInItsOwnWords() {
    var survey = asked();
    var edition = UUID.randomUUID();
    plan(survey, survey);
    plan(survey, edition);
    plan(survey, edition);
    assertEquals(new AnnouncementView(2, 0), told(edition));
    announce();
    plan(survey, edition);
    announce();

    assertEquals(new AnnouncementView(2, 2), told(edition));
    assertEquals(new AnnouncementView(2, 2), told(survey));
    var subjects = Mails.of(server).all().stream().map(Mails::subject).sorted().toList();
    assertEquals(
        List.of(
            "Ines Falk has decided: Am I on track?",
            "Ines Falk has shared the results: Am I on track?",
            "Ines Falk hat entschieden: Am I on track?",
            "Ines Falk teilt die Ergebnisse: Am I on track?"),
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
    assertTrue(Mails.text(decided).contains("wie es weitergeht"), Mails.text(decided));
    assertTrue(Mails.html(decided).contains("was Ines Falk umsetzt"), Mails.html(decided));
  }

  @Test
  void oneOccasionIsTakenBackWithoutTheOther() {
    var survey = asked();
    var edition = UUID.randomUUID();
    plan(survey, survey);
    plan(survey, edition);
    QuarkusTransaction.requiringNew().run(() -> announcements.drop(edition));
    announce();
    assertEquals(new AnnouncementView(0, 0), told(edition));
    assertEquals(new AnnouncementView(2, 2), told(survey));
  }

  @Test
  void whatIsTakenBackWhileTheMailServerHangsIsNotTold() {
    var survey = asked();
    var sending = sending(survey, survey);
    QuarkusTransaction.requiringNew().run(() -> announcements.drop(survey));
    outbox.postpone(sending, "", clock.instant());
    announce();
    assertEquals(List.of(), Mails.of(server).addresses());
    assertEquals(new AnnouncementView(0, 0), told(survey));
  }

  @Test
  void whoWasToldOfWhatWasTakenBackIsNotToldAgain() {
    var survey = asked();
    var sending = sending(survey, survey);
    QuarkusTransaction.requiringNew().run(() -> announcements.drop(survey));
    plan(survey, survey);
    outbox.settle(sending, MailState.SENT, "");
    announce();
    assertEquals(1, Mails.of(server).all().size());
    assertEquals(new AnnouncementView(2, 2), told(survey));
  }

  @Test
  void anEditionThatTakesThePlaceOfAnotherWhileTheMailServerHangsIsToldOnce() {
    var survey = asked();
    var edition = UUID.randomUUID();
    var next = UUID.randomUUID();
    var sending = replacedWhileSending(survey, edition, next);
    outbox.postpone(sending, "", clock.instant());
    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses(), "not before it can be taken back");
    announce();
    assertEquals(2, Mails.of(server).all().size());
    assertEquals(new AnnouncementView(0, 0), told(edition));
    assertEquals(new AnnouncementView(2, 2), told(next));
  }

  @Test
  void whoReadsTheNextEditionOtherwiseIsToldOfThatAlone() {
    var survey = asked();
    var edition = UUID.randomUUID();
    var next = UUID.randomUUID();
    var sending = sending(survey, edition);
    plan(survey, next);
    QuarkusTransaction.requiringNew()
        .run(() -> announcements.replace(edition, next, List.of(survey)));
    outbox.postpone(sending, "", clock.instant());
    announce();
    assertEquals(2, Mails.of(server).all().size());
    assertEquals(new AnnouncementView(2, 2), told(next));
  }

  @Test
  void whoIsToldWhileTheNextEditionTakesThePlaceIsNotToldAgain() {
    var survey = asked();
    var edition = UUID.randomUUID();
    var next = UUID.randomUUID();
    var sending = replacedWhileSending(survey, edition, next);
    outbox.settle(sending, MailState.SENT, "");
    announce();
    assertEquals(1, Mails.of(server).all().size());
    assertEquals(new AnnouncementView(2, 2), told(next));
  }

  @Test
  void whatCannotBeWrittenYetWaits() {
    var survey = asked();
    plan(survey, survey);
    var form = Sql.texts("select manifest from survey where survey_id = '" + survey + "'");
    Sql.run("update survey set manifest = 'torn' where survey_id = ?", survey);
    var log = LogTrap.during(this::announce);
    assertTrue(log.contains(Manifest.class.getName()), "where it failed: " + log);
    assertFalse(log.contains("torn"), log);
    assertEquals(List.of(), Mails.of(server).addresses());
    Sql.run("update survey set manifest = ? where survey_id = ?", form.getFirst(), survey);
    clock.advance(Duration.ofMinutes(1));
    outgoing.run();
    assertEquals(new AnnouncementView(2, 2), told(survey));
  }

  @Test
  void aServerThatStopsBeginsNoMore() {
    var survey = asked();
    plan(survey, survey);
    clock.advance(Announcements.HOLD);
    var stopped = new OutgoingMail(outbox, occasions, post, keys, address, clock);
    stopped.stop(new ShutdownEvent());
    stopped.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    outgoing.run();
    assertEquals(new AnnouncementView(2, 2), told(survey));
  }

  /** A mail that the server has not taken yet, to one of two. */
  private Outbox.Claimed sending(UUID survey, UUID occasion) {
    plan(survey, occasion);
    clock.advance(Announcements.HOLD);
    return outbox.claim().orElseThrow();
  }

  /** The same, and meanwhile the next edition has taken the place of the one it tells of. */
  private Outbox.Claimed replacedWhileSending(UUID survey, UUID edition, UUID next) {
    var sending = sending(survey, edition);
    QuarkusTransaction.requiringNew()
        .run(() -> announcements.replace(edition, next, List.of(survey)));
    return sending;
  }

  private void plan(UUID survey, UUID occasion) {
    QuarkusTransaction.requiringNew().run(() -> announcements.plan(List.of(survey), occasion));
  }

  private AnnouncementView told(UUID occasion) {
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
