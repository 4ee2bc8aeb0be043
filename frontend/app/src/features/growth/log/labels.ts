import { msg } from "../../../shared/i18n";

export const entryKindLabels = {
  did: msg("Did"),
  learned: msg("Learned"),
  heard: msg("Heard"),
  "went-wrong": msg("Went wrong"),
  thanked: msg("Thanked"),
  "asked-for-change": msg("Asked for a change"),
  reflection: msg("Reflected"),
  touch: msg("Got in touch"),
  chance: msg("Gave a chance"),
};
