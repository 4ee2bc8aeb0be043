package io.tenward.survey.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.PublicAddress;
import io.tenward.kernel.keys.KeyMemory;
import io.tenward.kernel.keys.KeyPairs;
import io.tenward.kernel.keys.LinkKey;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.mail.PostOffice;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.Tuple;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Mails of a survey, read from the mail server that got them. */
@QuarkusTest
class MailTest extends WithMailServer {
  private static final Duration HOLD = Duration.ofMinutes(2);

  @Inject Outbox outbox;
  @Inject MailOccasions occasions;
  @Inject PostOffice post;
  @Inject PublicAddress address;
  @Inject SecureRandom random;
  @Inject KeyPairs pairs;

  @ConfigProperty(name = "tenward.keys")
  Path keyFolder;

  @Test
  void leaveTwoMinutesAfterLaunchEachInItsLanguage() {
    var lead = SignedIn.lead();
    var survey =
        MailedSurvey.launched(lead, "aylin", "de", "bojan", null, "chiara", "en", "daan", "de");
    MailedSurvey.mail(survey).body("total", equalTo(4)).body("waiting", equalTo(4));

    outgoing.run();
    assertEquals(List.of(), Mails.of(server).addresses());
    clock.advance(HOLD);
    outgoing.run();
    outgoing.run();

    var mails = Mails.of(server);
    assertEquals(
        List.of("aylin", "bojan", "chiara", "daan"), MailedSurvey.local(mails.addresses()));
    MailedSurvey.mail(survey).body("sent", equalTo(4)).body("troubles", hasSize(0));
    var german = mails.to(MailedSurvey.address(survey, "aylin"));
    var english = mails.to(MailedSurvey.address(survey, "bojan"));
    assertTrue(Mails.subject(german).startsWith("Ines Falk fragt: "), Mails.subject(german));
    assertTrue(Mails.subject(english).startsWith("Ines Falk asks: "), Mails.subject(english));
    assertTrue(
        Mails.html(german)
            .contains("Du bist eine von 4 Personen, die in der Gruppe Team gefragt werden."));
    assertTrue(Mails.html(english).contains("You’re one of 4 people asked in Team."));
    assertTrue(Mails.html(english).contains("at most twice more"), Mails.html(english));
    assertEquals("auto-generated", Mails.header(english, "Auto-Submitted"));
    assertEquals("de", Mails.header(german, "Content-Language"));
    assertTrue(Mails.header(english, "Reply-To").contains(lead.email()));
    assertEquals(
        "Ines Falk via Tenward <tenward@nordhafen.example>", Mails.header(english, "From"));

    Set<String> invites =
        mails.all().stream().map(Mails::link).map(Running.Link::invite).collect(Collectors.toSet());
    assertEquals(4, invites.size());
    survey.answer(Mails.link(german));
    Running.state(Mails.link(german)).then().body("state", equalTo("ballot-issued"));
    assertEquals(0, survey.links().size(), "the lead sees no link that goes by mail");
  }

  @Test
  void noReplyIsPromisedToAnAddressThatNotEveryMailCanName() throws MessagingException {
    var lead = SignedIn.lead();
    var written = MailedSurvey.withLettersBeyondAscii(lead);
    var survey =
        MailedSurvey.launched(lead, "aylin", "de", "bojan", "en", "chiara", "en", "daan", "de");
    clock.advance(HOLD);
    outgoing.run();

    var mails = Mails.of(server);
    var german = mails.to(MailedSurvey.address(survey, "aylin"));
    var english = mails.to(MailedSurvey.address(survey, "bojan"));
    assertNull(english.getHeader("Reply-To"));
    assertTrue(
        Mails.html(english)
            .contains(
                "A reply to this email may not reach Ines Falk. You can write to %s instead, but then your name is visible."
                    .formatted(written)),
        Mails.html(english));
    assertTrue(
        Mails.html(german)
            .contains(
                "Eine Antwort auf diese Mail erreicht Ines Falk vielleicht nicht. Du kannst an %s schreiben; dann ist dein Name sichtbar."
                    .formatted(written)),
        Mails.html(german));
    assertTrue(Mails.text(english).contains(written), Mails.text(english));
    assertFalse(Mails.html(english).contains("goes to Ines Falk"), Mails.html(english));
  }

  /** The words are neither markup nor expressions of a template. */
  @Test
  void theLeadsWordsKeepTheirParagraphsLinesAndSigns() {
    var lead = SignedIn.lead();
    var people =
        MailedSurvey.people(lead, "aylin", "en", "bojan", "en", "chiara", "en", "daan", "en");
    var survey =
        Draft.of(lead, "on-track")
            .asking(Map.of("team", people))
            .with("title", "Is 3 < 4 & so on {mail.link}?")
            .with("message", "Dear all,\nit is <b>short</b>.\n\n\nThanks & {mail.foot}")
            .launch();
    clock.advance(HOLD);
    outgoing.run();

    var mail = Mails.of(server).to(MailedSurvey.address(survey, "aylin"));
    var html = Mails.html(mail);
    assertTrue(html.contains(">Is 3 &lt; 4 &amp; so on {mail.link}?</h1>"), html);
    assertTrue(html.contains(">Dear all,<br>it is &lt;b&gt;short&lt;/b&gt;.</p>"), html);
    assertTrue(html.contains(">Thanks &amp; {mail.foot}</p>"), html);
    var text = Mails.text(mail).replace("\r\n", "\n");
    assertTrue(text.contains("\n\nIs 3 < 4 & so on {mail.link}?\n\n"), text);
    assertTrue(
        text.contains("\n  Dear all,\n  it is <b>short</b>.\n\n  Thanks & {mail.foot}\n"), text);
  }

  @Test
  void whoHasNoAddressIsOnTheSheet() {
    var lead = SignedIn.lead();
    var people =
        new ArrayList<>(MailedSurvey.people(lead, "aylin", null, "bojan", null, "chiara", null));
    people.addAll(lead.people("team", 2));
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", people)).launch();

    assertEquals(2, survey.links().size());
    assertTrue(survey.manifest().printedLinks());
    clock.advance(HOLD);
    outgoing.run();
    assertEquals(3, Mails.of(server).all().size());
    assertTrue(
        String.valueOf(survey.manifest().assurances().en().links())
            .startsWith("Some of these links were sent by email."));
  }

  @Test
  void withoutAServerAllIsOnTheSheetAndNothingCanBeSent() {
    settings.reset();
    var lead = SignedIn.lead();
    var draft =
        Draft.of(lead, "on-track").asking(Map.of("team", MailedSurvey.people(lead, "a", null)));
    lead.request().get(draft.path()).then().body("delivery", equalTo("links"));
    draft.with("delivery", "mail");
    draft
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.find { it.pointer == '/delivery' }.code", equalTo("mail-not-set-up"));
    var survey = draft.with("delivery", "links").launch();
    assertEquals(1, survey.links().size());
    MailedSurvey.mail(survey).body("total", equalTo(0)).body("delivery", equalTo("links"));
  }

  @Test
  void nothingThatJoinsPersonAndInviteOutlivesTheSurvey() {
    var lead = SignedIn.lead();
    var survey = MailedSurvey.launched(lead, "aylin", null, "bojan", null, "chiara", null);
    assertEquals(3, MailedSurvey.rows(survey));
    lead.request().post(survey.path() + "/cancel").then().statusCode(200);
    assertEquals(0, MailedSurvey.rows(survey));
  }

  @Test
  void whoeverIsRemovedGetsNoneAnyMore() {
    var lead = SignedIn.lead();
    var people =
        MailedSurvey.people(lead, "aylin", null, "bojan", null, "chiara", null, "daan", null);
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", people)).launch();
    var path = "/api/people/" + people.getFirst();
    var etag = lead.request().get(path).getHeader("ETag");
    lead.request().header("If-Match", etag).delete(path).then().statusCode(204);

    clock.advance(HOLD);
    outgoing.run();
    assertEquals(
        List.of("bojan", "chiara", "daan"), MailedSurvey.local(Mails.of(server).addresses()));
    MailedSurvey.mail(survey).body("total", equalTo(3));
    lead.request().get(survey.path()).then().body("invited", equalTo(4));
    lead.request()
        .get(survey.path() + "/mail/preview")
        .then()
        .body("recipients", equalTo(3))
        .body("withoutAddress", equalTo(1));
  }

  /** A mail is somebody's, whatever address they have by now, and whoever has theirs. */
  @Test
  void whoeverIsRemovedUnderAnotherAddressGetsNoneAnyMore() {
    var lead = SignedIn.lead();
    var people =
        MailedSurvey.people(lead, "aylin", null, "bojan", null, "chiara", null, "daan", null);
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", people)).launch();
    var formerly = MailedSurvey.address(survey, "aylin");
    var other = lead.person(lead.group("client"), "Another");
    email(lead, people.getFirst(), "aylin@x.example");
    email(lead, other, formerly);
    remove(lead, other);
    MailedSurvey.mail(survey).body("total", equalTo(4));
    remove(lead, people.getFirst());

    clock.advance(HOLD);
    outgoing.run();
    assertEquals(
        List.of("bojan", "chiara", "daan"), MailedSurvey.local(Mails.of(server).addresses()));
  }

  private static void email(SignedIn lead, UUID personId, String email) {
    lead.patch("*")
        .body(Map.of("email", email))
        .patch("/api/people/" + personId)
        .then()
        .statusCode(200);
  }

  private static void remove(SignedIn lead, UUID personId) {
    lead.request().header("If-Match", "*").delete("/api/people/" + personId).then().statusCode(204);
  }

  @Test
  void onlyOnAServerThatIsOurs() {
    var survey =
        MailedSurvey.launched(SignedIn.lead(), "aylin", null, "bojan", null, "chiara", null);
    clock.advance(HOLD);
    outgoing.run();
    for (var mail : Mails.of(server).all()) {
      assertFalse(Mails.html(mail).matches("(?s).*<(img|link|script|iframe|object|video).*"));
      assertFalse(Mails.html(mail).contains("url("));
      var links = Mails.html(mail).split("href=").length - 1;
      assertEquals(2, links, "the form and declining");
    }
    assertEquals(3, MailedSurvey.rows(survey));
  }

  @Test
  void noMailWaitsWithTheKeyToTheLinks() {
    MailedSurvey.launched(SignedIn.lead(), "aylin", null, "bojan", null, "chiara", null);
    clock.advance(HOLD);
    var handedOut = new ArrayList<WeakReference<LinkKey>>();
    var watched =
        new SurveyKeys(keyFolder, new KeyMemory(random), random, pairs) {
          @Override
          public LinkKey linkKey(UUID surveyId) {
            System.gc();
            assertTrue(handedOut.stream().allMatch(earlier -> earlier.refersTo(null)));
            var key = super.linkKey(surveyId);
            handedOut.add(new WeakReference<>(key));
            return key;
          }
        };

    new OutgoingMail(outbox, occasions, post, watched, address, clock).run();

    assertEquals(3, Mails.of(server).all().size());
    assertEquals(3, handedOut.size());
  }

  /**
   * A plan may look into the outbox once per row of it: then a mail that is claimed beside the one
   * that is sent would never leave.
   */
  @Test
  void oneIsClaimedAtATimeHoweverTheDatabaseGoesAboutIt() {
    MailedSurvey.launched(SignedIn.lead(), "aylin", null, "bojan", null, "chiara", null);
    clock.advance(Duration.ofMinutes(2));
    QuarkusTransaction.begin();
    try {
      var session = Panache.getSession();
      // Statistics of a moment when the outbox was all but empty.
      session
          .createNativeMutationQuery(
              "update pg_class set relpages = 100000, reltuples = 1 where oid = 'mail'::regclass")
          .executeUpdate();
      var claimed =
          session
              .createNativeQuery(Outbox.CLAIM, Tuple.class)
              .setParameter("now", clock.instant())
              .getResultList();
      assertEquals(1, claimed.size());
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
