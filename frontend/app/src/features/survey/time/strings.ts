import { defineStrings } from "../../../shared/i18n";

export const timeStrings = defineStrings(
  "survey-time",
  {
    zone: "{{place}} time ({{offset}}).",
    utc: "Coordinated Universal Time (UTC).",
    change: "The clocks there change on {{day}}. The survey still closes at {{time}} local time.",
    yours: "In your own time zone, that is {{time}}.",
    skipped: "This time doesn’t exist that night, because the clocks go forward.",
  },
  {
    zone: "Zeit in {{place}} ({{offset}}).",
    utc: "Koordinierte Weltzeit (UTC).",
    change: "Dort werden die Uhren am {{day}} umgestellt. Es bleibt bei {{time}} Ortszeit.",
    yours: "In deiner eigenen Zeitzone ist das {{time}}.",
    skipped: "Diese Uhrzeit gibt es in der Nacht nicht, weil die Uhren vorgestellt werden.",
  },
);
