import type { Participation, RatingBlock } from "./types";

/** Blocks that joined Smaller groups only for this item: too few of them rated it. */
export function joinedHere(blocks: RatingBlock[], participation: Participation[]): Participation[] {
  const merged = blocks.find(({ block }) => block === "smaller")?.merged ?? [];
  return participation.filter(({ id, kind }) => kind !== "smaller" && merged.includes(id));
}
