import type { Schemas } from "../api";
import { formatDay, formatList, type Message, msg, useT } from "../i18n";

type Group = Schemas["GroupWithoutFigures"];
type Cause = Schemas["FiguresCause"];
export type ItemWithoutFigures = Pick<Schemas["RatedItem"], "withoutFigures" | "inexact">;

const changes: Record<Schemas["ClearChange"], Message> = {
  "clearly-higher": msg("Clearly higher than on {{day}}."),
  "clearly-lower": msg("Clearly lower than on {{day}}."),
};

/**
 * Says why a group has no figures, and what a survey told of it that closed while changes were
 * still shown.
 */
export function useInexact(): (group: Group, item: ItemWithoutFigures) => string {
  const t = useT();
  const before = useBefore();
  return ({ causes, launchGroupId }, { inexact }) => {
    const told = inexact.find((block) => block.launchGroupId === launchGroupId);
    return [
      t("No figures, because some of them were asked {{before}}.", { before: before(causes) }),
      told?.comparedWith &&
        told.change &&
        t(changes[told.change], { day: formatDay(told.comparedWith.launchedAt) }),
    ]
      .filter(Boolean)
      .join(" ");
  };
}

/** Says the same of all groups of an item in one sentence. */
export function useInexactRow(): (groups: readonly Group[]) => string {
  const t = useT();
  const before = useBefore();
  return (groups) => {
    const causes = new Map(
      groups
        .flatMap((group) => group.causes)
        .map((cause) => [JSON.stringify([cause.launchedAt, cause.byName]), cause]),
    );
    return t("No figures, because some people were asked {{before}}.", {
      before: before([...causes.values()]),
    });
  };
}

/**
 * Says when else some of a group were asked the same; surveys that ran when this rule was
 * introduced are not named.
 */
function useBefore(): (causes: readonly Cause[]) => string {
  const t = useT();
  return (causes) =>
    causes.length === 0
      ? t("before", { context: "asked" })
      : formatList(
          causes.map(({ launchedAt, byName }) =>
            t(byName ? "by name on {{day}}" : "on {{day}}", { day: formatDay(launchedAt) }),
          ),
        );
}
