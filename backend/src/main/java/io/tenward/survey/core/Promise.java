package io.tenward.survey.core;

import java.util.List;

/** What every respondent reads before the first question, in two paragraphs per language. */
public record Promise(List<String> en, List<String> de) {
  private static final String EN_KEPT =
      """
      After this survey closes, the answers are shuffled and the key to them is destroyed. From then \
      on neither {lead} nor the administrator can work out who gave which answer, not even with the \
      database, its backups and the server logs. That you took part may be visible.""";
  private static final String EN_NOT_KEPT =
      """
      What software cannot rule out: someone who controls this server manipulating it, or copying \
      its keys before the survey closes; a lead who fills your group with invented people \
      or has colleagues' invitations sent elsewhere; conclusions from unanimous answers or a \
      repeated survey; and someone recognising what or how you write. This server is run by {operator}{own}.""";
  private static final String DE_KEPT =
      """
      Nach dem Ende dieser Umfrage werden die Antworten gemischt, und der Schlüssel zu ihnen wird \
      vernichtet. Von da an können weder {lead} noch die Administration herausfinden, wer welche \
      Antwort gegeben hat, auch nicht mit der Datenbank, ihren Sicherungen und den Protokollen des \
      Servers. Dass du teilgenommen hast, kann sichtbar sein.""";
  private static final String DE_NOT_KEPT =
      """
      Was Software nicht ausschließen kann: dass jemand, der diesen Server kontrolliert, ihn \
      manipuliert oder seine Schlüssel kopiert, bevor die Umfrage endet; dass ein Lead deine Gruppe \
      mit erfundenen Personen füllt oder Einladungen anderer umleiten lässt; Rückschlüsse aus einstimmigen Antworten oder aus einer \
      wiederholten Umfrage; und dass jemand erkennt, was oder wie du schreibst. Dieser Server wird betrieben von {operator}{own}.""";

  public static Promise of(String lead, Manifest.Operator operator) {
    return new Promise(
        paragraphs(EN_KEPT, EN_NOT_KEPT, lead, operator, ", who is also your lead"),
        paragraphs(DE_KEPT, DE_NOT_KEPT, lead, operator, ", zugleich dein Tech Lead"));
  }

  private static List<String> paragraphs(
      String kept, String notKept, String lead, Manifest.Operator operator, String isLead) {
    return List.of(
        kept.replace("{lead}", lead),
        // The names last: one may hold a brace.
        notKept
            .replace("{own}", operator.isLead() ? isLead : "")
            .replace("{operator}", operator.name()));
  }
}
