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
        "Give us a date and keep it in mind.                | Give us a date and keep it in mind.",
        "Do not decide alone; ask the whole team.           | Do not decide alone; ask the whole team.",
        "Answer mail within a day, and please review.       | Answer mail within a day, and please review.",
        "You say that you answer within a day; please do.   | You say that you answer within a day",
        "Hi Anna, please review faster. Thanks a lot!       | please review faster.",
        "You are great 😀. Keep it up!                       | You are great 😀. Keep it up!",
        "Plan more 😀. Keep it up!                           | Plan more 😀.",
        "Plan further ahead :) maybe a bit more small talk  | Plan further ahead :) / maybe a bit more small talk",
        "Decide on remote work (2 days? 3 days? none?) soon | Decide on remote work (2 days? 3 days? none?) soon",
        "Fewer tools!! (we have three) Test more.           | Fewer tools!! (we have three) Test more.",
        "keep me in the loop.give me access to the logs     | keep me in the loop. / give me access to the logs",
        "We run node.js and read config.yaml for it         | We run node.js and read config.yaml for it",
        "more pairing, fewer meetings                       | more pairing / fewer meetings",
        "Keep the freedom you give us but set clearer dates | Keep the freedom you give us / set clearer dates",
        "Have my back in meetings, but be honest with me    | Have my back in meetings, but be honest with me",
        "be there when it burns, dont blame us, fix the vpn | be there when it burns / dont blame us / fix the vpn",
        "Delegate more, trust our numbers, and take a break | Delegate more / trust our numbers / take a break",
        "more tests for us, a shared list & no night calls  | more tests for us / a shared list / no night calls",
        "Let me learn Rust this year, I want to move on     | Let me learn Rust this year, I want to move on",
        "Explain why we do it; English is hard for me       | Explain why we do it; English is hard for me",
        "Decide faster; explain it later; stick to it       | Decide faster / explain it later / stick to it",
        "Lead by example and it would help if you paired    | Lead by example / it would help if you paired",
        "Guide us well, moderate conflicts, and make sure knowledge is shared | Guide us well / moderate conflicts / make sure knowledge is shared",
        "Say no more often. Last month it was three times.  | Say no more often. Last month it was three times.",
        "Say no more often. Last month I needed more help.  | Say no more often. / Last month I needed more help.",
        "A clear owner for the build. It is on three lists. | A clear owner for the build. It is on three lists.",
        "The shared build. Forty minutes.                   | The shared build. Forty minutes.",
        "One-on-ones that take place. Mine moved twice.     | One-on-ones that take place. Mine moved twice.",
        "Plan ahead. It is hard to say what comes.          | Plan ahead. / It is hard to say what comes.",
        "The rota is unfair. Please spread it over us all.  | The rota is unfair. Please spread it over us all.",
        "Honestly, you're doing great. Test more.           | Test more.",
        "All good so far, but test more.                    | test more.",
        "Nothing really, I feel well supported. Test more.  | Test more.",
        "Test more, that's all from me.                     | Test more",
        "Test more. Cheers, K.                              | Test more.",
        "Dear Mr. Okafor, we are very satisfied. Test more. | Test more.",
        "I expect two things from you. Decide. Plan ahead.  | Decide. / Plan ahead.",
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
  void whatIsWrappedNarrowlyGoesOnWhereNoWishCanBegin() {
    var narrow =
        "Talking between Linz and Pune\nis really bad, we often build\nthe same thing twice";
    assertEquals(List.of(narrow), split(narrow));
    assertEquals(
        List.of("be around more often in the mornings", "please ask how we are"),
        split("be around more often in the mornings\nplease ask how we are"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What I expect from a tech lead:",
        "I expect from a tech lead that he",
        "I think you should focus on the following over the next months:",
      })
  void whatLeadsToAListIsNoWish(String line) {
    assertEquals(List.of("plans ahead", "listens"), split(line + "\n\n- plans ahead\n- listens"));
  }

  @Test
  void whatIsWishedBeforeAListIsNotLost() {
    assertEquals(
        List.of("Reviews take far too long.", "more pairing", "fewer meetings"),
        split("Reviews take far too long. My wishes:\n- more pairing\n- fewer meetings"));
    assertEquals(
        List.of("I do not know what my goals are", "more pairing"),
        split("I do not know what my goals are\n- more pairing"));
    assertEquals(
        List.of("Fix the build, it is slow:", "cache it"),
        split("Fix the build, it is slow:\n- cache it"));
    assertEquals(List.of("plan", "listen"), split("Focus on the following:\n- plan\n- listen"));
  }

  /** Each of them would be compared with all before it. */
  @Test
  void aWishEndsWhereItsReasonsAreLong() {
    var reason = " I have told that to everybody here several times.";
    var text = "I want to choose my tickets." + reason.repeat(20);
    assertTrue(new Splitter((one, other) -> false).split(text).size() > 1);
  }

  @Test
  void whatAnItemTellsIsPartOfIt() {
    assertEquals(
        List.of("A path that is written down. I have been a senior for years", "Time to learn"),
        split("* A path that is written down. I have been a senior for years\n* Time to learn"));
  }

  @Test
  void aReasonInASentenceOfItsOwnStaysWithItsWish() {
    var text = "I want to choose my tickets. I do the same kind of thing every week.";
    assertEquals(1, new Splitter((one, other) -> false).split(text).size());
    assertEquals(2, new Splitter(ALWAYS).split(text).size());
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
        "a,b",
        "I test. ",
        "Hi ",
        "thanks "
      })
  @Timeout(60) // A regular expression that runs wild would take hours.
  void theLongestCommentIsSplitToo(String piece) {
    var text = piece.repeat(4000 / piece.length());
    assertTrue(!new Splitter(ALWAYS).split(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "?!", "\n", "\r\n", "。"})
  @Timeout(60) // Each sign searched for to the end of all would take minutes.
  void signsAloneAreNotSearchedAgainAndAgain(String sign) {
    assertEquals(1, split(sign.repeat(60_000 / sign.length()) + "end").size());
  }

  private static List<String> split(String text) {
    return new Splitter(ALWAYS).split(text).stream().map(span -> span.of(text)).toList();
  }
}
