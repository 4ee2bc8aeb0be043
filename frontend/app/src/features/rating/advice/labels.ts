import { msg } from "../../../shared/i18n";

export const stepLabels = {
  done: msg("Done"),
  "will-do": msg("Will do"),
  "not-now": msg("Not now"),
  open: msg("What will you do about it?"),
};
