import { inDays } from "../../shared/days";
import { inLanguage } from "../../shared/i18n";
import type { SituationAnswer, SituationForm } from "./types";
import type { WeekSays } from "./weekSays";

/** Proposes answers; a known person answers the first question that asks for one. */
export function proposals(
  form: SituationForm,
  person?: NonNullable<SituationAnswer["person"]>,
  week?: WeekSays,
): SituationAnswer[] {
  const { fields, lines = [] } = form;
  const isWho = ({ kind }: { kind: string }) => kind === "person" || kind === "people";
  const once = fields.find(isWho);
  const who = once ?? lines.find(isWho);
  return [
    ...(person && who ? [{ field: who.key, ...(!once && { line: 1 }), person }] : []),
    ...fields.flatMap(({ key, start, days, from }): SituationAnswer[] => {
      const said = from && week?.[from];
      const text = said || (start ? inLanguage(start) : days !== undefined && inDays(days));
      return text ? [{ field: key, text }] : [];
    }),
  ];
}
