import { defineStrings } from "../../../shared/i18n";

export const progressStrings = defineStrings(
  "gathering",
  {
    heading: "Grouping the answers into themes",
    lede: "You can leave this page in the meantime. No text leaves this server.",
    waiting: "In the queue",
    splitting: "Splitting the answers into separate expectations",
    reading: "Working out what they mean",
    gathering: "Grouping similar ones",
    "count.comments_one": "{{done}} of {{count}} comment",
    "count.comments_other": "{{done}} of {{count}} comments",
    count_one: "{{done}} of {{count}} expectation",
    count_other: "{{done}} of {{count}} expectations",
    cancel: "Stop",
    again: "New answers are being grouped. Whatever you’ve placed by hand stays where it is.",
    "failed.title": "The answers couldn’t be grouped",
    "failed.text.server-fault":
      "No answer was lost and nothing was changed. Try again. If it keeps failing, tell whoever runs this server.",
    "failed.text.too-many-statements":
      "They contain more than {{most}} expectations, the most a board can hold. No answer was lost. Choose fewer surveys for this board.",
    "failed.text.one-survey":
      "This survey alone contains more than {{most}} expectations, the most a board can hold. No answer was lost. You can read them all in the results.",
    "cancelled.title": "Grouping was stopped",
    "cancelled.text": "Nothing was changed. You can start again at any time.",
    start: "Try again",
    "start.fewer": "Choose fewer answers",
    "start.results": "Read results",
    "failed.strip.server-fault": "New themes couldn’t be suggested. The board is unchanged.",
    "failed.strip.too-many-statements":
      "New themes couldn’t be suggested: there are more than {{most}} expectations, the most a board can hold. The board is unchanged.",
    "cancelled.strip": "Stopped. The board is unchanged.",
  },
  {
    heading: "Die Antworten werden nach Themen geordnet",
    lede: "Du kannst die Seite inzwischen verlassen. Kein Text verlässt diesen Server.",
    waiting: "In der Warteschlange",
    splitting: "Die Antworten werden in einzelne Erwartungen aufgeteilt",
    reading: "Die Bedeutung wird ermittelt",
    gathering: "Ähnliches wird zusammengestellt",
    "count.comments_one": "{{done}} von {{count}} Kommentar",
    "count.comments_other": "{{done}} von {{count}} Kommentaren",
    count_one: "{{done}} von {{count}} Erwartung",
    count_other: "{{done}} von {{count}} Erwartungen",
    cancel: "Abbrechen",
    again:
      "Neue Antworten werden eingeordnet. Was du von Hand eingeordnet hast, bleibt, wo es ist.",
    "failed.title": "Die Antworten ließen sich nicht ordnen",
    "failed.text.server-fault":
      "Keine Antwort ging verloren, nichts wurde geändert. Versuch es noch einmal. Klappt es wieder nicht, sag Bescheid, wer diesen Server betreibt.",
    "failed.text.too-many-statements":
      "Sie enthalten mehr als {{most}} Erwartungen; mehr passen nicht in eine Übersicht. Keine Antwort ging verloren. Wähle weniger Umfragen für diese Übersicht.",
    "failed.text.one-survey":
      "Allein diese Umfrage enthält mehr als {{most}} Erwartungen; mehr passen nicht in eine Übersicht. Keine Antwort ging verloren. Du kannst alle in den Ergebnissen lesen.",
    "cancelled.title": "Das Ordnen wurde abgebrochen",
    "cancelled.text": "Nichts wurde geändert. Du kannst jederzeit neu anfangen.",
    start: "Noch einmal versuchen",
    "start.fewer": "Weniger Antworten wählen",
    "start.results": "Ergebnisse lesen",
    "failed.strip.server-fault":
      "Neue Themen ließen sich nicht vorschlagen. Die Übersicht ist unverändert.",
    "failed.strip.too-many-statements":
      "Neue Themen ließen sich nicht vorschlagen: Es sind mehr als {{most}} Erwartungen, und mehr passen nicht in eine Übersicht. Die Übersicht ist unverändert.",
    "cancelled.strip": "Abgebrochen. Die Übersicht ist unverändert.",
  },
);
