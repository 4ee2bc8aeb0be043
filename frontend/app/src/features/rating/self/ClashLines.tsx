import { inLanguage, msg, useT } from "../../../shared/i18n";
import type { Clash } from "./entries";
import type { SelfRating } from "./types";

type Props = { of: Clash[]; rating: SelfRating };

const fieldLabels = {
  mark: msg("Rating"),
  example: msg("Example"),
  whyNot: msg("“Why not a 10?”"),
  proof: msg("What shows that it’s a 10"),
};

/** Both sides word for word. */
export function ClashLines({ of, rating }: Props) {
  const t = useT();
  const shown = (value: unknown) => {
    if (value === "none") return t("I can’t say");
    if (value === undefined || value === "") return t("blank");
    return typeof value === "number" ? String(value) : t("“{{text}}”", { text: String(value) });
  };
  const nameOf = (id: string) => {
    const item = rating.items.find(({ questionId }) => questionId === id);
    return item ? inLanguage(item.text) : id;
  };
  return of.map(({ questionId, field, mine, theirs }) => (
    <li key={`${questionId}-${field}`}>
      {t("{{what}} for “{{item}}”: {{theirs}} there, {{mine}} here.", {
        what: t(fieldLabels[field]),
        item: nameOf(questionId),
        mine: shown(mine),
        theirs: shown(theirs),
      })}
    </li>
  ));
}
