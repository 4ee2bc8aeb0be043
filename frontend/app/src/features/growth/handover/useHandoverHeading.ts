import { inWords, useT } from "../../../shared/i18n";
import type { Goal, GoalTask } from "../types";
import { stageOf } from "./plan";

/** Says how much of a handover has moved, and to whom; undefined before it starts. */
export function useHandoverHeading({ kind, state, access, partner }: Goal, duties: GoalTask[]) {
  const t = useT();
  if (kind !== "handover" || state === "draft" || duties.length === 0) return undefined;
  const count = duties.filter((duty) => stageOf(duty) === "alone").length;
  const values = { count, all: inWords(duties.length), name: partner?.name.split(" ")[0] ?? "" };
  if (!partner || access === "partner")
    return count === 0
      ? t("None of {{all}} responsibilities has moved yet", values)
      : t(
          "One of {{all}} responsibilities has moved | {{first}} of {{all}} responsibilities have moved",
          values,
        );
  return count === 0
    ? t("{{name}} has none of {{all}} responsibilities yet", values)
    : t(
        "{{name}} has one of {{all}} responsibilities | {{name}} has {{words}} of {{all}} responsibilities",
        values,
      );
}
