import { msg } from "../../shared/i18n";

export const roleLabels = {
  owner: msg("owner"),
  lead: msg("lead"),
  reader: msg("reader"),
};

export const roleNotes = {
  owner: msg(
    "Runs surveys like a lead. Also invites, changes and removes members. Can see who is a member, but nothing of other leads’ surveys, people or results.",
  ),
  lead: msg("Runs surveys and reads their results. Sees nothing of other leads’."),
  reader: msg("Only sees what leads share with them."),
};
