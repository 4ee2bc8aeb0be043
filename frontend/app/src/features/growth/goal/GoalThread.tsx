import { useStrings } from "../../../shared/i18n";
import { type Knot, Thread } from "../../../shared/thread";
import type { Goal } from "../types";
import { goalPageStrings } from "./strings";

/** Where a goal comes from, and what it led to. */
export function GoalThread({ goal: { thread, evidence } }: { goal: Goal }) {
  const say = useStrings(goalPageStrings);
  const knots: Knot[] = [
    ...(thread
      ? [
          {
            key: "origin",
            text: say(`thread.${thread.kind}`, { words: thread.words }),
            ...(thread.kind === "clause" && { to: `/role#clause-${thread.key}` }),
            ...(thread.kind === "item" && { to: `/gaps?item=${thread.key}` }),
          },
        ]
      : []),
    { key: "goal", text: say("thread.here"), here: true },
    evidence > 0
      ? { key: "evidence", text: say("thread.evidence", { count: evidence }) }
      : { key: "evidence", text: say("thread.no-evidence"), missing: true },
  ];
  return <Thread label={say("thread")} knots={knots} of={thread} />;
}
