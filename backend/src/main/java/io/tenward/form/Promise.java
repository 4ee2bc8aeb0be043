package io.tenward.form;

import io.tenward.contract.ManifestOperator;
import java.util.List;

/**
 * Holds two texts in each language that every respondent can read before the first question: the
 * promise, and what software cannot rule out. Each line of the second is an exception, "name:
 * sentence".
 */
public record Promise(List<String> en, List<String> de) {
  private static final String EN_KEPT =
      """
      After this survey closes, the answers are shuffled and the key to them is destroyed. \
      From then on, neither {lead} nor the administrator can work out who gave which \
      answer, not even with the database, its backups and the server logs. Others may be \
      able to see that you took part. Within 60 days, your answer to a question counts in \
      the figures of one survey of {lead} at most. Asked again sooner, {lead} sees how many \
      took part and what they wrote.""";
  private static final String EN_VOTES =
      " If exactly the same people all vote again on changed words, {lead} also sees whether"
          + " anyone objects.";
  private static final String EN_NOT_KEPT =
      """
      Server: Whoever controls this server could tamper with it, or copy its keys before the \
      survey closes. It is run by {operator}{own}.
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
      Taking part: Others may be able to see that you took part.""";
  private static final String DE_KEPT =
      """
      Nach dem Ende dieser Umfrage werden die Antworten gemischt, und der Schlüssel zu \
      ihnen wird vernichtet. Von da an können weder {lead} noch die Administration \
      herausfinden, wer welche Antwort gegeben hat, auch nicht mit der Datenbank, ihren \
      Sicherungen und den Protokollen des Servers. Dass du teilgenommen hast, kann für \
      andere sichtbar sein. Innerhalb von 60 Tagen zählt deine Antwort auf eine Frage in den \
      Zahlen höchstens einer Umfrage von {lead}. Wird früher noch einmal gefragt, sieht {lead}, \
      wie viele teilgenommen und was sie geschrieben haben.""";
  private static final String DE_VOTES =
      " Wenn genau dieselben Personen alle noch einmal über geänderte Worte abstimmen, sieht"
          + " {lead} auch, ob jemand widerspricht.";
  private static final String DE_NOT_KEPT =
      """
      Server: Wer diesen Server kontrolliert, könnte ihn manipulieren oder seine Schlüssel \
      kopieren, bevor die Umfrage endet. Betrieben wird er von {operator}{own}.
      Erfundene Personen: Ein Lead könnte deine Gruppe mit erfundenen Personen füllen oder \
      Einladungen anderer umleiten lassen.
      Gleiche Antworten: Einstimmige Antworten oder die Zahl der Antworten könnten deine verraten.
      Der Rest: Wenn die anderen sagen, was sie geantwortet haben, hier oder in einem anderen \
      Formular, bleibt deine Antwort übrig.
      Noch einmal gefragt: Dieselbe Frage in anderen Worten oder an einer anderen Stelle des \
      Formulars, in einer anders formulierten Sprache, nach mehr als 60 Tagen, unter einem zweiten \
      Eintrag von dir oder nach dem Einspielen einer Sicherung könnte deine Antwort verraten. \
      Ebenso könnte es jemand, der die Ergebnisse mehrerer Leads liest.
      Deine Worte: Jemand könnte erkennen, was du schreibst, wie du schreibst oder dass etwas von \
      dir fehlt, wenn du nicht gefragt wurdest oder nicht mitgemacht hast.
      Teilnahme: Dass du teilgenommen hast, kann für andere sichtbar sein.""";

  /**
   * @param vote whether clauses of a role agreement are voted on
   */
  public static Promise of(String lead, ManifestOperator operator, boolean vote) {
    return new Promise(
        paragraphs("en", vote ? EN_KEPT + EN_VOTES : EN_KEPT, EN_NOT_KEPT, lead, operator),
        paragraphs("de", vote ? DE_KEPT + DE_VOTES : DE_KEPT, DE_NOT_KEPT, lead, operator));
  }

  private static List<String> paragraphs(
      String language, String kept, String notKept, String lead, ManifestOperator operator) {
    return List.of(
        kept.replace("{lead}", lead),
        // The names last: one may hold a brace.
        notKept
            .replace(
                "{own}", operator.isLead() ? Phrases.in(language, lead).say("operatorIsLead") : "")
            .replace("{operator}", operator.name()));
  }
}
