import { defineStrings } from "../../../shared/i18n";

export const timeStrings = defineStrings(
  "survey-time",
  {
    zone: "{{place}} time ({{offset}}).",
    utc: "Coordinated universal time (UTC).",
    change: "The clocks there change on {{day}}; on them it stays {{time}}.",
    yours: "On your own clock that is {{time}}.",
    skipped: "This hour does not exist that night: the clocks go forward.",
  },
  {
    zone: "Zeit in {{place}} ({{offset}}).",
    utc: "Koordinierte Weltzeit (UTC).",
    change: "Die Uhren dort werden am {{day}} umgestellt; auf ihnen bleibt es {{time}}.",
    yours: "Auf deiner eigenen Uhr ist das {{time}}.",
    skipped: "Diese Stunde gibt es in jener Nacht nicht: Die Uhren werden vorgestellt.",
  },
);
