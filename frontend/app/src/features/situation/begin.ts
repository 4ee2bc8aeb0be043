import { inDays } from "../../shared/days";
import { inLanguage } from "../../shared/i18n";
import type { SituationAnswer, SituationForm } from "./types";

/** What is proposed, and who is known already: they are the answer to the first question that asks for someone. */
export function proposals(
  form: SituationForm,
  person?: NonNullable<SituationAnswer["person"]>,
): SituationAnswer[] {
  const { fields, lines = [] } = form;
  const isWho = ({ kind }: { kind: string }) => kind === "person" || kind === "people";
  const once = fields.find(isWho);
  const who = once ?? lines.find(isWho);
  return [
    ...(person && who ? [{ field: who.key, ...(!once && { line: 1 }), person }] : []),
    ...fields.flatMap(({ key, start, days }): SituationAnswer[] =>
      start
        ? [{ field: key, text: inLanguage(start) }]
        : days !== undefined
          ? [{ field: key, text: inDays(days) }]
          : [],
    ),
  ];
}
