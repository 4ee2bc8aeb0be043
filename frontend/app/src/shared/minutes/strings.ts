import { defineStrings } from "../i18n";

export const minuteStrings = defineStrings(
  "minutes",
  { min: "{{rest}} min", h: "{{hours}} h", "h-min": "{{hours}} h {{rest}} min" },
  { min: "{{rest}} Min.", h: "{{hours}} Std.", "h-min": "{{hours}} Std. {{rest}} Min." },
);
