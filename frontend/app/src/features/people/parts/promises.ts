import { bodyQuery, type Schemas } from "../../../shared/api";
import { type Message, msg, type Translate } from "../../../shared/i18n";

export type Past = Schemas["PastPromise"];
type Kind = "kept" | "moved" | "missed";

/** How what has come due in twelve months was kept. */
export const promisesQuery = bodyQuery("/api/promises");

const kinds: Record<Kind, Message> = {
  kept: msg("{{count}} kept on the day"),
  moved: msg("{{count}} moved"),
  missed: msg("{{count}} missed"),
};

export const kindOf = ({ outcome }: Past): Kind =>
  outcome === "kept" || outcome === "missed" ? outcome : "moved";

/** "3 kept on the day, 1 moved". */
export const promiseSums = (t: Translate, of: Past[]) =>
  (Object.keys(kinds) as Kind[])
    .map((kind) => ({ kind, count: of.filter((each) => kindOf(each) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(kinds[kind], { count }))
    .join(", ");
