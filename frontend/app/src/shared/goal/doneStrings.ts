import { defineStrings } from "../i18n";

export const doneStrings = defineStrings(
  "goal-done",
  {
    done: "Done",
    "done.which": "{{word}}: {{text}}",
    "not-yet": "Not yet",
    "not-yet.which": "Not yet: {{text}}",
    happened: "What happened?",
    "happened.hint": "One line, or leave it empty",
    "happened.evidence": "Keep as evidence",
    "said.done": "Done: “{{text}}”",
  },
  {
    done: "Erledigt",
    "done.which": "{{word}}: {{text}}",
    "not-yet": "Noch nicht",
    "not-yet.which": "Noch nicht: {{text}}",
    happened: "Was ist passiert?",
    "happened.hint": "Eine Zeile, oder nichts",
    "happened.evidence": "Als Beleg behalten",
    "said.done": "Erledigt: „{{text}}“",
  },
);
