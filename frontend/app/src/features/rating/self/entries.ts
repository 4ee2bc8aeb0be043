import type { RatingItem } from "./types";

/**
 * Holds what is given for one item; a mark is a rating from 1 to 10, or "none" for "I can't say".
 */
export type RatingEntry = {
  mark: number | "none" | undefined;
  example: string;
  whyNot: string;
  proof: string;
};

export const entryOf = (item: RatingItem): RatingEntry => ({
  mark: item.cantSay ? "none" : item.rating,
  example: item.example ?? "",
  whyNot: item.whyNot ?? "",
  proof: item.proof ?? "",
});

/** The item with other parts of its entry. */
export function withEntry(item: RatingItem, parts: Partial<RatingEntry>): RatingItem {
  const { rating: _, cantSay: __, ...rest } = item;
  const { mark, ...texts } = { ...entryOf(item), ...parts };
  return { ...rest, ...texts, ...(mark === "none" ? { cantSay: true } : mark && { rating: mark }) };
}
