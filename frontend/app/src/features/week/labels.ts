import { msg } from "../../shared/i18n";

export const kindLabels = {
  coding: msg("Coding"),
  meeting: msg("Meetings"),
  thinking: msg("Thinking time"),
};
