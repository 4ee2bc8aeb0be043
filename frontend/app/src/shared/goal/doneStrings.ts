import { defineStrings } from "../i18n";

export const doneStrings = defineStrings(
  "goal-done",
  {
    done: "Done",
    "done.which": "{{word}}: {{text}}",
    "not-yet": "Cancel",
    "not-yet.which": "Cancel: {{text}}",
    happened: "What happened?",
    "happened.hint": "One line (optional)",
    "happened.evidence": "Mark as evidence",
    "said.done": "Done: “{{text}}”",
  },
  {
    done: "Erledigt",
    "done.which": "{{word}}: {{text}}",
    "not-yet": "Abbrechen",
    "not-yet.which": "Abbrechen: {{text}}",
    happened: "Was ist passiert?",
    "happened.hint": "Eine Zeile (optional)",
    "happened.evidence": "Als Beleg markieren",
    "said.done": "Erledigt: „{{text}}“",
  },
);
