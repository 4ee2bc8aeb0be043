import type { Schemas } from "../../shared/api";

/** Low and high ratings have k answers each, so that the average hides two views. */
export const isSplit = (
  { bands: { low, high } }: Pick<Schemas["GapBlock"], "bands">,
  k: number,
): boolean => low >= k && high >= k;
