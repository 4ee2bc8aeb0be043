import { msg } from "../i18n";

export const verdictLabels = {
  realistic: msg("Realistic"),
  "needs-clarifying": msg("Needs clarifying"),
  "not-now": msg("Not now"),
};
