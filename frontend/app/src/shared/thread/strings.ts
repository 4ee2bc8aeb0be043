import { defineStrings } from "../i18n";

export const threadStrings = defineStrings(
  "thread",
  {
    "no-theme": "No theme yet",
    "no-verdict": "No verdict yet",
    told: "They read why",
    untold: "Not told yet",
  },
  {
    "no-theme": "Noch kein Thema",
    "no-verdict": "Noch keine Entscheidung",
    told: "Sie lesen, warum",
    untold: "Noch nicht gesagt",
  },
);
