import { useStrings } from "../../shared/i18n";
import { useGroupName } from "../../shared/ui";
import { resultsStrings } from "./strings";
import type { Participation, RatingBlock, Results } from "./types";

/** Which spare sign an own group has: its place among those, members of Smaller groups included. */
export function spareOf({ participation }: Pick<Results, "participation">): (id: string) => number {
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

/** The name of a row: everyone, a group, or Smaller groups. */
export function useBlockName(): (block: RatingBlock) => string {
  const say = useStrings(resultsStrings);
  const nameOf = useGroupName();
  return ({ block, kind = "own", name }) => {
    if (block === "total") return say("everyone");
    return nameOf({ kind: block === "smaller" ? "smaller" : kind, ...(name ? { name } : {}) });
  };
}

/** Blocks that joined Smaller groups only for this item: too few of them rated it. */
export function joinedHere(blocks: RatingBlock[], participation: Participation[]): Participation[] {
  const merged = blocks.find(({ block }) => block === "smaller")?.merged ?? [];
  return participation.filter(({ id, kind }) => kind !== "smaller" && merged.includes(id));
}
