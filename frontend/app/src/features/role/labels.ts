import { msg } from "../../shared/i18n";

export const standingLabels = {
  applies: msg("Applies here"),
  "not-here": msg("Doesn’t apply here for now"),
  ask: msg("Ask others about it"),
  open: msg("Needs your interpretation"),
};
