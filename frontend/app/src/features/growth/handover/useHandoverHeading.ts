import { inWords, useT } from "../../../shared/i18n";
import type { Goal, GoalTask } from "../types";
import { stageOf } from "./plan";

/** Says how much of a handover has moved, and to whom; undefined before it starts. */
export function useHandoverHeading({ kind, state, access, partner }: Goal, duties: GoalTask[]) {
  const t = useT();
  if (kind !== "handover" || state === "draft" || duties.length === 0) return undefined;
  const count = duties.filter((duty) => stageOf(duty) === "alone").length;
  const values = { count, all: inWords(duties.length), name: partner?.name.split(" ")[0] ?? "" };
  const none = { ...values, count: duties.length };
  const only = duties.length === 1;
  if (!partner || access === "partner") {
    if (count > 0 && only) return t("The responsibility has moved");
    return count === 0
      ? t(
          "The responsibility hasn’t moved yet | None of {{words}} responsibilities has moved yet",
          none,
        )
      : t(
          "One of {{all}} responsibilities has moved | {{first}} of {{all}} responsibilities have moved",
          values,
        );
  }
  if (count > 0 && only) return t("{{name}} has the responsibility", values);
  return count === 0
    ? t(
        "{{name}} doesn’t have the responsibility yet | {{name}} has none of {{words}} responsibilities yet",
        none,
      )
    : t(
        "{{name}} has one of {{all}} responsibilities | {{name}} has {{words}} of {{all}} responsibilities",
        values,
      );
}
