package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.synthesis.reading.Splitter;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what people really write into a form, and what a lead would make of it. */
class FreeTextTest {
  enum Reading {
    NOTHING {
      @Override
      String of(String text) {
        return Synthesis.asksForNothing(text) ? "yes" : "no";
      }
    },
    SPLIT {
      @Override
      String of(String text) {
        return new Splitter((one, other) -> true)
            .split(text).stream().map(span -> span.of(text)).collect(Collectors.joining(" / "));
      }
    },
    NAME {
      @Override
      String of(String text) {
        var statements = text.split(" / ");
        var themes =
            SharedModels.synthesis()
                .suggest(SharedModels.statements(statements), Progress.IGNORED)
                .themes();
        return themes.stream().map(FoundTheme::name).collect(Collectors.joining(" / "));
      }
    };

    abstract String of(String text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NOTHING | Not sure                          | yes",
        "NOTHING | I don't know                      | yes",
        "NOTHING | Not that I know of                | yes",
        "NOTHING | Would say no                      | yes",
        "NOTHING | Not yet                           | yes",
        "NOTHING | Could not think of any            | yes",
        "NOTHING | No suggestions at the moment      | yes",
        "NOTHING | None at this time                 | yes",
        "NOTHING | Same as last time                 | yes",
        "NOTHING | See above                         | yes",
        "NOTHING | sorry                             | yes",
        "NOTHING | All good, keep going              | yes",
        "NOTHING | Nothing comes to mind             | yes",
        "NOTHING | I have no opinion on this         | yes",
        "NOTHING | Nothing that I can think of       | yes",
        "NOTHING | Can't say                         | yes",
        "NOTHING | Hard to say, honestly             | yes",
        "NOTHING | Skip                              | yes",
        "NOTHING | asdf                              | yes",
        "NOTHING | No complaints from my side        | yes",
        "NOTHING | Everything is fine as it is       | yes",
        "NOTHING | n/a                               | yes",
        "NOTHING | Weiß ich nicht                    | yes",
        "NOTHING | Siehe oben                        | yes",
        "NOTHING | Wie beim letzten Mal              | yes",
        "NOTHING | Passt so                          | yes",
        "NOTHING | Dazu kann ich nichts sagen        | yes",
        "NOTHING | Hab ich nicht                     | yes",
        "NOTHING | Ist mir egal                      | yes",
        "NOTHING | Im Moment fällt mir nichts ein    | yes",
        "NOTHING | k. A.                             | yes",
        "NOTHING | Keine Ahnung                      | yes",
        "NOTHING | Say no                            | no",
        "NOTHING | No more meetings                  | no",
        "NOTHING | I don't know my goals             | no",
        "NOTHING | Pass on what you know             | no",
        "NOTHING | Test more                         | no",
        "NOTHING | Keine Termine am Montag           | no",
        "NOTHING | Faster reviews, please            | no",
        "SPLIT | Encourage initiative: “if nothing is left to do, take something extra” should be normal. |",
        "SPLIT | The lead should say “ask me first, then push” less often. |",
        "SPLIT | Sag nicht „mach das fertig. Dann reden wir. Oder?“ zu uns. |",
        "SPLIT | Our motto (plan first, then build) should be kept. |",
        "SPLIT | Live by \"finish the work, then praise it\" every day |",
        "SPLIT | Say «plan ahead; warn us early» and mean it |",
        "SPLIT | Say “plan ahead” more often and “decide alone” less often | Say “plan ahead” more often / “decide alone” less often",
        "NAME | different squad... / I do not know which squad to ask / It should be easier to find the right squad | Do not know which squad to ask",
        "NAME | We had many merge conflicts on Friday / Fewer merge conflicts, please / Rebase conflicts cost us a day / Talk to us when two people are in conflict / Settle quarrels between colleagues early | Fewer merge conflicts / Resolving conflicts",
      })
  void isReadAsALeadWouldReadIt(Reading reading, String text, String value) {
    assertEquals(value == null ? text : value, reading.of(text));
  }
}
