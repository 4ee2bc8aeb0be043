import { msg } from "../../shared/i18n";

export const notShownLabels = {
  "held-back": msg(
    "Not shown: together with another survey, this would reveal what fewer than {{k}} people said.",
  ),
  "not-shown": msg("Not shown: fewer than {{k}} answers count here."),
};
