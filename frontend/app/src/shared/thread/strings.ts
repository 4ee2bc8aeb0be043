import { defineStrings } from "../i18n";

export const threadStrings = defineStrings(
  "thread",
  {
    "no-theme": "No theme yet",
    "no-verdict": "No verdict yet",
    told: "Published",
    untold: "Not published yet",
    whole: "See the full history",
  },
  {
    "no-theme": "Noch kein Thema",
    "no-verdict": "Noch keine Entscheidung",
    told: "Veröffentlicht",
    untold: "Noch nicht veröffentlicht",
    whole: "Ganzen Verlauf ansehen",
  },
);
