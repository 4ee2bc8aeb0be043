package io.tenward.survey.core;

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
      the figures of one survey at most. Asked again sooner, {lead} sees how many answered \
      and what they wrote, and a change only if several people have clearly moved.""";
  private static final String EN_NOT_KEPT =
      """
      Server: Whoever controls this server could tamper with it, or copy its keys before the \
      survey closes. It is run by {operator}{own}.
      Invented people: A lead could add invented people to your group, or have colleagues’ \
      invitations sent elsewhere.
      Same answers: Unanimous answers, or the number of answers, could reveal yours.
      Asked again: The same question in other words, in a differently worded language, after \
      more than 60 days, by another lead who shares the results, under a second entry of you, \
      or after a backup was restored could reveal your answer.
      Your words: Someone could recognise what you write or how you write it.
      Taking part: Others may be able to see that you took part.""";
  private static final String DE_KEPT =
      """
      Nach dem Ende dieser Umfrage werden die Antworten gemischt, und der Schlüssel zu \
      ihnen wird vernichtet. Von da an können weder {lead} noch die Administration \
      herausfinden, wer welche Antwort gegeben hat, auch nicht mit der Datenbank, ihren \
      Sicherungen und den Protokollen des Servers. Dass du teilgenommen hast, kann für \
      andere sichtbar sein. Innerhalb von 60 Tagen zählt deine Antwort auf eine Frage in den \
      Zahlen höchstens einer Umfrage. Wird früher noch einmal gefragt, sieht {lead}, wie viele \
      geantwortet und was sie geschrieben haben, und eine Veränderung nur, wenn sich mehrere \
      deutlich bewegt haben.""";
  private static final String DE_NOT_KEPT =
      """
      Server: Wer diesen Server kontrolliert, könnte ihn manipulieren oder seine Schlüssel \
      kopieren, bevor die Umfrage endet. Betrieben wird er von {operator}{own}.
      Erfundene Personen: Ein Lead könnte deine Gruppe mit erfundenen Personen füllen oder \
      Einladungen anderer umleiten lassen.
      Gleiche Antworten: Einstimmige Antworten oder die Zahl der Antworten könnten deine verraten.
      Noch einmal gefragt: Dieselbe Frage in anderen Worten, in einer anders formulierten Sprache, \
      nach mehr als 60 Tagen, von einem anderen Lead, der seine Ergebnisse weitergibt, unter einem \
      zweiten Eintrag von dir oder nach dem Einspielen einer Sicherung könnte deine Antwort verraten.
      Deine Worte: Jemand könnte erkennen, was oder wie du schreibst.
      Teilnahme: Dass du teilgenommen hast, kann für andere sichtbar sein.""";

  public static Promise of(String lead, ManifestOperator operator) {
    return new Promise(
        paragraphs("en", EN_KEPT, EN_NOT_KEPT, lead, operator),
        paragraphs("de", DE_KEPT, DE_NOT_KEPT, lead, operator));
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
