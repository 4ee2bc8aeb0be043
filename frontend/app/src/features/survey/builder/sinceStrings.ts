import { defineStrings } from "../../../shared/i18n";

export const sinceStrings = defineStrings(
  "survey-since",
  {
    same: "The same people as on {{day}}",
    changed: "Not exactly the same people as on {{day}}",
    group: "{{group}}: {{before}} then, {{now}} now ({{moves}})",
    joined_one: "{{count}} new",
    joined_other: "{{count}} new",
    left_one: "{{count}} no longer asked",
    left_other: "{{count}} no longer asked",
    trend:
      "If the numbers change, these people’s answers have changed. You can compare both rounds if the same number of people answer, or at least {{k}} more or fewer.",
    "trend.broken": "You can only compare both rounds for groups with exactly the same people.",
  },
  {
    same: "Dieselben Leute wie am {{day}}",
    changed: "Nicht genau dieselben Leute wie am {{day}}",
    group: "{{group}}: damals {{before}}, jetzt {{now}} ({{moves}})",
    joined_one: "{{count}} neu",
    joined_other: "{{count}} neu",
    left_one: "{{count}} nicht mehr dabei",
    left_other: "{{count}} nicht mehr dabei",
    trend:
      "Wenn sich die Zahlen ändern, haben sich die Antworten dieser Leute geändert. Vergleichen lassen sich beide Runden, wenn gleich viele antworten oder mindestens {{k}} mehr oder weniger.",
    "trend.broken":
      "Beide Runden lassen sich nur bei Gruppen mit genau denselben Leuten vergleichen.",
  },
);
