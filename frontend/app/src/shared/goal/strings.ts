import { defineStrings } from "../i18n";

export const goalStrings = defineStrings(
  "goal-link",
  { make: "Create goal", "make.about": "Create goal: {{what}}" },
  { make: "Zum Ziel machen", "make.about": "Zum Ziel machen: {{what}}" },
);
