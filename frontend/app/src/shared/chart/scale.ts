import type { Schemas } from "../api";

type RatingBlock = Schemas["RatingBlock"];

/** Returns the position of a value on the scale from 1 to 10, as a percentage. */
export const xOf = (value: number): number => ((value - 1) / 9) * 100;

export interface Band {
  name: keyof RatingBlock["bands"];
  /** Percent of the plot. */
  x: number;
  width: number;
  count: number;
  /**
   * The band colour has this share: 7 % plus 38 % times the share, so that text on it keeps its
   * contrast; 0 without answers.
   */
  opacity: number;
}

/** Percent between two bands. */
const seam = 0.5;
const edges = [1, 4.5, 7.5, 10];

/** The bands 1-4, 5-7 and 8-10: darker means more answers, a place inside one means nothing. */
export function bandsOf({ n, bands }: Pick<RatingBlock, "n" | "bands">): Band[] {
  return (["low", "middle", "high"] as const).map((name, i) => {
    const x = xOf(edges[i] ?? 1);
    const count = bands[name];
    return {
      name,
      x,
      width: xOf(edges[i + 1] ?? 10) - x - seam,
      count,
      opacity: count === 0 ? 0 : 0.07 + 0.38 * (count / n),
    };
  });
}

/** The whole numbers between 1 and 10. */
export const ticks = [2, 3, 4, 5, 6, 7, 8, 9];
