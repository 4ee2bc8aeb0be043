package io.tenward.survey.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.survey.audience.LinkHandout;
import io.tenward.survey.launch.NoticeWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final RelatedSurvey AGAIN =
      new RelatedSurvey("Half a year in", Instant.parse("2026-10-01T22:30:00Z"), true);
  private static final NoticeWriter WRITER = writer(false, true);

  @Test
  void aGroupOfItsOwn() {
    var notice = notice(WRITER, group(false, member(BlockKind.TEAM, null, 6, "Ada", "Bo")));

    assertEquals("You were asked as one of 6 people in Team", notice.en().asked());
    assertEquals(
        List.of(
            "A group is shown from 4 answers. If fewer of you answer, your answers appear under"
                + " Smaller groups.",
            "While the survey runs, Ines is only shown how many of those 6 answered. With fewer"
                + " than 4 answers overall, nothing more is ever shown.",
            "What you write is shown from 4 people, shuffled and never next to a rating, without"
                + " your group.",
            "Asked in Team: {names}.",
            "Ines handed out all 14 links and could use everyone else's, leaving only yours"
                + " unknown. Ines can find out who has answered or declined, not what anybody"
                + " answered."),
        notice.en().fate());
    assertEquals(
        "Du wurdest als eine von 6 Personen in der Gruppe Team gefragt", notice.de().asked());
    assertEquals("Gefragt in der Gruppe Team: {names}.", notice.de().fate().get(3));
    assertTrue(notice.en().sealed().endsWith("Then they are shuffled, and the key is deleted."));
    assertTrue(notice.en().closed().endsWith("Ines reads the results."));
  }

  @Test
  void smallerGroups() {
    var product = member(BlockKind.PRODUCT, null, 1, "Ole");
    var crew = member(BlockKind.OWN, "Crew {0} $1", 5, "Ada");
    var client = member(BlockKind.CLIENT, null, 2, "Cem");
    var group = group(false, product, crew, client);
    var notices = WRITER.tell(group).members();

    var first = notices.getFirst().notice();
    assertEquals("You were asked as the only person in Product", first.en().asked());
    assertEquals("Du wurdest als einzige Person in der Gruppe Produkt gefragt", first.de().asked());
    assertEquals(
        "A group is shown from 4 answers. Product is smaller, so your answers appear under Smaller"
            + " groups, together with those of 5 people in Crew {0} $1 and 2 people in Clients.",
        first.en().fate().getFirst());
    assertEquals(
        "Eine Gruppe wird ab 4 Antworten gezeigt. Mit 1 Person in der Gruppe Produkt und 2 Personen"
            + " in der Gruppe Kundschaft allein sind es weniger, deshalb erscheinen deine Antworten"
            + " unter Kleinere Gruppen, zusammen mit deren.",
        notices.get(1).notice().de().fate().getFirst());
  }

  @Test
  void aGroupThatIsTooSmallWithNobodyToJoin() {
    var notice = notice(WRITER, group(false, member(BlockKind.TEAM, null, 3, "Ada")));

    assertEquals(
        "A group is shown from 4 answers. You are fewer, so only how many took part can be shown.",
        notice.en().fate().getFirst());
  }

  @Test
  void aGroupWithNobodyToJoin() {
    var alone =
        new NoticeWriter(
            "Ines",
            4,
            false,
            false,
            false,
            false,
            true,
            LinkHandout.PRINTED,
            14,
            List.of(),
            "Europe/Berlin");
    var notice = notice(alone, group(false, member(BlockKind.TEAM, null, 6)));

    assertEquals(
        "A group is shown from 4 answers. If fewer of you answer, only how many took part can be"
            + " shown.",
        notice.en().fate().getFirst());
    assertEquals(
        "Eine Gruppe wird ab 4 Antworten gezeigt. Antworten weniger von euch, wird nur gezeigt, wie"
            + " viele teilnahmen.",
        notice.de().fate().getFirst());
  }

  @Test
  void aNamedAnswer() {
    var notice = notice(WRITER, group(true, member(BlockKind.MANAGER, null, 1, "Petra Lenz")));

    assertEquals("Your answer carries your name, Petra Lenz", notice.en().asked());
    assertEquals(2, notice.en().fate().size());
    assertTrue(notice.en().fate().getFirst().startsWith("You are the only one asked in Manager, "));
    assertTrue(notice.de().fate().getFirst().contains(" in der Gruppe Führungskraft gefragt"));
    assertEquals("Ines then reads them under your name.", notice.en().closed());
    assertTrue(notice.de().sealed().endsWith("Ines liest sie dann unter deinem Namen."));
  }

  @Test
  void labelsAndHiddenNames() {
    var notice = notice(writer(true, false), group(false, member(BlockKind.TEAM, null, 9)));

    assertTrue(notice.en().fate().get(2).endsWith("if every group shown has 8 answers to it."));
    assertEquals("Ines chose not to show who was asked.", notice.en().fate().get(3));
  }

  @Test
  void surveysThatMayBeCompared() {
    var older = new RelatedSurvey("The first", Instant.parse("2026-08-01T10:00:00Z"), true);
    var nearly = new RelatedSurvey("Lunch", Instant.parse("2026-10-05T10:00:00Z"), false);
    var group = group(false, member(BlockKind.TEAM, null, 9));
    var one = notice(writer(false, true, AGAIN, nearly), group);

    assertEquals(
        List.of(
            "Much the same was asked on 2 October 2026 (“Half a year in”). If you answer only one"
                + " of the two and the others answer as before, the difference shows your answer.",
            "Nearly the same people were asked something else on 5 October 2026 (“Lunch”)."
                + " Comparing the two may reveal more."),
        one.en().fate().subList(4, 6));
    assertTrue(
        one.de().fate().get(4).startsWith("Fast dasselbe wurde am 2. Oktober 2026 („Half a year"));
    assertEquals(
        "Much the same was asked on 2 October 2026 (“Half a year in”) and 1 August 2026 (“The"
            + " first”). If you answer only some of these and the others answer as before, a"
            + " difference shows your answer.",
        notice(writer(false, true, AGAIN, older), group).en().fate().getLast());
  }

  @Test
  void noPlaceholderIsLeft() {
    var group = group(false, member(BlockKind.LEAD, null, 9), member(BlockKind.CLIENT, null, 2));
    var told =
        writer(false, true, AGAIN).tell(group).members().stream()
            .map(Manifest.Member::notice)
            .toList();

    for (var both : told) {
      for (var notice : List.of(both.en(), both.de())) {
        var texts = Stream.of(notice.asked(), notice.sealed(), notice.closed());
        for (var text : Stream.concat(texts, notice.fate().stream()).toList()) {
          assertFalse(text.contains("{"), text);
          assertFalse(text.contains("|"), text);
          assertFalse(text.contains("  "), text);
        }
      }
    }
  }

  @Test
  void everybodyIsToldTheSame() {
    var told = Assurances.Both.of("{lead} Falk");

    assertEquals(
        "Sealed. {lead} Falk sees how many answered and can find out who, not what.",
        told.en().running());
    assertEquals(
        "When the survey has closed, this code is in the list of counted answers behind your link."
            + " It leads neither to you nor to what you wrote; {lead} Falk can read it. It is shown"
            + " only now.",
        told.en().receipt());
    assertTrue(
        told.de().receipt().contains("noch zu dem, was du geschrieben hast; {lead} Falk kann"));
    assertEquals(
        "Es kommt keine Erinnerung. {lead} Falk erfährt nicht, dass du es warst, könnte es aber"
            + " erkennen, sobald alle anderen geantwortet oder abgelehnt haben, oder wenn dein Link"
            + " ausprobiert wird.",
        told.de().declined());
  }

  private static NoticeWriter writer(boolean labels, boolean showNames, RelatedSurvey... related) {
    return new NoticeWriter(
        "Ines",
        4,
        true,
        labels,
        false,
        false,
        showNames,
        LinkHandout.PRINTED,
        14,
        List.of(related),
        "Europe/Berlin");
  }

  private static Notice.Both notice(NoticeWriter writer, Manifest.Group group) {
    return writer.tell(group).members().getFirst().notice();
  }

  private static Manifest.Group group(boolean named, Manifest.Member... members) {
    var all = List.of(members);
    var invited = all.stream().mapToInt(Manifest.Member::invited).sum();
    return new Manifest.Group(UUID.randomUUID(), BlockKind.TEAM, null, named, invited, all, null);
  }

  private static Manifest.Member member(
      BlockKind kind, @Nullable String name, int invited, String... names) {
    return new Manifest.Member(
        UUID.randomUUID(), kind, name, invited, names.length == 0 ? null : List.of(names), null);
  }
}
