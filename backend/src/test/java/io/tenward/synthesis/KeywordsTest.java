package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If you won't do it, somebody else will | ",
        "I'd rather ask whoever isn't away | rather ask away",
        "They’re always there when nobody else is | ",
        "The team's roadmap | team roadmap",
        "Every client's and both clients' deadlines | client clients deadlines",
        "Wenn niemand sonst da ist, dann ihr | ",
        "Unsere Reviews dauern oft länger als eine Woche | reviews dauern oft länger woche",
        "A follow-up on the on-call rota | follow-up on-call rota",
      })
  void onlyWhatCouldTellSomething(String text, String telling) {
    var expected = telling == null ? Set.of() : Set.of(telling.split(" "));
    assertEquals(expected, Keywords.words(text));
  }

  @Test
  void whatOneThemeHasAndTheOthersHaveNotComesFirst() {
    var found =
        Keywords.of(
            List.of(
                List.of("Review within a day", "A review within the team", "Review code first"),
                List.of("Name a date within the team", "A date nobody moves", "Keep the date")));
    assertEquals("review", found.getFirst().getFirst());
    assertEquals("date", found.getLast().getFirst());
  }
}
