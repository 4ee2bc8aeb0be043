import type { Schemas } from "../api";
import { formatDay, formatList, type Message, msg, useT } from "../i18n";
import { useBlockName } from "../ui";

type InexactBlock = Schemas["InexactBlock"];
type Cause = Schemas["FiguresCause"];

const said = {
  rated: msg("{{n}} answered. No figures, because some of them were asked {{before}}."),
  voted: msg("{{n}} voted. No figures, because some of them were asked {{before}}."),
};

const changes: Record<Schemas["ClearChange"] | "none", Message> = {
  "clearly-higher": msg("Clearly higher than on {{day}}."),
  "clearly-lower": msg("Clearly lower than on {{day}}."),
  none: msg("No clear change since {{day}}."),
};

/**
 * Describes a block without figures: how many answered, why there are none, and whether several
 * people have clearly moved.
 */
export function useInexact(how: keyof typeof said = "rated"): (block: InexactBlock) => string {
  const t = useT();
  const before = useBefore();
  return ({ n, causes, comparedWith, change }) =>
    [
      t(said[how], { n, before: before(causes) }),
      comparedWith && t(changes[change ?? "none"], { day: formatDay(comparedWith.launchedAt) }),
    ]
      .filter(Boolean)
      .join(" ");
}

/** The same of all blocks of an item in one sentence, and who of them has clearly moved. */
export function useInexactRow(): (blocks: readonly InexactBlock[]) => string {
  const t = useT();
  const nameOf = useBlockName();
  const before = useBefore();
  return (blocks) => {
    const causes = new Map(
      blocks
        .flatMap((block) => block.causes)
        .map((cause) => [JSON.stringify([cause.launchedAt, cause.byName]), cause]),
    );
    return [
      t("No figures, because some people were asked {{before}}.", {
        before: before([...causes.values()]),
      }),
      ...blocks.map(
        (block) =>
          block.comparedWith &&
          block.change &&
          t("{{group}}: {{said}}", {
            group: nameOf(block),
            said: t(changes[block.change], { day: formatDay(block.comparedWith.launchedAt) }),
          }),
      ),
    ]
      .filter(Boolean)
      .join(" ");
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
