import { inLanguage, type Message, msg, useT } from "../../../shared/i18n";
import { Pair } from "../../../shared/ui";
import styles from "./rating.module.css";
import type { RatingItem } from "./types";

/** Respondents read the same at a clause (`respond/src/texts/form.ts`). */
const clauseAnchors: Record<"3" | "6" | "10", Message> = {
  3: msg("Rarely. Usually something else happens."),
  6: msg("Often, but you can’t rely on it."),
  10: msg("Always when it matters."),
};

/** A clause of an agreement is rated under its own id, in the lead's words. */
export const isClause = ({ questionId }: RatingItem) => questionId.startsWith("clause.");

/** Shows what a 3, a 6 and a 10 look like, as far as it was written. */
export function RatingAnchors({ of: item }: { of: RatingItem }) {
  const t = useT();
  const { anchors } = item;
  const written = (["3", "6", "10"] as const).flatMap((at) => {
    const text = anchors?.[at];
    if (text) return [{ at, text: inLanguage(text) }];
    return !anchors && isClause(item) ? [{ at, text: t(clauseAnchors[at]) }] : [];
  });
  return written.length === 0 ? null : (
    <dl className={styles.anchors}>
      {written.map(({ at, text }) => (
        <Pair key={at} of={at}>
          {text}
        </Pair>
      ))}
    </dl>
  );
}
