import { defineStrings } from "../i18n";

export const repeatStrings = defineStrings(
  "repeat",
  {
    repeat: "Ask again",
    "repeat.about": "Ask again: {{title}}",
    heading: "Ask again",
    text: "The same questions, groups and rules in a new draft, to the people as they are today. You read who is new before anything is sent.",
    calendar: "Date for my calendar, in three months",
    failed: "Nothing was made",
    cycle: "Time {{number}}",
  },
  {
    repeat: "Noch einmal fragen",
    "repeat.about": "Noch einmal fragen: {{title}}",
    heading: "Noch einmal fragen",
    text: "Dieselben Fragen, Gruppen und Regeln in einem neuen Entwurf, an die Leute, wie sie heute sind. Du liest, wer neu ist, bevor etwas verschickt wird.",
    calendar: "Termin für meinen Kalender, in drei Monaten",
    failed: "Es ist nichts entstanden",
    cycle: "{{number}}. Mal",
  },
);
