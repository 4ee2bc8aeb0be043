import { msg } from "../../shared/i18n";

export const kindLabels = {
  move: msg("the move"),
  merge: msg("the merge"),
  split: msg("the split"),
  order: msg("the new order"),
  coarseness: msg("number of themes"),
  tension: msg("the contradiction"),
  "add-theme": msg("the new theme"),
  rename: msg("the new name"),
  "remove-theme": msg("removing a theme"),
  verdict: msg("the verdict"),
};
