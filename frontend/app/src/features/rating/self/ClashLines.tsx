import { inLanguage, useStrings } from "../../../shared/i18n";
import type { Clash } from "./entries";
import { ratingStrings } from "./strings";
import type { SelfRating } from "./types";

type Props = { of: Clash[]; rating: SelfRating };

/** Both sides word for word. */
export function ClashLines({ of, rating }: Props) {
  const say = useStrings(ratingStrings);
  const shown = (value: unknown) => {
    if (value === "none") return say("cant-say");
    if (value === undefined || value === "") return say("nothing");
    return typeof value === "number" ? String(value) : say("quote", { text: String(value) });
  };
  const nameOf = (id: string) => {
    const item = rating.items.find(({ questionId }) => questionId === id);
    return item ? inLanguage(item.text) : id;
  };
  return of.map(({ questionId, field, mine, theirs }) => (
    <li key={`${questionId}-${field}`}>
      {say("clash.line", {
        what: say(`field.${field}`),
        item: nameOf(questionId),
        mine: shown(mine),
        theirs: shown(theirs),
      })}
    </li>
  ));
}
