import type { Block } from "../types";

type Grouped = { id: string; kind: string };

/** Numbers the spare sign of each named group: its place among those, in the given order. */
export function sparesOf(groups: Grouped[]): (id: string) => number {
  const own = groups.filter((group) => group.kind === "own").map((group) => group.id);
  return (id) => Math.max(0, own.indexOf(id));
}

/** The same for blocks, whose groups keep the order in which they stand there. */
export const sparesOfBlocks = (blocks: Block[]): ((id: string) => number) =>
  sparesOf(
    blocks.flatMap((block) =>
      (block.members ?? []).map((member) => ({ id: member.groupId, kind: member.kind })),
    ),
  );

/** The id that decides the sign of a block: that of its only group. */
export const signId = (block: Block): string => block.members?.[0]?.groupId ?? block.id;
