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
      "If the numbers change, it is because these people’s answers changed. You can compare both rounds wherever the same number of people answer, or at least {{k}} more or fewer.",
    "trend.broken": "You can compare both rounds only for groups with exactly the same people.",
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
      "Ändern sich die Zahlen, dann haben sich die Antworten dieser Leute geändert. Beide Runden lassen sich vergleichen, wo gleich viele antworten oder mindestens {{k}} mehr oder weniger.",
    "trend.broken":
      "Beide Runden lassen sich nur bei Gruppen mit genau denselben Leuten vergleichen.",
  },
);
