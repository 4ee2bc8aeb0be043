import { inDays } from "../../shared/days";
import { inLanguage } from "../../shared/i18n";
import type { SituationAnswer, SituationForm } from "./types";
import type { WeekSays } from "./weekSays";

/** A known person answers the first question that asks for one. */
export function personAnswer(
  { fields, lines = [] }: SituationForm,
  person: NonNullable<SituationAnswer["person"]>,
): SituationAnswer[] {
  const isWho = ({ kind }: { kind: string }) => kind === "person" || kind === "people";
  const once = fields.find(isWho);
  const who = once ?? lines.find(isWho);
  return who ? [{ field: who.key, ...(!once && { line: 1 }), person }] : [];
}

/** Proposes answers, which are none before the lead goes on from their question. */
export const proposals = ({ fields }: SituationForm, week?: WeekSays): SituationAnswer[] =>
  fields.flatMap(({ key, start, days, from }): SituationAnswer[] => {
    const said = from && week?.[from];
    const text = said || (start ? inLanguage(start) : days !== undefined && inDays(days));
    return text ? [{ field: key, text }] : [];
  });
