import type { Schemas } from "../api";
import { formatMoney, formatNumber, inLanguage } from "../i18n";

type Question = Pick<Schemas["SituationQuestion"], "unit">;

/** An amount with its unit. A currency (ISO 4217) stands where the reader's language puts it. */
export function sayAmount({ unit }: Question, value: number): string {
  const word = unit ? inLanguage(unit) : "";
  return /^[A-Z]{3}$/.test(word)
    ? formatMoney(value, word)
    : [formatNumber(value), (value === 1 && one[word]) || word].filter(Boolean).join(" ");
}

/** What one of the usual units is called. */
const one: Record<string, string> = {
  ...{ days: "day", hours: "hour", weeks: "week", times: "time", people: "person" },
  ...{ Tage: "Tag", Stunden: "Stunde", Wochen: "Woche", Personen: "Person" },
};
