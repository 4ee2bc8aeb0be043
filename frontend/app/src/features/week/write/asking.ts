import { msg } from "../../../shared/i18n";
import type { Written } from "../../../shared/write";

export type Asking = Extract<Written, "task" | "asked">;

/** Returns the key under which typed text is kept. */
export const writeKey = (asking: Asking) => `write.${asking}`;

export const lineLabels = {
  task: msg("What needs doing?"),
  asked: msg("What are you being asked for?"),
};
