package io.tenward.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.PdfText;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A theme that still has the name that we ship is read in the language of whoever reads. */
@QuarkusTest
class ShippedThemeNameTest {
  /** Maps the shipped themes of {@link BoardTest#WORDS} to their names. */
  private static final Map<String, String> ENGLISH =
      Map.of(
          "Zügige, hilfreiche Code-Reviews", "Timely, useful code reviews",
          "Besprechungen", "Meetings");

  @Inject Database database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void shippedNamesAreReadInTheLanguageOfWhoeverReads() {
    readInGerman();
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    var german = told.board().read().getString("themes[0].name");
    var english = Objects.requireNonNull(ENGLISH.get(german));
    told.decide(0, "realistic", "Ab Montag.");
    told.decide(1, "realistic", "");
    told.board().rename(told.theme(1), "Wie wir prüfen");
    told.publish().statusCode(200);

    PublishedBoard.read(survey)
        .body("themes.name", contains(english, "Wie wir prüfen"))
        .body("themes[0].names.en", equalTo(english))
        .body("themes[0].names.de", equalTo(german))
        .body("themes[1].names", nullValue());
    told.preview(survey).body("themes[0].names.de", equalTo(german));
  }

  @Test
  void inWhichLanguageTheLeadReadsMakesNoDifference() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.publish();
    var read = PublishedBoard.read(survey).extract().asString();
    readInGerman();

    told.get().body("pending", equalTo(0));
    told.publish().statusCode(200).body("changedAt", nullValue());
    assertEquals(read, PublishedBoard.read(survey).extract().asString());
  }

  @Test
  void aFileIsInTheLanguageThatIsAskedFor() {
    readInGerman();
    var told =
        new PublishedBoard(OwnBoard.of(lead, Commented.by(lead.memberId(), BoardTest.WORDS)));
    var german = told.board().read().getString("themes[0].name");
    var english = Objects.requireNonNull(ENGLISH.get(german));
    told.decide(0, "not-now", "Erst das andere.");
    told.board().rename(told.theme(1), "Wie wir prüfen");
    for (var file : List.of("downloads/statements", "downloads/report", "downloads/calendar")) {
      assertNames(english, german, file(told.board(), file));
      assertNames(english, german, file(told.board(), file + "?language=en"));
      assertNames(german, english, file(told.board(), file + "?language=de"));
    }
    assertTrue(file(told.board(), "downloads/statements").contains("\"Wie wir prüfen\""));
    assertNames(german, english, file(told.board(), "downloads/board"));
  }

  private static void assertNames(String name, String other, String file) {
    assertTrue(file.contains(name), file);
    assertFalse(file.contains(other), file);
  }

  private String file(OwnBoard board, String name) {
    var file = lead.read(board.path() + "/" + name).extract().response();
    return name.startsWith("downloads/report")
        ? PdfText.of(file)
        : file.asString().replace("\r\n ", "").replace("\\,", ",");
  }

  @Test
  void anEditionFromBeforeIsReadAsItWas() {
    readInGerman();
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    var german = told.board().read().getString("themes[0].name");
    told.decide(0, "realistic", "");
    told.publish();
    database.update(
        """
        update edition_theme set name = name_de, name_de = null
        where edition_id in (select edition_id from edition where board_id = ?)
        """,
        UUID.fromString(told.board().id()));
    PublishedBoard.read(survey)
        .body("themes[0].name", equalTo(german))
        .body("themes[0].names", nullValue());
    told.get().body("pending", equalTo(1));

    told.publish();
    PublishedBoard.read(survey)
        .body("themes[0].name", equalTo(ENGLISH.get(german)))
        .body("themes[0].changedAt", nullValue())
        .body("themes[0].before", nullValue());
  }

  private void readInGerman() {
    lead.change("/api/me", "{\"language\": \"de\"}").statusCode(200);
  }
}
