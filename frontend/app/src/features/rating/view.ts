import { isSplit } from "./split";
import type { GapBlock, GapItem, GapLabel, Gaps, Reason } from "./types";

/** The key of the block that holds everybody shown. */
export const everyone = "total";

/** An item beside one block. Without a block, `why` says what is missing; without `label`, there is nothing to tell. */
export type GapEntry = {
  item: GapItem;
  block?: GapBlock;
  distance?: number;
  why?: Reason | "merged-here" | "apart-here";
};

export type GapSection = {
  kind: GapLabel | "split" | "rest" | "wish" | (typeof changeKinds)[number];
  rows: GapEntry[];
};

/** The sections of what changed since an earlier round, in the order of the page. */
const changeKinds = ["fell", "rose", "agreement", "unclear", "same", "apart"] as const;

/** The sections in the order of the page. */
export const gapKinds = [
  "split",
  "blind-spot",
  "hidden-strength",
  "groups-disagree",
  "aligned",
  "rest",
] as const;

const byDistance = (a: GapEntry, b: GapEntry) => sizeOf(b) - sizeOf(a);
const sizeOf = ({ distance }: GapEntry) => Math.abs(distance ?? 0);

/**
 * Returns what the page shows beside one block, section by section and by distance within each.
 * Items on which people disagree come first. Beside everyone the server's labels and order apply;
 * beside one block there are no groups to disagree.
 * @param only ids of the items that are looked at
 */
export function sectionsOf(gaps: Gaps, key: string, only?: ReadonlySet<string>): GapSection[] {
  const rows = gaps.items
    .filter(({ questionId }) => !only || only.has(questionId))
    .map((item) => ({ row: gapEntryOf(item, key), kind: kindOf(item, key, gaps.k) }));
  return gapKinds
    .map((kind) => {
      const mine = rows.filter((each) => each.kind === kind).map(({ row }) => row);
      return { kind, rows: key === everyone ? mine : mine.sort(byDistance) };
    })
    .filter(({ rows: mine }) => mine.length > 0);
}

/** The same rows by what they say of a change: what fell comes first, and those that moved furthest. */
export function changeSectionsOf(
  gaps: Gaps,
  key: string,
  only?: ReadonlySet<string>,
): GapSection[] {
  const rows = gaps.items
    .filter(({ questionId }) => !only || only.has(questionId))
    .map((item) => gapEntryOf(item, key));
  const size = ({ block }: GapEntry) => Math.abs(block?.change?.by ?? 0);
  return changeKinds
    .map((kind) => ({
      kind,
      rows: rows.filter((row) => changeKind(row) === kind).sort((a, b) => size(b) - size(a)),
    }))
    .filter(({ rows: mine }) => mine.length > 0);
}

/** Below so many points an average stayed about the same. */
const about = 1;

/** A direction is only told of a clear change. */
function changeKind({ block }: GapEntry): (typeof changeKinds)[number] {
  const change = block?.change;
  if (!change) return "apart";
  if (change.clear) return change.by < 0 ? "fell" : "rose";
  if (change.agreement) return "agreement";
  return Math.abs(change.by) < about ? "same" : "unclear";
}

/** Selects the row that is open at first: one to act on, and a strength only where there is nothing else. */
export const firstToActOn = (sections: GapSection[]): GapEntry | undefined => {
  const rows = sections.flatMap((section) => section.rows);
  return rows.find(({ item }) => item.label !== "hidden-strength") ?? rows[0];
};

/** Tells whether the earlier round can be compared in any item. */
export const isCompared = ({ items }: Gaps): boolean =>
  items.some(({ blocks }) => blocks.some(({ change }) => change));

/** A gap that so few answers can make by chance. */
export const isDoubtful = ({ distance = 0, margin = 0 }: GapBlock): boolean =>
  Math.abs(distance) >= 2 && Math.abs(distance) < margin;

/** Tells whether others rated several themes, and nothing else. */
export const ratesThemes = ({ items }: Pick<Gaps, "items">): boolean =>
  items.length > 1 && items.every(({ questionId }) => questionId.startsWith("theme."));

/** A 10 is enough, so those who rate lowest want more of it and come first. */
export const blocksByWish = ({ blocks }: Pick<GapItem, "blocks">): GapBlock[] =>
  blocks.filter(({ key }) => key !== everyone).sort((a, b) => a.mean - b.mean);

/** Sorts items by what people want more of; items without a figure come last. */
export const byWish = (items: GapItem[]): GapItem[] =>
  [...items].sort((a, b) => meanOf(a) - meanOf(b));

/** Puts all rows into one section, in the order of what people want more of. */
export const wishSectionsOf = (sections: GapSection[]): GapSection[] => {
  const rows = sections.flatMap((section) => section.rows);
  const order = byWish(rows.map(({ item }) => item));
  return [
    { kind: "wish", rows: rows.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item)) },
  ];
};

const meanOf = (item: GapItem) => blockOf(item, everyone)?.mean ?? beyond;

/** Above the scale. */
const beyond = 11;

export const blockOf = (item: GapItem, key: string): GapBlock | undefined =>
  item.blocks.find((block) => block.key === key);

export function gapEntryOf(item: GapItem, key: string): GapEntry {
  const block = blockOf(item, key);
  if (!block) {
    const elsewhere = key === "smaller" ? "apart-here" : "merged-here";
    const isOf = ({ launchGroupId, kind }: GapItem["withoutFigures"][number]) =>
      [everyone, launchGroupId, kind].includes(key);
    if (item.withoutFigures.some(isOf)) return { item, why: "inexact" };
    return { item, why: item.blocks.length > 0 ? elsewhere : "too-few" };
  }
  const { distance } = block;
  return {
    item,
    block,
    ...(distance === undefined ? {} : { distance }),
    ...(item.reason ? { why: item.reason } : {}),
  };
}

function kindOf(item: GapItem, key: string, k: number): GapSection["kind"] {
  const block = blockOf(item, key);
  if (block && isSplit(block, k)) return "split";
  return (key === everyone ? item.label : block?.label) ?? "rest";
}

/** `items`: on how many of them the block is shown. */
export type BlockChoice = { key: string; block: GapBlock; items: number };

/**
 * The blocks that can be looked at alone: each that is shown on any item. A group's number of answers differs from item
 * to item, because it is merged on some of them, so the rows say it and the choice does not.
 */
export function choicesOf({ items }: Pick<Gaps, "items">): BlockChoice[] {
  const found = new Map<string, BlockChoice>();
  for (const block of items.flatMap(({ blocks }) => blocks)) {
    const { key } = block;
    found.set(key, { key, block, items: (found.get(key)?.items ?? 0) + 1 });
  }
  const rank = ({ key }: BlockChoice) => (key === everyone ? 0 : key === "smaller" ? 2 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** The finding is about everyone together. */
export type GapFinding = {
  people: number;
  compared: number;
  aligned: number;
  longest?: GapItem;
};

/** @returns what the page's heading says; `longest` only from 2 points on */
export function gapFindingOf(gaps: Gaps): GapFinding {
  const compared = gaps.items.filter(({ distance }) => distance !== undefined);
  const longest = [...compared].sort(
    (a, b) => Math.abs(b.distance ?? 0) - Math.abs(a.distance ?? 0),
  )[0];
  return {
    people: gaps.participation
      .filter(({ named }) => !named)
      .reduce((sum, { answered }) => sum + answered, 0),
    compared: compared.length,
    aligned: compared.filter(({ label }) => label === "aligned").length,
    ...(longest && Math.abs(longest.distance ?? 0) >= 2 ? { longest } : {}),
  };
}

/** An item that clearly changed beside everybody, and its averages. */
export type Move = { item: GapItem; before: number; after: number };

/** An item on which people clearly agree more or less than then. */
export type AgreementMove = {
  item: GapItem;
  change: NonNullable<NonNullable<GapBlock["change"]>["agreement"]>;
};

/** @returns what clearly changed since the round compared, the furthest first, of how many that could be compared; undefined where none could */
export function movesOf({
  items,
}: Pick<Gaps, "items">): { clear: Move[]; agreement: AgreementMove[]; all: number } | undefined {
  const compared = items.flatMap((item) => {
    const block = blockOf(item, everyone);
    return block?.change ? [{ item, after: block.mean, ...block.change }] : [];
  });
  if (compared.length === 0) return undefined;
  const clear = compared
    .filter((each) => each.clear)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ item, after, mean }) => ({ item, before: mean, after }));
  const agreement = compared.flatMap(({ item, agreement: change }) =>
    change ? [{ item, change }] : [],
  );
  return { clear, agreement, all: compared.length };
}
