import type { Schemas } from "./api";
import { type Message, msg, type Values } from "./i18n";

const labels = {
  people: msg(
    "Not shown: together with another survey, this would reveal what fewer than {{k}} people said.",
  ),
  turnout: msg(
    "Not shown: an earlier survey asked other people, and the difference could reveal what fewer than {{k}} people said. Next time, ask exactly the same people.",
  ),
  rounded: msg(
    "About {{mean}} on average (n {{n}}). More isn’t shown, because fewer than {{k}} people answered only one of two surveys. Next time, remind everyone.",
  ),
};
const roundedVote = msg(
  "Not shown (n {{n}}): fewer than {{k}} people answered only one of two votes. Next time, remind everyone.",
);

/** Why figures are not shown as they are, and what to do next time; a sentence and its parameters. */
export const holdSentence = ({
  reason,
  k,
  n = 0,
  mean,
}: Schemas["Hold"]): readonly [Message, Values] => [
  reason === "rounded" && mean === undefined ? roundedVote : labels[reason],
  { k, n, mean: mean ?? 0 },
];
