import { defineStrings } from "../../../shared/i18n";

export const sinceStrings = defineStrings(
  "survey-since",
  {
    same: "The same people as on {{day}}",
    changed: "Not quite the same people as on {{day}}",
    group: "{{group}}: {{before}} then, {{now}} now ({{moves}})",
    joined_one: "{{count}} new",
    joined_other: "{{count}} new",
    left_one: "{{count}} gone",
    left_other: "{{count}} gone",
    trend:
      "So what changes in the numbers changed in them, and both times can be drawn side by side where as many answer, or at least {{k}} more or fewer.",
    "trend.broken":
      "Both times are drawn side by side only for groups with exactly the same people.",
  },
  {
    same: "Dieselben Leute wie am {{day}}",
    changed: "Nicht ganz dieselben Leute wie am {{day}}",
    group: "{{group}}: damals {{before}}, jetzt {{now}} ({{moves}})",
    joined_one: "{{count}} neu",
    joined_other: "{{count}} neu",
    left_one: "{{count}} nicht mehr dabei",
    left_other: "{{count}} nicht mehr dabei",
    trend:
      "Was sich an den Zahlen ändert, hat sich also bei ihnen geändert, und beide Male lassen sich nebeneinander zeichnen, wo gleich viele antworten oder mindestens {{k}} mehr oder weniger.",
    "trend.broken":
      "Nebeneinander gezeichnet werden beide Male nur bei Gruppen aus genau denselben Leuten.",
  },
);
