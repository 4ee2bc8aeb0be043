import { msg } from "../../../shared/i18n";

export const quadrantLabels = {
  do: msg("Do"),
  schedule: msg("Schedule", { context: "quadrant" }),
  delegate: msg("Hand over"),
  delete: msg("Drop"),
  none: msg("Unsorted"),
};
