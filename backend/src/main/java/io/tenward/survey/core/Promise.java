package io.tenward.survey.core;

import io.tenward.contract.ManifestOperator;
import java.util.List;

/** What every respondent reads before the first question, in two paragraphs per language. */
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
      Software cannot rule out that whoever controls this server tampers with it, or \
      copies its keys before the survey closes; that a lead adds invented people to your \
      group or has colleagues' invitations sent elsewhere; that unanimous answers, \
      the number of answers, or the same question in other words, in a differently worded \
      language, after more than 60 days, by another lead who shares the results, under a \
      second entry of you, or after a backup was restored reveal yours; or that someone \
      recognises what you write or how you write it. This server is run by {operator}{own}.""";
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
      Software kann nicht ausschließen, dass jemand, der diesen Server kontrolliert, ihn \
      manipuliert oder seine Schlüssel kopiert, bevor die Umfrage endet; dass ein Lead \
      deine Gruppe mit erfundenen Personen füllt oder Einladungen anderer umleiten lässt; \
      dass einstimmige Antworten, die Zahl der Antworten oder dieselbe Frage in anderen Worten, \
      in einer anders formulierten Sprache, nach mehr als 60 Tagen, von einem anderen Lead, der \
      seine Ergebnisse weitergibt, unter einem zweiten Eintrag von dir oder nach dem Einspielen \
      einer Sicherung deine verraten; oder dass jemand erkennt, was oder wie du schreibst. Betrieben wird dieser Server von \
      {operator}{own}.""";

  public static Promise of(String lead, ManifestOperator operator) {
    return new Promise(
        paragraphs(EN_KEPT, EN_NOT_KEPT, lead, operator, ", who is also your lead"),
        paragraphs(DE_KEPT, DE_NOT_KEPT, lead, operator, ", zugleich dein Tech Lead"));
  }

  private static List<String> paragraphs(
      String kept, String notKept, String lead, ManifestOperator operator, String isLead) {
    return List.of(
        kept.replace("{lead}", lead),
        // The names last: one may hold a brace.
        notKept
            .replace("{own}", operator.isLead() ? isLead : "")
            .replace("{operator}", operator.name()));
  }
}
