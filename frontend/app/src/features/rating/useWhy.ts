import { msg, useT } from "../../shared/i18n";
import { useInexactRow } from "../../shared/inexact";
import type { Gaps } from "./types";
import type { GapEntry } from "./view";

const reasonTexts = {
  "too-few": msg("Not shown: fewer than {{k}} answers count here."),
  waived: msg("You didn’t rate yourself this time."),
  "cannot-say": msg("You chose “I can’t say”."),
  "merged-here": msg(
    "For this item, their answers are under Smaller groups. Too few of them rated it, or their answers could otherwise be worked out by subtraction.",
  ),
  "apart-here": msg("For this item, each group is shown separately."),
};

/** Why a row has no numbers, or no distance. */
export function useWhy({ k }: Pick<Gaps, "k">): (row: GapEntry) => string {
  const t = useT();
  const inexact = useInexactRow();
  return ({ item, why }) => {
    if (why !== "inexact") return why ? t(reasonTexts[why], { k }) : "";
    return inexact(item.withoutFigures);
  };
}
