import { useStrings } from "../../shared/i18n";
import { type SignKind, useGroupName } from "../../shared/ui";
import { gapsStrings } from "./strings";
import type { Gaps } from "./types";

type Named = { block: string; kind?: SignKind; name?: string };

/** Everyone, a group, or Smaller groups, as it is called on every page. */
export function useBlockName(): (block: Named) => string {
  const say = useStrings(gapsStrings);
  const nameOf = useGroupName();
  return ({ block, kind = "own", name }) => {
    if (block === "total") return say("everyone");
    return nameOf({ kind: block === "smaller" ? "smaller" : kind, ...(name ? { name } : {}) });
  };
}

/** Which spare sign an own group has: its place among those, members of Smaller groups included. */
export function spareOf({ participation }: Pick<Gaps, "participation">): (id: string) => number {
  const own = participation
    .flatMap(({ id, kind, members }) =>
      kind === "smaller"
        ? (members ?? []).map((member) => ({ id: member.groupId, kind: member.kind }))
        : [{ id, kind }],
    )
    .filter(({ kind }) => kind === "own")
    .map(({ id }) => id);
  return (id) => Math.max(0, own.indexOf(id));
}
