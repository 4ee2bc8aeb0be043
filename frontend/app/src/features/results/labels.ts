import { msg } from "../../shared/i18n";

export const notShownLabels = {
  "held-back": msg(
    "Not shown: together with another survey, this would reveal what fewer than {{k}} people said.",
  ),
  "held-back.turnout": msg(
    "Not shown: an earlier survey asked other people, and the difference could reveal what fewer than {{k}} people said. Next time, ask exactly the same people.",
  ),
  "held-back.rounded": msg(
    "About {{mean}} on average (n {{n}}). More isn’t shown, because fewer than {{k}} people answered only one of two surveys. Next time, remind everyone.",
  ),
  "not-shown": msg("Not shown: fewer than {{k}} answers count here."),
};
