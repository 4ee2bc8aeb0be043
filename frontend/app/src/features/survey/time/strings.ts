import { defineStrings } from "../../../shared/i18n";

export const timeStrings = defineStrings(
  "survey-time",
  {
    zone: "{{place}} time ({{offset}}).",
    utc: "Coordinated universal time (UTC).",
    change: "The clocks there change on {{day}}; the survey still closes at {{time}} local time.",
    yours: "In your own time zone, that is {{time}}.",
    skipped: "This hour does not exist that night: the clocks go forward.",
  },
  {
    zone: "Zeit in {{place}} ({{offset}}).",
    utc: "Koordinierte Weltzeit (UTC).",
    change: "Dort werden die Uhren am {{day}} umgestellt; es bleibt bei {{time}} Ortszeit.",
    yours: "In deiner eigenen Zeitzone ist das {{time}}.",
    skipped: "Diese Stunde gibt es in jener Nacht nicht: Die Uhren werden vorgestellt.",
  },
);
