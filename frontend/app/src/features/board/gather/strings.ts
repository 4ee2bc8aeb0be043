import { defineStrings } from "../../../shared/i18n";

export const progressStrings = defineStrings(
  "gathering",
  {
    heading: "The answers are being gathered into themes",
    lede: "You can leave this page; it carries on without you. No text leaves this server.",
    waiting: "Waiting in the queue",
    splitting: "Splitting the answers into separate expectations",
    reading: "Working out what they mean",
    gathering: "Putting similar ones together",
    "count.comments_one": "{{done}} of {{count}} comment",
    "count.comments_other": "{{done}} of {{count}} comments",
    count_one: "{{done}} of {{count}} expectation",
    count_other: "{{done}} of {{count}} expectations",
    cancel: "Stop gathering",
    again: "New answers are being gathered. Everything you placed by hand stays where it is.",
    "failed.title": "The answers could not be gathered",
    "failed.text.server-fault":
      "No answer was lost and nothing was changed. Try again; if it keeps failing, tell whoever runs this server.",
    "failed.text.too-many-statements":
      "They contain more than {{most}} expectations, which is the most a board can hold. No answer was lost. Choose fewer surveys for this board.",
    "failed.text.one-survey":
      "This survey alone contains more than {{most}} expectations, which is the most a board can hold. No answer was lost: you can read them all in the results.",
    "cancelled.title": "Gathering was stopped",
    "cancelled.text": "Nothing was changed. You can start again whenever you like.",
    start: "Gather again",
    "start.fewer": "Choose fewer answers",
    "start.results": "Read the results",
    "failed.strip.server-fault": "Gathering again failed. The board is as it was before.",
    "failed.strip.too-many-statements":
      "Gathering again failed: there are more than {{most}} expectations, which is the most a board can hold. The board is as it was before.",
    "cancelled.strip": "Gathering again was stopped. The board is as it was before.",
  },
  {
    heading: "Die Antworten werden zu Themen gesammelt",
    lede: "Du kannst diese Seite verlassen, es geht ohne dich weiter. Kein Text verlässt diesen Server.",
    waiting: "In der Warteschlange",
    splitting: "Die Antworten werden in einzelne Erwartungen aufgeteilt",
    reading: "Ihre Bedeutung wird ermittelt",
    gathering: "Ähnliches wird zusammengestellt",
    "count.comments_one": "{{done}} von {{count}} Kommentar",
    "count.comments_other": "{{done}} von {{count}} Kommentaren",
    count_one: "{{done}} von {{count}} Erwartung",
    count_other: "{{done}} von {{count}} Erwartungen",
    cancel: "Sammeln abbrechen",
    again: "Neue Antworten werden gesammelt. Was du von Hand eingeordnet hast, bleibt dort.",
    "failed.title": "Die Antworten konnten nicht gesammelt werden",
    "failed.text.server-fault":
      "Keine Antwort ging verloren, nichts wurde geändert. Versuch es noch einmal; klappt es wieder nicht, sag denen Bescheid, die diesen Server betreiben.",
    "failed.text.too-many-statements":
      "Sie enthalten mehr als {{most}} Erwartungen, und mehr passen nicht in eine Übersicht. Keine Antwort ging verloren. Wähle weniger Umfragen für diese Übersicht.",
    "failed.text.one-survey":
      "Allein diese Umfrage enthält mehr als {{most}} Erwartungen, und mehr passen nicht in eine Übersicht. Keine Antwort ging verloren: Du kannst alle in den Ergebnissen lesen.",
    "cancelled.title": "Das Sammeln wurde abgebrochen",
    "cancelled.text": "Nichts wurde geändert. Du kannst jederzeit neu anfangen.",
    start: "Noch einmal sammeln",
    "start.fewer": "Weniger Antworten wählen",
    "start.results": "Ergebnisse lesen",
    "failed.strip.server-fault":
      "Das erneute Sammeln hat nicht geklappt. Die Übersicht ist wie zuvor.",
    "failed.strip.too-many-statements":
      "Das erneute Sammeln hat nicht geklappt: Es sind mehr als {{most}} Erwartungen, und mehr passen nicht in eine Übersicht. Die Übersicht ist wie zuvor.",
    "cancelled.strip": "Das erneute Sammeln wurde abgebrochen. Die Übersicht ist wie zuvor.",
  },
);
