import type { Schemas } from "../../api";
import { formatList, useT } from "../../i18n";
import { useGroupName } from "./groupName";

type Source = Pick<Schemas["Results"], "participation" | "k" | "tooFew"> & {
  items: readonly { blocks: readonly { merged?: string[] }[] }[];
};
type Member = NonNullable<Source["participation"][number]["members"]>[number];

/**
 * Says which groups are joined as Smaller groups, and why; undefined if every group stands alone.
 */
export function useMergedSentence({ participation, k, tooFew, items }: Source): string | undefined {
  const t = useT();
  const nameOf = useGroupName();
  if (tooFew) return undefined;
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  const list = (some: Member[]) =>
    formatList(
      some.map((each) => t("{{group}} ({{count}})", { group: nameOf(each), count: each.invited })),
    );
  const small = list(members.filter(({ invited }) => invited < k));
  const joined = list(members.filter(({ invited }) => invited >= k));
  const forSomeItems = participation.filter(
    ({ id, kind }) =>
      kind !== "smaller" && items.some(({ blocks }) => blocks.some((b) => b.merged?.includes(id))),
  );
  const sentences = [
    members.length > 1 &&
      t(
        joined
          ? "Smaller groups contains {{small}}, because a group needs at least {{k}} people, and {{joined}}, the next smallest, so that nobody’s answers can be worked out by subtraction. This was fixed at launch."
          : "{{small}} appear together under Smaller groups, because a group needs at least {{k}} people. This was fixed at launch.",
        { small, joined, k },
      ),
    forSomeItems.length > 0 &&
      t(
        "For some items, Smaller groups also includes {{groups}}, because fewer than {{k}} of them rated the item or because their answers could otherwise be worked out by subtraction.",
        { groups: formatList(forSomeItems.map(nameOf)), k },
      ),
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}
