package io.tenward.rating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.base.text.LocalizedText;
import io.tenward.form.ItemSet;
import io.tenward.form.OwnForm;
import io.tenward.form.Question;
import io.tenward.kernel.close.Released;
import io.tenward.rating.ItemProposalResource.ItemProposal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest unknowns first; what has no room comes later. */
@QuarkusTest
class ItemProposalTest {
  private static final Instant AUTUMN = Instant.parse("2026-09-01T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-06-01T08:00:00Z");

  @Test
  void severalSetsTakeTurnsAndTheRestWaits() {
    var proposal = ItemProposal.of(List.of(set("a", 3), set("b", 7), set("c", 1)), Map.of(), 8);
    assertEquals(
        List.of("a.0", "b.0", "c.0", "a.1", "b.1", "a.2", "b.2", "b.3"), ids(proposal.items()));
    assertEquals(List.of("b.4", "b.5", "b.6"), ids(proposal.later()));
  }

  @Test
  void whatIsLeastKnownComesFirst() {
    var history =
        Map.of(
            "a.0", asked(AUTUMN, 12, 0.4),
            "a.1", asked(AUTUMN, 12, -2.0),
            "a.2", asked(AUTUMN, 5, 0.1),
            "a.3", asked(SUMMER, 20, 3.0));
    var proposal = ItemProposal.of(List.of(set("a", 5)), history, 5);
    assertEquals(List.of("a.4", "a.3", "a.2", "a.1", "a.0"), ids(proposal.items()));
    assertEquals(
        List.of("never-asked", "long-ago", "few-answers", "far-apart", "asked-lately"),
        proposal.items().stream().map(item -> item.why().word()).toList());
  }

  @Test
  void anItemInTwoSetsIsProposedOnce() {
    var proposal = ItemProposal.of(List.of(set("a", 2), set("a", 3)), Map.of(), 8);
    assertEquals(List.of("a.0", "a.1", "a.2"), ids(proposal.items()));
  }

  @Test
  void afterFewCyclesEverythingWasAsked() {
    var history = new java.util.HashMap<String, ItemHistory>();
    var sets = List.of(set("a", 7), set("b", 7), set("c", 5));
    for (int cycle = 0; cycle < 3; cycle++) {
      var proposal = ItemProposal.of(sets, history, 8);
      var when = AUTUMN.plusSeconds(cycle);
      proposal.items().forEach(item -> history.put(item.question().id(), asked(when, 9, 0)));
    }
    assertEquals(19, history.size());
  }

  @Test
  void numbersAreThoseTheLeadMayRead() {
    var lead = SignedIn.lead();
    var own = new OwnForm().item("on-track.focus", "Spends time on what matters").keep(lead).id();
    var survey = Released.heldBack(lead.memberId());
    propose(lead, "?sets=" + own)
        .body("items", hasSize(1))
        .body("items[0].question.source", equalTo(own))
        .body("items[0].question.version", equalTo(1))
        .body("items[0].askedAt", org.hamcrest.Matchers.notNullValue())
        .body("items[0].answers", nullValue());
    var items =
        List.of(
            Map.of("questionId", "on-track.focus", "rating", 10),
            Map.of("questionId", "on-track.unblock", "cantSay", true));
    var path = survey.path() + "/self-rating";
    lead.request().header("If-Match", "*").body(Map.of("items", items)).put(path);
    lead.request().header("If-Match", "*").post(path + "/finish").then().statusCode(200);
    propose(lead, "?sets=" + own)
        .body("items[0].answers", equalTo(6))
        .body("items[0].why", equalTo("few-answers"))
        .body("items[0].distance", equalTo(-2.7f));
  }

  @Test
  void whatWasTypedBeforeTheLeadWaivedCountsForNothing() {
    var lead = SignedIn.lead();
    var own = new OwnForm().item("on-track.focus", "Spends time on what matters").keep(lead).id();
    var path = Released.heldBack(lead.memberId()).path() + "/self-rating";
    var items = List.of(Map.of("questionId", "on-track.focus", "rating", 10));
    lead.request().header("If-Match", "*").body(Map.of("items", items)).put(path);
    lead.request().post(path + "/waive").then().statusCode(200);
    propose(lead, "?sets=" + own)
        .body("items[0].answers", equalTo(6))
        .body("items[0].distance", nullValue());
  }

  @Test
  void allSetsAreTheDefaultAndUnknownOnesAreNamed() {
    var lead = SignedIn.lead();
    propose(lead, "").body("items", hasSize(8)).body("later", hasSize(32));
    propose(lead, "?sets=mindset&most=3").body("items", hasSize(3)).body("later", hasSize(2));
    lead.get("/api/item-proposal?sets=mindset,gone")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("sets"))
        .body("errors[0].code", equalTo("unknown-template"));
    lead.get("/api/item-proposal?most=9").statusCode(400);
  }

  private static io.restassured.response.ValidatableResponse propose(SignedIn lead, String query) {
    return lead.read("/api/item-proposal" + query);
  }

  private static ItemHistory asked(Instant when, int answers, double distance) {
    return new ItemHistory(when, answers, BigDecimal.valueOf(distance));
  }

  private static ItemSet set(String id, int size) {
    var items = Stream.iterate(0, i -> i + 1).limit(size).map(i -> item(id + "." + i)).toList();
    return new ItemSet(id, text(id), items);
  }

  private static Question item(String id) {
    return new Question(id, Question.Kind.ITEM, text(id), null, true, true);
  }

  private static LocalizedText text(String own) {
    return Json.MAPPER.convertValue(Map.of("own", own), LocalizedText.class);
  }

  private static List<String> ids(List<ItemProposal.Item> items) {
    return items.stream().map(item -> item.question().id()).toList();
  }
}
