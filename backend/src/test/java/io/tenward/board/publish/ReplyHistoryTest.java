package io.tenward.board.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.board.publish.BoardReplies.ReplyHistory;
import io.tenward.board.view.Edition;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.EarlierReply;
import io.tenward.contract.RaisedThemes;
import io.tenward.contract.ThemeReply;
import io.tenward.contract.Verdict;
import io.tenward.results.publish.ThemeReplies.Published;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what respondents read after some editions, and which changes are visible. */
class ReplyHistoryTest {
  private static final UUID SURVEY = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Instant FIRST = Instant.parse("2026-12-01T08:30:00Z");

  private final List<Edition> editions = new ArrayList<>();

  @Test
  void theFirstEditionHasChangedNothing() {
    edition(theme("Access", Verdict.REALISTIC, "From Monday.", 7));
    assertEquals(
        new Published(List.of(reply("Access", 7, "realistic", "From Monday.")), FIRST, null, null),
        read());
  }

  @Test
  void aVerdictThatChangesSaysSinceWhenAndWhatItWas() {
    edition(theme("Access", Verdict.NOT_NOW, "No.", 7), theme("Dates", Verdict.REALISTIC, "", 1));
    edition(
        theme("Access", Verdict.REALISTIC, "Yes.", 7), theme("Dates", Verdict.REALISTIC, "", 1));
    var first = read().themes().getFirst();
    assertEquals(day(1), first.changedAt());
    assertEquals(new EarlierReply(null, null, Verdict.NOT_NOW, "No.", null, null), first.before());
    assertNull(read().themes().getLast().changedAt());
    assertEquals(day(1), read().changedAt());
    assertEquals(FIRST, read().publishedAt());

    edition(theme("Dates", Verdict.REALISTIC, "", 1), theme("Access", Verdict.REALISTIC, "!", 7));
    var last = read().themes().getLast();
    assertEquals(
        new EarlierReply(null, null, Verdict.REALISTIC, "Yes.", null, null), last.before());
    assertEquals(day(2), last.changedAt());
  }

  @Test
  void anotherNameIsToldWithTheOldOne() {
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    edition(named("Rights", Verdict.REALISTIC, "Yes.", 7));
    assertEquals(
        new EarlierReply("Access", null, Verdict.REALISTIC, "Yes.", null, null),
        read().themes().getFirst().before());
  }

  @Test
  void theSameNameInMoreLanguagesIsNoChange() {
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    edition(shipped("Access", "Zugang", Verdict.REALISTIC, 7));
    assertNull(read().themes().getFirst().changedAt());
    assertEquals(new LocalizedText("Access", "Zugang", null), read().themes().getFirst().names());

    edition(shipped("Access", "Zugang", Verdict.NOT_NOW, 7));
    assertEquals(
        new EarlierReply(null, null, Verdict.REALISTIC, "Yes.", null, null),
        read().themes().getFirst().before());

    edition(named("Rights", Verdict.NOT_NOW, "Yes.", 7));
    assertEquals(
        new EarlierReply(
            "Access",
            new LocalizedText("Access", "Zugang", null),
            Verdict.NOT_NOW,
            "Yes.",
            null,
            null),
        read().themes().getFirst().before());
  }

  @Test
  void voicesAloneAreNoOtherDecision() {
    edition(theme("Access", Verdict.NOT_NOW, "No.", 7));
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 9));
    var reply = read().themes().getFirst();
    assertEquals(9, reply.voices());
    assertEquals(day(1), reply.changedAt());
    assertEquals(day(2), read().changedAt());
  }

  /** An edition that reads the same for them tells nothing, also not what was sorted meanwhile. */
  @Test
  void whatWasRaisedIsThatOfTheEditionThatTheyRead() {
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    raised(0, new RaisedThemes(8, 3));
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    raised(1, new RaisedThemes(9, 0));
    assertEquals(new RaisedThemes(8, 3), read().raised());
    edition(theme("Access", Verdict.NOT_NOW, "No.", 7));
    raised(2, new RaisedThemes(9, 0));
    assertEquals(new RaisedThemes(9, 0), read().raised());
  }

  private void raised(int number, RaisedThemes raised) {
    var one = editions.get(number);
    var counts = Map.of(SURVEY, raised, OTHER, new RaisedThemes(1, 1));
    editions.set(number, new Edition(one.id(), one.number(), one.at(), one.themes(), counts));
  }

  @Test
  void whatWasTakenOutIsNotToldWhenItComesBack() {
    var dates = theme("Dates", Verdict.REALISTIC, "", 1);
    edition(theme("Access", Verdict.NOT_NOW, "As Bojan said.", 7), dates);
    edition(dates);
    assertEquals(List.of("Dates"), read().themes().stream().map(ThemeReply::name).toList());
    edition(dates, theme("Access", Verdict.REALISTIC, "Yes.", 7));
    var back = read().themes().getLast();
    assertEquals(day(2), back.changedAt());
    assertNull(back.before());
  }

  @Test
  void whereNothingWasLeftItBeginsAnew() {
    edition(theme("Access", Verdict.NOT_NOW, "As Bojan said.", 7));
    edition();
    assertEquals(Published.NOTHING, read());
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    assertEquals(
        new Published(List.of(reply("Access", 7, "realistic", "Yes.")), day(2), null, null),
        read());
  }

  @Test
  void anEditionForOthersDidNotHappen() {
    edition(theme("Access", Verdict.REALISTIC, "Yes.", 7));
    var before = read();
    var access = theme("Access", Verdict.REALISTIC, "Yes.", 7);
    var theirs =
        new EditionTheme(
            OTHER, id("Tests"), 0, "Tests", null, Verdict.REALISTIC, "", null, null, 3);
    edition(access, theirs);
    assertEquals(before, read());
    assertTrue(ReplyHistory.of(editions, OTHER).themes().stream().allMatch(t -> t.voices() == 3));
    assertEquals(day(1), ReplyHistory.of(editions, OTHER).publishedAt());
  }

  private void edition(EditionTheme... themes) {
    int number = editions.size();
    var placed = new ArrayList<EditionTheme>();
    for (int i = 0; i < themes.length; i++) {
      placed.add(themes[i].at(i));
    }
    editions.add(new Edition(UUID.randomUUID(), number + 1, day(number), placed, Map.of()));
  }

  private static Instant day(int number) {
    return FIRST.plusSeconds(86_400L * number);
  }

  private Published read() {
    return ReplyHistory.of(editions, SURVEY);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static EditionTheme theme(String name, Verdict verdict, String reason, int voices) {
    return new EditionTheme(SURVEY, id(name), 0, name, null, verdict, reason, null, null, voices);
  }

  /** Another name of "Access". */
  private static EditionTheme named(String name, Verdict verdict, String reason, int voices) {
    return new EditionTheme(
        SURVEY, id("Access"), 0, name, null, verdict, reason, null, null, voices);
  }

  private static EditionTheme shipped(String name, String german, Verdict verdict, int voices) {
    var names = new LocalizedText(name, german, null);
    return new EditionTheme(
        SURVEY, id("Access"), 0, name, names, verdict, "Yes.", null, null, voices);
  }

  private static ThemeReply reply(String name, int voices, String verdict, String reason) {
    return new ThemeReply(name, null, voices, Verdict.of(verdict), reason, null, null, null, null);
  }
}
