import { Link } from "react-router";
import { msg, useT } from "../../../shared/i18n";
import { Fold, Voice } from "../../../shared/ui";
import type { Goal, ThreadKind } from "../types";

const originLabels = {
  item: msg("an item others rated"),
  advice: msg("something you said you’d do"),
  clause: msg("one of your responsibilities"),
  theme: msg("a theme on your board"),
};

const placeOf: Partial<Record<ThreadKind, (key: string) => string>> = {
  clause: (key) => `/role#clause-${key}`,
  item: (key) => `/gaps?item=${key}`,
};

/** Shows what a goal was made of, and the way to all that belongs to it. */
export function GoalOrigin({ of: { id, thread } }: { of: Goal }) {
  const t = useT();
  const place = thread && placeOf[thread.kind]?.(thread.key);
  return (
    <Fold
      id="origin"
      label={t("Where it comes from")}
      about={thread ? t(originLabels[thread.kind]) : t("your own goal")}
    >
      {thread && <Voice>{place ? <Link to={place}>{thread.words}</Link> : thread.words}</Voice>}
      <p>
        <Link to={`/thread/goal/${id}`}>{t("See the full history")}</Link>
      </p>
    </Fold>
  );
}
