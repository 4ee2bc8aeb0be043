import { formatMean, useT } from "../../shared/i18n";
import { useBlockName, useTaken } from "../../shared/ui";
import { agreementLabels } from "./labels";
import { formatDistance } from "./text";
import type { GapBlock } from "./types";
import { blockOf, everyone, type GapEntry } from "./view";

/** The row as somebody hears it. */
export function useGapSentence({ item, block }: GapEntry & { block: GapBlock }): string {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const { mean, n, bands } = block;
  const rating = item.self?.rating;
  const you = rating === undefined ? t("You didn’t rate this.") : t("You {{rating}}.", { rating });
  const others = t(
    "{{group}} {{mean}}. Of {{n}} answers, {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    { group: nameOf(block), mean: formatMean(mean), n, ...bands },
  );
  const { disagreement } = item;
  const lower = disagreement && blockOf(item, disagreement.lower);
  const higher = disagreement && blockOf(item, disagreement.higher);
  const apart =
    block.key === everyone && disagreement && lower && higher
      ? t("{{higher}} {{by}} points above {{lower}}.", {
          lower: nameOf(lower),
          higher: nameOf(higher),
          by: formatMean(disagreement.by),
        })
      : "";
  const { change } = block;
  const since = change
    ? `${t("Then")} ${formatMean(change.mean)}, ${t(
        change.clear ? "{{by}} since then" : "too few answers to tell",
        { by: formatDistance(change.by) },
      )}${change.agreement ? `, ${t(agreementLabels[change.agreement])}` : ""}.`
    : "";
  return [you, others, taken(block), apart, since].filter(Boolean).join(" ");
}
