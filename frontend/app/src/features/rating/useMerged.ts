import { formatList, useStrings } from "../../shared/i18n";
import { useGroupName } from "../../shared/ui";
import { gapsStrings } from "./strings";
import type { Gaps, Participation } from "./types";

type Member = NonNullable<Participation["members"]>[number];

/** Why Smaller groups stand together, above the chart; absent when every group stands on its own. */
export function useMerged({ participation, k, tooFew, items }: Gaps): string | undefined {
  const say = useStrings(gapsStrings);
  const nameOf = useGroupName();
  if (tooFew) return undefined;
  const list = (some: readonly string[]) => formatList(some);
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  const small = (member: Member) => member.invited < k;
  const asked = (member: Member) =>
    say("merged.member", { group: nameOf(member), count: member.invited });
  const joined = members.filter((member) => !small(member)).map(asked);
  const here = participation.filter(
    ({ id, kind }) =>
      kind !== "smaller" && items.some(({ blocks }) => blocks.some((b) => b.merged?.includes(id))),
  );
  const sentences = [
    members.length > 1
      ? say(joined.length > 0 ? "merged.joined" : "merged.small", {
          small: list(members.filter(small).map(asked)),
          joined: list(joined),
          k,
        })
      : "",
    here.length > 0 ? say("merged.here", { groups: list(here.map(nameOf)), k }) : "",
  ];
  return sentences.filter(Boolean).join(" ") || undefined;
}
