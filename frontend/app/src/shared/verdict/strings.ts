import { defineStrings } from "../i18n";

export const verdictStrings = defineStrings(
  "verdict",
  { realistic: "Realistic", "needs-clarifying": "Needs clarifying", "not-now": "Not now" },
  { realistic: "Realistisch", "needs-clarifying": "Muss geklärt werden", "not-now": "Jetzt nicht" },
);
