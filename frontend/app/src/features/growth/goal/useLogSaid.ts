import { useT } from "../../../shared/i18n";
import type { Goal } from "../types";

/** Says how much was written for a goal, and how much of that is evidence. */
export function useLogSaid({ entries, evidence }: Goal): string {
  const t = useT();
  if (entries === 0) return t("No log entry yet");
  const count = t("One log entry | {{first}} log entries", { count: entries });
  return evidence > 0
    ? `${count}, ${t("one of them evidence | {{words}} of them evidence", { count: evidence })}`
    : count;
}
