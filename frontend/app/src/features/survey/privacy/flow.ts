import type { Block, BlockMember } from "../types";

const rowHeight = 40;
const mergedRowHeight = 30;
const gap = 8;
/** Dots are people; from the ninth on the rest is a number. */
const mostDots = 8;

export interface FlowSource {
  member: Pick<BlockMember, "kind" | "invited"> & Partial<Pick<BlockMember, "name" | "groupId">>;
  /** Pixels from the top to the middle of the row. */
  y: number;
  dots: number;
  /** How many people stand behind the dots without one of their own. */
  more: number;
}

export interface FlowBlock {
  block: Block;
  y: number;
  sources: FlowSource[];
}

export interface Flow {
  height: number;
  blocks: FlowBlock[];
}

/** Lays the groups out from top to bottom, each beside the block that its answers appear in. */
export function layOutFlow(blocks: Block[]): Flow {
  let top = 0;
  const placed = blocks.map((block) => {
    const members = block.members?.length ? block.members : [itself(block)];
    const step = members.length > 1 ? mergedRowHeight : rowHeight;
    const sources = members.map((member, i) => ({
      member,
      y: top + step * i + step / 2 + (members.length > 1 ? gap : 0),
      ...dotsOf(member.invited),
    }));
    const y = sources.reduce((sum, source) => sum + source.y, 0) / sources.length;
    top += step * members.length + (members.length > 1 ? 2 * gap : 0);
    return { block, y, sources };
  });
  return { height: top, blocks: placed };
}

/** A band from a source on the left edge to its block on the right, in a box 100 wide. */
export const bandOf = (from: number, to: number): string =>
  from === to ? `M0 ${from}H100` : `M0 ${from}H30C64 ${from} 66 ${to} 100 ${to}`;

const itself = (block: Block): FlowSource["member"] => ({
  kind: block.kind === "smaller" ? "own" : block.kind,
  invited: block.invited,
  ...(block.name ? { name: block.name } : {}),
});

const dotsOf = (people: number) =>
  people <= mostDots
    ? { dots: people, more: 0 }
    : { dots: mostDots - 1, more: people - mostDots + 1 };
