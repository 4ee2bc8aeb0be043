package io.tenward.board;

import static io.tenward.contract.Refusal.invalid;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import io.tenward.survey.mail.WithMailServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail announces an edition if the lead wants it, once, and not after it was taken back. */
@QuarkusTest
class AnnouncedEditionTest extends WithMailServer {
  private static final Map<String, Object> ANNOUNCED = Map.of("published", true, "announce", true);
  private static final String REVIEWS = "Timely, useful code reviews";
  private static final String MEETINGS = "Meetings";

  @Inject Database database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aServerWithoutMailSaysSo() {
    settings.reset();
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.get().body("mailSetUp", equalTo(false));
    told.decide(0, "realistic", "");
    told.change(ANNOUNCED).spec(invalid("/announce mail-not-set-up"));
    told.get().body("published", equalTo(false));
    told.publish().statusCode(200);
  }

  @Test
  void nothingIsToldOfABoardThatIsNotPublished() {
    var told = new PublishedBoard(OwnBoard.of(lead, first()));
    told.decide(0, "realistic", "");
    told.change(Map.of("announce", true)).spec(invalid("/announce contradictory"));
    told.publish();
    told.change(Map.of("published", false, "announce", true))
        .spec(invalid("/announce contradictory"));
  }

  @Test
  void onlyWhoIsToBeToldIsTold() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    ask("aylin", survey);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.publish().body("announced", nullValue()).body("mailSetUp", equalTo(true));
    told.change(ANNOUNCED).body("announced.people", equalTo(1));
    told.change(ANNOUNCED).body("announced.people", equalTo(1));

    told.decide(1, "realistic", "");
    told.change(ANNOUNCED).body("announced.people", equalTo(1)).body("announced.sent", equalTo(0));
    told.change(Map.of("published", false)).body("announced", nullValue());
    told.publish().body("announced", nullValue());
  }

  @Test
  void whoWasNotToldYetIsToldOfTheNextEdition() throws Exception {
    var first = first();
    var second = second();
    ask("aylin", first);
    ask("bojan", second);
    ask("chiara", first, second);
    var told = new PublishedBoard(OwnBoard.of(lead, first, second));
    decide(told, REVIEWS, "");
    assertTold(told.change(ANNOUNCED), 3, 0);

    decide(told, MEETINGS, "");
    assertTold(told.change(ANNOUNCED), 3, 0);
    announce();
    assertEquals(List.of("aylin: First", "bojan: Second", "chiara: First"), mails());
    assertTold(told.get(), 3, 3);

    decide(told, MEETINGS, "From Monday.");
    assertTold(told.change(ANNOUNCED), 2, 0);
    announce();
    assertEquals(List.of("aylin: First", "chiara: First"), mails());
  }

  @Test
  void whoWasNotToldYetIsToldOfAnEditionThatIsNotAnnounced() throws Exception {
    var survey = first();
    ask("aylin", survey);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    decide(told, REVIEWS, "");
    assertTold(told.change(ANNOUNCED), 1, 0);

    decide(told, REVIEWS, "From Monday.");
    assertTold(told.publish(), 1, 0);
    announce();
    assertEquals(List.of("aylin: First"), mails());
    assertTold(told.get(), 1, 1);
  }

  @Test
  void whoWasAskedTwiceGetsOneMailForEachEdition() throws Exception {
    var first = first();
    var second = second();
    ask("aylin", first, second);
    var told = new PublishedBoard(OwnBoard.of(lead, first, second));
    decide(told, REVIEWS, "");
    assertTold(told.change(ANNOUNCED), 1, 0);
    announce();
    assertEquals(List.of("aylin: Second"), mails());
    assertTold(told.change(ANNOUNCED), 1, 1);

    decide(told, REVIEWS, "From Monday.");
    assertTold(told.change(ANNOUNCED), 1, 0);
    announce();
    assertEquals(List.of("aylin: Second"), mails());
  }

  @Test
  void aMailIsOfASurveyWhoseLinkShowsSomething() throws Exception {
    var first = first();
    var second = second();
    ask("aylin", first, second);
    ask("bojan", second);
    var told = new PublishedBoard(OwnBoard.of(lead, first, second));
    decide(told, REVIEWS, "");
    decide(told, MEETINGS, "");
    told.publish().statusCode(200);
    var left = List.of(told.theme(place(told, MEETINGS)));
    assertTold(told.change(Map.of("published", true, "announce", true, "themeIds", left)), 2, 0);
    announce();
    assertEquals(List.of("aylin: First", "bojan: Second"), mails());
  }

  @Test
  void nobodyIsToldOfASurveyThatTheNextEditionLeaves() throws Exception {
    var first = first();
    var second = second();
    ask("aylin", first, second);
    ask("bojan", second);
    ask("chiara", first);
    var told = new PublishedBoard(OwnBoard.of(lead, first, second));
    decide(told, REVIEWS, "");
    decide(told, MEETINGS, "");
    assertTold(told.change(ANNOUNCED), 3, 0);
    var left = List.of(told.theme(place(told, MEETINGS)));
    assertTold(told.change(Map.of("published", true, "themeIds", left)), 2, 0);
    announce();
    assertEquals(List.of("aylin: First", "chiara: First"), mails());
  }

  @Test
  void nobodyIsToldOfDecisionsThatWereTakenBack() throws Exception {
    var survey = first();
    ask("aylin", survey);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    decide(told, REVIEWS, "");
    assertTold(told.change(ANNOUNCED), 1, 0);
    told.change(Map.of("published", false)).statusCode(200);
    announce();
    assertEquals(List.of(), mails());
  }

  private static void assertTold(ValidatableResponse publication, int people, int sent) {
    publication
        .statusCode(200)
        .body("announced.people", equalTo(people))
        .body("announced.sent", equalTo(sent));
  }

  private Released first() {
    return titled("First", Commented.by(lead.memberId(), BoardTest.WORDS));
  }

  /** Releases a second survey, in which no one mentions meetings. */
  private Released second() {
    var words = new ArrayList<>(BoardTest.WORDS.subList(0, 3));
    words.add("Reviews take too long.");
    return titled("Second", Commented.by(lead.memberId(), words));
  }

  private Released titled(String title, Released survey) {
    database.update(
        "update survey set manifest = replace(manifest, title, ?) where survey_id = ?",
        title,
        survey.surveyId());
    return survey;
  }

  private static void decide(PublishedBoard told, String theme, String reason) {
    told.decide(place(told, theme), "realistic", reason);
  }

  private static int place(PublishedBoard told, String theme) {
    return told.board().read().getList("themes.name").indexOf(theme);
  }

  private void ask(String name, Released... surveys) {
    var person = lead.person(lead.group("team"), name);
    database.update(
        "update person set email = ? || '@' || person_id || '.example' where person_id = ?",
        name,
        person);
    for (var survey : surveys) {
      database.update(
          "insert into audience (workspace_id, survey_id, person_id, group_id) values (?, ?, ?, ?)",
          lead.workspaceId(),
          survey.surveyId(),
          person,
          UUID.randomUUID());
    }
  }

  /** Lists emails since the last call, by name and survey. */
  private List<String> mails() throws Exception {
    var mails = new ArrayList<String>();
    for (var mail : server.getReceivedMessages()) {
      var name = mail.getAllRecipients()[0].toString().replaceFirst(" .*", "");
      mails.add(name + ": " + mail.getSubject().replaceFirst(".*: ", ""));
    }
    server.purgeEmailFromAllMailboxes();
    return mails.stream().sorted().toList();
  }
}
