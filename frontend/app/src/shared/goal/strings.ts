import { defineStrings } from "../i18n";

export const goalStrings = defineStrings(
  "goal-link",
  { make: "Make it a goal", "make.about": "Make it a goal: {{what}}" },
  { make: "Zum Ziel machen", "make.about": "Zum Ziel machen: {{what}}" },
);
