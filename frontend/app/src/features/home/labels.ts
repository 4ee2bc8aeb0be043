import { msg } from "../../shared/i18n";

export const stepLabels = {
  "check.people": msg("People"),
  "check.form": msg("Form"),
  "check.links": msg("Links"),
  "check.read": msg("Read"),
  role: msg("Role"),
  ask: msg("Ask"),
  understand: msg("Understand"),
  agree: msg("Agree"),
  rate: msg("Rate"),
  grow: msg("Grow"),
  week: msg("Week"),
};
