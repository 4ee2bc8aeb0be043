import type { GapEntry, GapSection } from "../view";

/** Holds all texts of the chart, in the reader's language. */
export type Captions = {
  heading: string;
  lede: string;
  from: string;
  legend: { you: string; others: string; bands: string; way: string; earlier: string };
  kind: (kind: GapSection["kind"]) => string;
  item: (row: GapEntry) => string;
  why: (row: GapEntry) => string;
  mean: (value: number) => string;
  distance: (value: number) => string;
  n: (n: number) => string;
  spare: (id: string) => number;
};
