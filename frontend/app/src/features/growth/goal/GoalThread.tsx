import { msg, useT } from "../../../shared/i18n";
import { type Knot, Thread } from "../../../shared/thread";
import type { Goal } from "../types";

const threadLabels = {
  item: msg("Item: {{words}}"),
  advice: msg("Will do: {{words}}"),
  clause: msg("Responsibility: {{words}}"),
  theme: msg("Theme: {{words}}"),
};

/** Where a goal comes from, and what it led to. */
export function GoalThread({ goal: { id, thread, evidence } }: { goal: Goal }) {
  const t = useT();
  const knots: Knot[] = [
    ...(thread
      ? [
          {
            key: "origin",
            text: t(threadLabels[thread.kind], { words: thread.words }),
            ...(thread.kind === "clause" && { to: `/role#clause-${thread.key}` }),
            ...(thread.kind === "item" && { to: `/gaps?item=${thread.key}` }),
          },
        ]
      : []),
    { key: "goal", text: t("This goal"), here: true },
    evidence > 0
      ? {
          key: "evidence",
          text: t("One piece of evidence | {{first}} pieces of evidence", { count: evidence }),
        }
      : { key: "evidence", text: t("No evidence yet"), missing: true },
  ];
  return (
    <Thread
      label={t("From the first feedback to evidence")}
      knots={knots}
      of={{ kind: "goal", key: id }}
    />
  );
}
