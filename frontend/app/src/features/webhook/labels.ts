import { msg } from "../../shared/i18n";

export const runByLabels = {
  "own-company": msg("run by this company"),
  "other-company": msg("run by another company"),
  "ai-service": msg("an AI service"),
};

export const formatLabels = {
  json: msg("JSON, signed"),
  slack: msg("Slack message"),
  teams: msg("Teams message"),
};
