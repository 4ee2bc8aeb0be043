import { formatList, useT } from "../../shared/i18n";
import { useGroupName } from "../../shared/ui";
import type { GapParticipation, Gaps } from "./types";

type Member = NonNullable<GapParticipation["members"]>[number];

/** Why Smaller groups stand together, above the chart; absent when every group stands on its own. */
export function useMerged({ participation, k, tooFew, items }: Gaps): string | undefined {
  const t = useT();
  const nameOf = useGroupName();
  if (tooFew) return undefined;
  const list = (some: readonly string[]) => formatList(some);
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  const small = (member: Member) => member.invited < k;
  const asked = (member: Member) =>
    t("{{group}} ({{count}})", { group: nameOf(member), count: member.invited });
  const joined = members.filter((member) => !small(member)).map(asked);
  const here = participation.filter(
    ({ id, kind }) =>
      kind !== "smaller" && items.some(({ blocks }) => blocks.some((b) => b.merged?.includes(id))),
  );
  const sentences = [
    members.length > 1
      ? t(
          joined.length > 0
            ? "Smaller groups contains {{small}}, because a group needs at least {{k}} people, and {{joined}}, the next smallest, so that nobody’s answers can be worked out by subtraction. This was fixed at launch and can’t be changed."
            : "{{small}} appear together under Smaller groups, because a group needs at least {{k}} people. This was fixed at launch and can’t be changed.",
          {
            small: list(members.filter(small).map(asked)),
            joined: list(joined),
            k,
          },
        )
      : "",
    here.length > 0
      ? t(
          "For some items, Smaller groups also includes {{groups}}, because fewer than {{k}} of them rated the item or because their answers could otherwise be worked out by subtraction.",
          { groups: list(here.map(nameOf)), k },
        )
      : "",
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}
