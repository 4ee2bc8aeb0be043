import { defineStrings } from "../../../shared/i18n";

export const progressStrings = defineStrings(
  "gathering",
  {
    heading: "The answers are being gathered into themes",
    lede: "You can leave this page, it goes on without you. No text leaves this server.",
    waiting: "Waiting for its turn",
    splitting: "Splitting the answers into single expectations",
    reading: "Reading what they mean",
    gathering: "Gathering what belongs together",
    "count.comments_one": "{{done}} of {{count}} comment",
    "count.comments_other": "{{done}} of {{count}} comments",
    count_one: "{{done}} of {{count}} expectation",
    count_other: "{{done}} of {{count}} expectations",
    cancel: "Stop gathering",
    again: "New answers are being gathered. What you placed by hand stays.",
    "failed.title": "The answers could not be gathered",
    "failed.text.server-fault":
      "No answer was lost and nothing was changed. Try it again; if it stays so, tell whoever runs this server.",
    "failed.text.too-many-statements":
      "There are more than {{most}} expectations in them, and no more can be gathered on one board. No answer was lost. Gather fewer surveys on one board.",
    "failed.text.one-survey":
      "There are more than {{most}} expectations in this survey alone, and no more can be gathered on one board. No answer was lost: you can read all of them in its results.",
    "cancelled.title": "Gathering was stopped",
    "cancelled.text": "Nothing was changed. You can start again whenever you like.",
    start: "Gather again",
    "start.fewer": "Choose fewer answers",
    "start.results": "Read the results",
    "failed.strip.server-fault": "Gathering again did not work. The board is as it was before.",
    "failed.strip.too-many-statements":
      "Gathering again did not work: there are more than {{most}} expectations, and no more can be gathered on one board. The board is as it was before.",
    "cancelled.strip": "Gathering again was stopped. The board is as it was before.",
  },
  {
    heading: "Die Antworten werden zu Themen gesammelt",
    lede: "Du kannst diese Seite verlassen, es geht ohne dich weiter. Kein Text verlässt diesen Server.",
    waiting: "Wartet, bis es an der Reihe ist",
    splitting: "Die Antworten werden in einzelne Erwartungen geteilt",
    reading: "Es wird gelesen, was sie bedeuten",
    gathering: "Was zusammengehört, wird gesammelt",
    "count.comments_one": "{{done}} von {{count}} Kommentar",
    "count.comments_other": "{{done}} von {{count}} Kommentaren",
    count_one: "{{done}} von {{count}} Erwartung",
    count_other: "{{done}} von {{count}} Erwartungen",
    cancel: "Sammeln anhalten",
    again: "Neue Antworten werden gesammelt. Was du von Hand hingelegt hast, bleibt.",
    "failed.title": "Die Antworten konnten nicht gesammelt werden",
    "failed.text.server-fault":
      "Keine Antwort ging verloren, nichts wurde geändert. Versuche es noch einmal; bleibt es dabei, sag es denen, die diesen Server betreiben.",
    "failed.text.too-many-statements":
      "Darin stehen mehr als {{most}} Erwartungen, und mehr lassen sich nicht in einer Übersicht sammeln. Keine Antwort ging verloren. Sammle weniger Umfragen in einer Übersicht.",
    "failed.text.one-survey":
      "Allein in dieser Umfrage stehen mehr als {{most}} Erwartungen, und mehr lassen sich nicht in einer Übersicht sammeln. Keine Antwort ging verloren: Alle stehen in ihren Ergebnissen.",
    "cancelled.title": "Das Sammeln wurde angehalten",
    "cancelled.text": "Nichts wurde geändert. Du kannst jederzeit neu beginnen.",
    start: "Noch einmal sammeln",
    "start.fewer": "Weniger Antworten wählen",
    "start.results": "Ergebnisse lesen",
    "failed.strip.server-fault":
      "Das erneute Sammeln hat nicht geklappt. Die Übersicht ist wie zuvor.",
    "failed.strip.too-many-statements":
      "Das erneute Sammeln hat nicht geklappt: Es sind mehr als {{most}} Erwartungen, und mehr lassen sich nicht in einer Übersicht sammeln. Die Übersicht ist wie zuvor.",
    "cancelled.strip": "Das erneute Sammeln wurde angehalten. Die Übersicht ist wie zuvor.",
  },
);
