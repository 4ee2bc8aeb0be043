package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.BlockKind;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.Notices;
import io.tenward.contract.RelatedSurvey;
import io.tenward.form.Manifest.Assurances;
import io.tenward.survey.launch.LinkHandout;
import io.tenward.survey.launch.NoticeWriter;
import java.time.Instant;
import java.time.LocalDate;
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

    assertEquals("You’re one of 6 people asked in Team", notice.en().asked());
    assertEquals(
        List.of(
            "A group is only shown if it has at least 4 answers. If fewer of you answer, your"
                + " answers appear under Smaller groups.",
            "What you write is only shown if at least 4 people answer. It is shuffled, shown"
                + " without your group and never next to a rating.",
            "Asked in Team: {names}."),
        notice.en().fate());
    assertEquals(
        "Du bist eine von 6 Personen, die in der Gruppe Team gefragt werden", notice.de().asked());
    assertEquals("In der Gruppe Team gefragt: {names}.", notice.de().fate().get(2));
    assertTrue(notice.en().sealed().endsWith("Then they are shuffled and the key is deleted."));
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
    assertEquals("You’re the only person asked in Product", first.en().asked());
    assertEquals(
        "Du bist die einzige Person, die in der Gruppe Produkt gefragt wird", first.de().asked());
    assertEquals(
        "A group is only shown if it has at least 4 answers. Product has fewer people than that, so"
            + " your answers appear under Smaller groups, together with those of 5 people in Crew"
            + " {0} $1 and 2 people in Clients.",
        first.en().fate().getFirst());
    assertEquals(
        "Eine Gruppe wird erst ab 4 Antworten gezeigt. 1 Person in der Gruppe Produkt und 2"
            + " Personen in der Gruppe Kundschaft allein wären zu wenige, deshalb erscheinen deine"
            + " Antworten unter Kleinere Gruppen, zusammen mit ihren.",
        notices.get(1).notice().de().fate().getFirst());
  }

  @Test
  void aGroupThatIsTooSmallWithNobodyToJoin() {
    var notice = notice(WRITER, group(false, member(BlockKind.TEAM, null, 3, "Ada")));

    assertEquals(
        "A group is only shown if it has at least 4 answers. There are fewer of you, so only the"
            + " number of people who took part can be shown.",
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
            List.of(),
            true,
            LinkHandout.PRINTED,
            14,
            List.of(),
            List.of(),
            null,
            "Europe/Berlin");
    var notice = notice(alone, group(false, member(BlockKind.TEAM, null, 6)));

    assertEquals(
        "A group is only shown if it has at least 4 answers. If fewer of you answer, only the"
            + " number of people who took part can be shown.",
        notice.en().fate().getFirst());
    assertEquals(
        "Eine Gruppe wird erst ab 4 Antworten gezeigt. Antworten weniger von euch, wird nur"
            + " gezeigt, wie viele teilgenommen haben.",
        notice.de().fate().getFirst());
  }

  @Test
  void aNamedAnswer() {
    var notice = notice(WRITER, group(true, member(BlockKind.MANAGER, null, 1, "Petra Lenz")));

    assertEquals("You answer under your name, Petra Lenz", notice.en().asked());
    assertEquals(1, notice.en().fate().size());
    assertTrue(
        notice.en().fate().getFirst().startsWith("You’re the only person asked in Manager, "));
    assertTrue(notice.de().fate().getFirst().contains(" in der Gruppe Führungskraft gefragt"));
    assertEquals("Ines then reads them under your name.", notice.en().closed());
    assertTrue(notice.de().sealed().endsWith("Ines liest sie dann unter deinem Namen."));
  }

  @Test
  void labelsAndHiddenNames() {
    var notice = notice(writer(true, false), group(false, member(BlockKind.TEAM, null, 9)));

    assertTrue(
        notice.en().fate().get(1).endsWith("if every group shown has 8 answers to that question."));
    assertEquals("Ines has chosen not to show who else was asked.", notice.en().fate().get(2));
  }

  @Test
  void surveysThatMayBeCompared() {
    var older = new RelatedSurvey("The first", Instant.parse("2026-08-01T10:00:00Z"), true);
    var nearly = new RelatedSurvey("Lunch", Instant.parse("2026-10-05T10:00:00Z"), false);
    var group = group(false, member(BlockKind.TEAM, null, 9));
    var one = notice(writer(false, true, AGAIN, nearly), group);

    assertEquals(
        List.of(
            "Almost the same questions were asked on 2 October 2026 (“Half a year in”). If you"
                + " answer only one of the two surveys and everyone else answers as before, the"
                + " difference reveals your answer.",
            "On 5 October 2026 (“Lunch”), almost the same people were asked something else."
                + " Comparing the two may reveal more."),
        one.en().fate().subList(2, 4));
    assertTrue(
        one.de().fate().get(2).startsWith("Fast dasselbe wurde am 2. Oktober 2026 („Half a year"));
    assertEquals(
        "Almost the same questions were asked on 2 October 2026 (“Half a year in”) and 1 August"
            + " 2026 (“The first”). If you answer only some of these surveys and everyone else"
            + " answers as before, a difference reveals your answer.",
        notice(writer(false, true, AGAIN, older), group).en().fate().getLast());
  }

  @Test
  void aGroupWithoutFiguresReadsWhy() {
    var group = group(false, member(BlockKind.TEAM, null, 9));
    var focus = question("focus", Question.Kind.ITEM, "Knows what matters");
    var cake = question("cake", Question.Kind.ITEM, "Brings cake");
    var open = question("open", Question.Kind.OPEN, "What holds you up?");
    var cause = new FiguresCause(null, "Half a year in", AGAIN.launchedAt(), 6, 9, null);
    var inexact =
        Stream.of(focus, open)
            .map(
                one ->
                    new InexactFigures(
                        one.id(),
                        group.id(),
                        List.of(cause),
                        LocalDate.parse("2026-12-02"),
                        null,
                        null))
            .toList();
    var writer =
        new NoticeWriter(
            "Ines",
            4,
            true,
            false,
            false,
            List.of(focus, cake, open),
            true,
            LinkHandout.PRINTED,
            14,
            List.of(AGAIN),
            inexact,
            "0.2.0",
            "Europe/Berlin");

    assertEquals(
        List.of(
            "Some of your group were asked the same on 2 October 2026 (“Half a year in”): “Knows"
                + " what matters”. Your answers to this enter no figures. Ines sees how many of"
                + " you took part and what you wrote.",
            "Some of your group were asked this on 2 October 2026 (“Half a year in”): all of it."
                + " Whatever you write again can be recognised.",
            "Since version 0.2.0 of Tenward, your answers count in the figures of one survey of Ines"
                + " at most. An earlier survey, launched before that, may have shown figures or a"
                + " change with your answers as well."),
        notice(writer, group).en().fate().subList(2, 5));
    assertEquals(5, notice(writer, group).de().fate().size(), "each once");
  }

  /** An outcome is promised to nobody whose vote cannot tell one. */
  @Test
  void votersReadWhetherAnOutcomeMayBeTold() {
    var group = group(false, member(BlockKind.TEAM, null, 9));
    var clauses =
        Stream.of("a", "b").map(id -> question(id, Question.Kind.CLAUSE, "Clause " + id)).toList();
    var cause = new FiguresCause(null, "Version 1", AGAIN.launchedAt(), 9, 9, null);
    var day = LocalDate.parse("2026-12-02");
    var inexact =
        List.of(
            new InexactFigures("a", group.id(), List.of(cause), day, true, null),
            new InexactFigures("b", group.id(), List.of(cause), day, null, null));
    var writer =
        new NoticeWriter(
            "Ines",
            4,
            true,
            false,
            true,
            clauses,
            true,
            LinkHandout.MAILED,
            9,
            List.of(),
            inexact,
            null,
            "Europe/Berlin");

    assertEquals(
        List.of(
            "You voted on the same on 2 October 2026 (“Version 1”): “Clause a”. How many agree or"
                + " object is not shown this time. Ines sees how many of you took part and which"
                + " changes you suggest, and whether anyone objects only if all of you vote, all"
                + " of you voted before, and nobody else has had access to a link.",
            "Some of your group were asked the same on 2 October 2026 (“Version 1”): “Clause b”. How"
                + " many agree or object is not shown this time. Ines sees how many of you took"
                + " part and which changes you suggest."),
        notice(writer, group).en().fate().subList(4, 6));
  }

  private static Question question(String id, Question.Kind kind, String text) {
    return new Question(id, kind, LocalizedText.own(text), null, null, null);
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
    var told = Assurances.Both.of("{lead} Falk", LinkHandout.PRINTED.phrase(), 14, 4, 36);

    assertEquals(
        "{lead} Falk can find out who has answered or declined, but not what anyone answered.",
        told.en().running());
    assertEquals(
        "The results are deleted 36 months after the close. Notes that {lead} Falk made from them may"
            + " stay.",
        told.en().after().replaceFirst(".*gave which answer. ", ""));
    assertEquals(
        "{lead} Falk handed out all 14 links and could use everyone else’s, so that only yours is"
            + " unknown.",
        told.en().links());
    assertEquals(
        "Once the survey has closed, you can find this code at your link, in the list of counted"
            + " answers. It doesn’t reveal who you are or what you wrote, and {lead} Falk can see"
            + " the list too. The code is only shown now.",
        told.en().receipt());
    assertTrue(
        told.de().receipt().contains("was du geschrieben hast; auch {lead} Falk kann die Liste"));
    assertEquals(
        "Du bekommst keine Erinnerung. {lead} Falk erfährt nicht, dass du es warst, könnte es aber"
            + " erkennen, sobald alle anderen geantwortet oder abgelehnt haben, oder wenn jemand"
            + " deinen Link ausprobiert.",
        told.de().declined());
  }

  private static NoticeWriter writer(boolean labels, boolean showNames, RelatedSurvey... related) {
    return new NoticeWriter(
        "Ines",
        4,
        true,
        labels,
        false,
        List.of(),
        showNames,
        LinkHandout.PRINTED,
        14,
        List.of(related),
        List.of(),
        null,
        "Europe/Berlin");
  }

  private static Notices notice(NoticeWriter writer, Manifest.Group group) {
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
