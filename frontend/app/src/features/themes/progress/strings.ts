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
    count_one: "{{done}} of {{count}} expectation",
    count_other: "{{done}} of {{count}} expectations",
    cancel: "Stop gathering",
    again: "New answers are being gathered. What you placed by hand stays.",
    "failed.title": "The answers could not be gathered",
    "failed.text":
      "No answer was lost and nothing was changed. Try it again; if it stays so, tell whoever runs this server.",
    "cancelled.title": "Gathering was stopped",
    "cancelled.text":
      "Nothing was changed. You can start again whenever you like, or make themes by hand.",
    start: "Gather again",
    "failed.strip": "Gathering again did not work. The board is as it was before.",
    "cancelled.strip": "Gathering again was stopped. The board is as it was before.",
  },
  {
    heading: "Die Antworten werden zu Themen gesammelt",
    lede: "Du kannst diese Seite verlassen, es geht ohne dich weiter. Kein Text verlässt diesen Server.",
    waiting: "Wartet, bis es an der Reihe ist",
    splitting: "Die Antworten werden in einzelne Erwartungen geteilt",
    reading: "Es wird gelesen, was sie bedeuten",
    gathering: "Was zusammengehört, wird gesammelt",
    count_one: "{{done}} von {{count}} Erwartung",
    count_other: "{{done}} von {{count}} Erwartungen",
    cancel: "Sammeln anhalten",
    again: "Neue Antworten werden gesammelt. Was du von Hand hingelegt hast, bleibt.",
    "failed.title": "Die Antworten konnten nicht gesammelt werden",
    "failed.text":
      "Keine Antwort ging verloren, nichts wurde geändert. Versuche es noch einmal; bleibt es dabei, sag es denen, die diesen Server betreiben.",
    "cancelled.title": "Das Sammeln wurde angehalten",
    "cancelled.text":
      "Nichts wurde geändert. Du kannst jederzeit neu beginnen, oder Themen von Hand anlegen.",
    start: "Noch einmal sammeln",
    "failed.strip": "Das erneute Sammeln hat nicht geklappt. Die Übersicht ist wie zuvor.",
    "cancelled.strip": "Das erneute Sammeln wurde angehalten. Die Übersicht ist wie zuvor.",
  },
);
