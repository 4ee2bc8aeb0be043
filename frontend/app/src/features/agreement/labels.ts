import { msg } from "../../shared/i18n";

export const sectionLabels = {
  duty: msg("What I do"),
  principle: msg("How I decide when things are unclear"),
};

export const stateLabels = {
  draft: msg("Draft"),
  proposed: msg("Proposed"),
  agreed: msg("Agreed"),
  superseded: msg("Replaced"),
};

export const visibleLabels = {
  me: msg("Only you"),
  workspace: msg("Everyone in this workspace"),
  link: msg("Anyone with the link"),
};

export const voterLabels = {
  agree: msg("{{name}} agrees"),
  live: msg("{{name}} can live with it"),
  object: msg("{{name}} objects"),
};

export const voteCounts = {
  agree: msg("{{count}} agrees | {{count}} agree"),
  live: msg("{{count}} can live with it"),
  object: msg("{{count}} objects | {{count}} object"),
};
