import { msg } from "../../shared/i18n";

/** Says what records are counted by. */
export const countedBy = {
  week: msg("By week"),
  month: msg("By month"),
  quarter: msg("By quarter"),
  year: msg("By year"),
  person: msg("By person"),
  choice: msg("By answer"),
  tie: msg("By responsibility or goal"),
} as const;
