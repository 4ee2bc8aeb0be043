package io.tenward.synthesis.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
  private static final Difference ALWAYS = (one, other) -> true;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Review faster. Say no more often.                  | Review faster. / Say no more often.",
        "review faster. say no more often                   | review faster. / say no more often",
        "We need time!! Less firefighting... And a plan     | We need time!! / Less firefighting... / And a plan",
        "Teach us tools, e.g. the pipeline. Also the wiki.  | Teach us tools, e.g. the pipeline. / Also the wiki.",
        "Tell Mr. Chen early. It matters.                   | Tell Mr. Chen early. / It matters.",
        "Version 2.0 was late. Add approx. 20 percent.      | Version 2.0 was late. / Add approx. 20 percent.",
        "Write docs, tests, etc. Rest more.                 | Write docs, tests, etc. / Rest more.",
        "See example.com/a?b=c. Then decide.                | See example.com/a?b=c. / Then decide.",
        "He said no. We said yes.                           | He said no. / We said yes.",
        "1. reviews 2. meetings 3. docs                     | reviews / meetings / docs",
        "1) reviews 2) meetings 3) docs                     | reviews / meetings / docs",
        "a) decide on it b) stick to it c) explain it       | decide on it / stick to it / explain it",
        "See option b) of your paper                        | See option b) of your paper",
        "Our U.S. colleagues start late. Move the call.     | Our U.S. colleagues start late. / Move the call.",
        "We are at level 3. It is too low.                  | We are at level 3. / It is too low.",
        "Unblock me quickly and explain why you prefer one design over another | Unblock me quickly / explain why you prefer one design over another",
        "I need faster reviews; fewer meetings would help.  | I need faster reviews / fewer meetings would help.",
        "Faster reviews and fewer meetings                  | Faster reviews / fewer meetings",
        "More 1:1s, fewer group meetings, better onboarding | More 1:1s / fewer group meetings / better onboarding",
        "Provide technical guidance, set coding standards, and ensure that we meet deadlines. | Provide technical guidance / set coding standards / ensure that we meet deadlines.",
        "As a client, I want regular demos and I want to know the costs | As a client, I want regular demos / I want to know the costs",
        "I'd appreciate it if you could give more context and answer questions faster | I'd appreciate it if you could give more context / answer questions faster",
        "More support and guidance for juniors              | More support and guidance for juniors",
        "Plan and estimate better with us                   | Plan and estimate better with us",
        "Set the direction, then get out of the way.        | Set the direction, then get out of the way.",
        "Give us a date and tell us when it moves.          | Give us a date and tell us when it moves.",
        "Do not decide alone; ask the whole team.           | Do not decide alone; ask the whole team.",
        "Answer mail within a day, and please review.       | Answer mail within a day, and please review.",
        "You say that you answer within a day; please do.   | You say that you answer within a day",
        "Hi Anna, please review faster. Thanks a lot!       | please review faster.",
        "You are great 😀. Keep it up!                       | You are great 😀.",
        "Decide sooner and never blame us for the delay.    | Decide sooner / never blame us for the delay.",
        "Delegate more, stop doing every task yourself.     | Delegate more, stop doing every task yourself.",
        "I want you to plan the sprints and to warn the customers early. | I want you to plan the sprints / to warn the customers early.",
        "Show us figures (uptime, cost, etc.) without being asked. | Show us figures (uptime, cost, etc.) without being asked.",
        "Plan less (we know.) Test more.                    | Plan less (we know.) / Test more.",
        "You asked for one thing. Test more. Keep well!     | Test more.",
        "And thanks for doing this survey. Test more. That is all from me. | Test more.",
        "Test more. Otherwise everything is fine.           | Test more.",
        "Test more. No further comments.                    | Test more.",
        "Test more. No more complaints!                     | Test more. / No more complaints!",
        "I need you to say no more often, to protect our focus time. | I need you to say no more often, to protect our focus time.",
        "I want you to plan the sprints and to warn the customers early and to test more often. | I want you to plan the sprints / to warn the customers early / to test more often.",
        "Decide sooner and also never blame us for delays.  | Decide sooner / never blame us for delays.",
        "更快地评审代码。少开会！                              | 更快地评审代码。 / 少开会！",
      })
  void findsSingleExpectations(String text, String expected) {
    assertEquals(List.of(expected.split(" / ")), split(text));
  }

  @Test
  void aLineIsAStatementUnlessItWasOnlyWrapped() {
    assertEquals(List.of("trust us", "stop checking"), split("trust us\nstop checking"));
    assertEquals(
        List.of("faster reviews", "fewer meetings"), split("- faster reviews\n• fewer meetings"));
    var wrapped =
        "This rather long sentence was broken by a mail program that is old\nand goes on here.";
    assertEquals(List.of(wrapped), split(wrapped));
  }

  @Test
  void whatMeansTheSameIsNotTakenApart() {
    var text = "Explain your decisions and share the reasons behind every choice";
    assertEquals(2, new Splitter(ALWAYS).split(text).size());
    assertEquals(1, new Splitter((one, other) -> false).split(text).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answer our mails within two days; give us one contact; and warn us before you deploy.",
        "decide on the framework first / explain decisions to newcomers / say no to sales",
      })
  void whoSetsAMarkTakesTheSentenceApart(String text) {
    assertEquals(3, new Splitter((one, other) -> false).split(text).size());
  }

  @Test
  void otherLanguagesAreSplitAtSentencesAndSemicolons() {
    var text = "Bitte schneller reviewen, z.B. am selben Tag. Und weniger Besprechungen; mehr Zeit";
    assertEquals(
        List.of(
            "Bitte schneller reviewen, z.B. am selben Tag.",
            "Und weniger Besprechungen;",
            "mehr Zeit"),
        Splitter.plain().split(text).stream().map(span -> span.of(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks!",
        "n/a",
        "-",
        "👍👍",
        "!!!",
        "ok",
        "<script>alert('x')</script> faster; <b>bold</b> and write docs for us",
        "مراجعة أسرع للكود. اجتماعات أقل من فضلك؟",
        "a\u0000b. \u202Ec d. e",
        ". . . ; ; , and and and",
        "1. 2. 3.",
        "(((((",
      })
  void whoWroteSomethingIsHeardOfAndEveryStatementLiesInItsComment(String text) {
    for (var splitter : List.of(new Splitter(ALWAYS), Splitter.plain())) {
      var spans = splitter.split(text);
      assertTrue(!spans.isEmpty());
      int end = 0;
      for (var span : spans) {
        assertTrue(end <= span.from() && span.from() < span.to() && span.to() <= text.length());
        assertEquals(span.of(text).strip(), span.of(text));
        end = span.to();
      }
    }
  }

  @Test
  void nothingComesOfNothing() {
    assertEquals(List.of(), new Splitter(ALWAYS).split(" \n\t\u00A0 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and ",
        "a; ",
        "review and ",
        "((((",
        "1. ",
        "\n- ",
        "e.g. ",
        ". ",
        "Hi ",
        "thanks "
      })
  @Timeout(60) // A regular expression that runs wild would take hours.
  void theLongestCommentIsSplitToo(String piece) {
    var text = piece.repeat(4000 / piece.length());
    assertTrue(!new Splitter(ALWAYS).split(text).isEmpty());
  }

  private static List<String> split(String text) {
    return new Splitter(ALWAYS).split(text).stream().map(span -> span.of(text)).toList();
  }
}
