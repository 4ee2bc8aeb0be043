import { defineStrings } from "../i18n";

export const repeatStrings = defineStrings(
  "repeat",
  {
    repeat: "Ask again",
    "repeat.about": "Ask again: {{title}}",
    heading: "Ask again",
    text: "Creates a draft with the same questions, groups and rules, for the people on your list today. You’ll see who is new before anything is sent.",
    calendar: "Calendar reminder for three months from now",
    failed: "The draft couldn’t be created",
    cycle: "Round {{number}}",
    "ask-back": "Ask a follow-up",
    "ask-back.about": "Ask a follow-up: {{name}}",
    "ask-back.first": "Publish and ask a follow-up",
    "ask-back.first.about": "Publish and ask a follow-up: {{name}}",
  },
  {
    repeat: "Noch einmal fragen",
    "repeat.about": "Noch einmal fragen: {{title}}",
    heading: "Noch einmal fragen",
    text: "Legt einen Entwurf mit denselben Fragen, Gruppen und Regeln an, für die Leute, die heute auf deiner Liste stehen. Bevor etwas verschickt wird, siehst du, wer neu ist.",
    calendar: "Kalendererinnerung in drei Monaten",
    failed: "Der Entwurf ließ sich nicht anlegen",
    cycle: "Runde {{number}}",
    "ask-back": "Rückfrage stellen",
    "ask-back.about": "Rückfrage stellen: {{name}}",
    "ask-back.first": "Veröffentlichen und Rückfrage stellen",
    "ask-back.first.about": "Veröffentlichen und Rückfrage stellen: {{name}}",
  },
);
