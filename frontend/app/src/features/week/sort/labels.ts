import { msg } from "../../../shared/i18n";

export const quadrantLabels = {
  delete: msg("Drop"),
  do: msg("Do"),
  schedule: msg("Schedule", { context: "quadrant" }),
  delegate: msg("Delegate"),
  none: msg("Unsorted"),
};
