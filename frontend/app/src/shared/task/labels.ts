import { workKindLabels } from "../goal";
import { msg, type useT } from "../i18n";
import type { TimeBlock } from "./blocks";

export const causeLabels = {
  incident: msg("Incident"),
  asked: msg("Someone asked"),
  meeting: msg("Unplanned meeting"),
  rescue: msg("Helped someone out"),
  "own-choice": msg("My own choice"),
};

export const causes = ["incident", "asked", "meeting", "rescue", "own-choice"] as const;

/** Time that was not planned has neither. */
export const isPlanned = ({ task, kind }: TimeBlock): boolean => !!(task ?? kind);

export const blockName = (
  t: ReturnType<typeof useT>,
  { task, kind, cause = "incident" }: TimeBlock,
): string => task?.text ?? t(kind ? workKindLabels[kind] : causeLabels[cause]);
