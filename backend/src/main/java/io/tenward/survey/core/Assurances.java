package io.tenward.survey.core;

/**
 * What everybody is told in one language around their answer, word for word; part of the manifest
 * like {@link Notice}.
 *
 * @param secret stands above the promise
 * @param sealing stands above what sending means
 * @param check stands above the fingerprint
 * @param compare what to do with it
 * @param device where a draft stays
 * @param receipt what the receipt proves
 * @param running what the lead sees until the close
 * @param list what the list of receipts proves
 * @param opened what became of the answers after the close
 * @param cancelled what became of them when the survey was cancelled
 * @param declined who learns that somebody would rather not answer
 */
public record Assurances(
    String secret,
    String sealing,
    String check,
    String compare,
    String device,
    String receipt,
    String running,
    String list,
    String opened,
    String cancelled,
    String declined) {

  /** By language. */
  public record Both(Assurances en, Assurances de) {
    /**
     * @param lead as respondents call them
     */
    public static Both of(String lead) {
      return new Both(Assurances.of(Phrases.in("en", lead)), Assurances.of(Phrases.in("de", lead)));
    }
  }

  private static Assurances of(Phrases phrases) {
    return new Assurances(
        phrases.say("secret"),
        phrases.say("sealing"),
        phrases.say("check"),
        phrases.say("compare"),
        phrases.say("device"),
        phrases.say("receipt"),
        phrases.say("running"),
        phrases.say("list"),
        phrases.say("opened"),
        phrases.say("cancelled"),
        phrases.say("declined"));
  }
}
