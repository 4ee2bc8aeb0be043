package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.ManifestOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseTest {
  private static final Promise SOMEBODY_ELSE =
      Promise.of("Ines Falk", new ManifestOperator("Nordhafen IT", false), false);
  private static final Promise THE_LEAD =
      Promise.of("Ines Falk", new ManifestOperator("Ines Falk", true), false);

  @Test
  void saysWordForWordWhatTheDesignPromises() {
    assertEquals(
        List.of(
            "After this survey closes, the answers are shuffled and the key to them is destroyed."
                + " From then on, neither Ines Falk nor the administrator can work out who gave"
                + " which answer, not even with the database, its backups and the server logs."
                + " Others may be able to see that you took part. Within 60 days, your answer to a"
                + " question counts in the figures of one survey of Ines Falk at most. Asked again"
                + " sooner, Ines Falk sees how many took part and what they wrote.",
            """
            Server: Whoever controls this server could tamper with it, or copy its keys before the \
            survey closes. It is run by Nordhafen IT.
            Invented people: A lead could add invented people to your group, or have colleagues’ \
            invitations sent elsewhere.
            Same answers: Unanimous answers, or the number of answers, could reveal yours.
            The rest: If the others say what they answered, here or in another form, what is left is \
            yours.
            Asked again: The same question in other words or at another place of the form, in a \
            differently worded language, after more than 60 days, under a second entry of you, or \
            after a backup was restored could reveal your answer. So could someone who reads the \
            results of several leads.
            Your words: Someone could recognise what you write, how you write it, or that it is \
            missing when you were not asked or stayed away.
            Taking part: Others may be able to see that you took part."""),
        SOMEBODY_ELSE.en());
  }

  @Test
  void tellsVotersWhatAnOutcomeIs() {
    var vote = Promise.of("Ines Falk", new ManifestOperator("Nordhafen IT", false), true);

    assertTrue(
        vote.en()
            .getFirst()
            .endsWith(
                " If exactly the same people all vote again on changed words, Ines Falk also sees"
                    + " whether anyone objects."));
    assertTrue(vote.de().getFirst().endsWith(" sieht Ines Falk auch, ob jemand widerspricht."));
  }

  @Test
  void saysWhenTheLeadRunsTheServer() {
    assertTrue(THE_LEAD.en().getLast().contains("run by Ines Falk, who is also your lead.\n"));
    assertTrue(
        THE_LEAD
            .de()
            .getLast()
            .contains("Betrieben wird er von Ines Falk, zugleich dein Tech Lead.\n"));
    assertFalse(SOMEBODY_ELSE.de().getLast().contains("zugleich"));
  }

  @Test
  void leavesNoPlaceholderAndTakesNamesAsTheyAre() {
    var odd = Promise.of("{operator}", new ManifestOperator("{own} $1 \\", true), false);

    assertTrue(odd.en().getFirst().contains("neither {operator} nor"));
    assertTrue(odd.en().getLast().contains("run by {own} $1 \\, who is also your lead.\n"));
    for (var text : SOMEBODY_ELSE.de()) {
      assertFalse(text.contains("{"), text);
      assertFalse(text.contains("  "), text);
    }
  }
}
