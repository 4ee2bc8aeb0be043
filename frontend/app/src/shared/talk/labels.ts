import { msg } from "../i18n";

export const originLabels = {
  promise: msg("from a promise"),
  clause: msg("from your role"),
  helps: msg("from someone who helps"),
  experiment: msg("from a running experiment"),
  decision: msg("from a published decision"),
};

export const entryKindWords = {
  did: msg("did"),
  learned: msg("learned"),
  heard: msg("heard"),
  "went-wrong": msg("went wrong"),
  thanked: msg("feedback: more of this"),
  "asked-for-change": msg("feedback: less of this"),
  touch: msg("got in touch"),
  chance: msg("gave a chance"),
  reflection: msg("reflected"),
};
