import { defineStrings } from "../i18n";

export const repeatStrings = defineStrings(
  "repeat",
  {
    repeat: "Ask again",
    "repeat.about": "Ask again: {{title}}",
    heading: "Ask again",
    text: "The same questions, groups and rules in a new draft, for the people in your list today. You see who is new before anything is sent.",
    calendar: "Calendar reminder in three months",
    failed: "No draft was created",
    cycle: "Round {{number}}",
    "ask-back": "Ask back",
    "ask-back.about": "Ask back: {{name}}",
    "ask-back.first": "Publish it, then ask back",
    "ask-back.first.about": "Publish it, then ask back: {{name}}",
  },
  {
    repeat: "Noch einmal fragen",
    "repeat.about": "Noch einmal fragen: {{title}}",
    heading: "Noch einmal fragen",
    text: "Dieselben Fragen, Gruppen und Regeln in einem neuen Entwurf, für die Leute, die heute in deiner Liste sind. Du siehst, wer neu ist, bevor etwas verschickt wird.",
    calendar: "Kalendererinnerung in drei Monaten",
    failed: "Es wurde kein Entwurf angelegt",
    cycle: "Runde {{number}}",
    "ask-back": "Zurückfragen",
    "ask-back.about": "Zurückfragen: {{name}}",
    "ask-back.first": "Veröffentlichen, dann zurückfragen",
    "ask-back.first.about": "Veröffentlichen, dann zurückfragen: {{name}}",
  },
);
