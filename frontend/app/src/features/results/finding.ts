import { everyComment } from "./search";
import type { NamedAnswers, RatedItem, RatingBlock, Results } from "./types";

/** From how many points on two blocks stand apart; the rule of the gap chart. */
const apart = 2;
/** From how many points on a difference counts at all. */
const clear = 1;

export type RatedBlock = { item: RatedItem; block: RatingBlock };

/** The one sentence that the results allow, from the strongest that is true. */
export type ResultFinding =
  | { is: "too-few" }
  | { is: "opposite"; first: [RatedBlock, RatedBlock]; second: [RatedBlock, RatedBlock] }
  | { is: "apart"; higher: RatedBlock; lower: RatedBlock }
  | { is: "spread"; highest: RatedBlock; lowest: RatedBlock }
  | { is: "level"; rated: RatedBlock[] }
  | { is: "comments"; comments: number }
  | { is: "named" | "participation" };

/**
 * Looks for two groups that see it the other way round, then for two that stand apart on one item, then for the items
 * nearest to and furthest from the ten. Named answers take no part: they are one person each.
 */
export function resultFindingOf(results: Results): ResultFinding {
  if (results.tooFew) return { is: "too-few" };
  const totals = results.items.flatMap(totalOf);
  if (totals.length > 0) {
    return opposite(results.items) ?? widest(results.items) ?? across(totals);
  }
  const comments = everyComment(results).length;
  if (comments > 0) return { is: "comments", comments };
  return { is: results.named.some(wrote) ? "named" : "participation" };
}

const wrote = ({ answers }: NamedAnswers) =>
  answers.some(({ answer, example, advice }) => answer || example || advice);

/** Which people a block stands for, so that it is compared only with itself on another item. */
const identityOf = ({ block, launchGroupId, merged = [] }: RatingBlock): string =>
  block === "smaller" ? [...merged].sort().join(" ") : (launchGroupId ?? block);

/** Means have one decimal; their difference is rounded the same way, so that 7.1 and 5.1 are two points apart. */
export const difference = (a: RatingBlock, b: RatingBlock): number =>
  Math.round((a.mean - b.mean) * 10) / 10;

const totalOf = (item: RatedItem): RatedBlock[] =>
  item.blocks.filter(({ block }) => block === "total").map((block) => ({ item, block }));

const shownOf = (item: RatedItem) => item.blocks.filter(({ block }) => block !== "total");

type Pair = { item: RatedItem; a: RatingBlock; b: RatingBlock; by: number };

const pairsOf = (item: RatedItem): Pair[] =>
  shownOf(item).flatMap((a, i, all) =>
    all.slice(i + 1).map((b) => ({ item, a, b, by: difference(a, b) })),
  );

function opposite(items: RatedItem[]): ResultFinding | undefined {
  const pairs = items.flatMap(pairsOf).filter(({ by }) => Math.abs(by) >= clear);
  const both = pairs
    .flatMap((one, i) => pairs.slice(i + 1).map((other) => ({ one, other })))
    .filter(({ one, other }) => one.by * other.by < 0 && samePeople(one, other))
    .filter(({ one, other }) => Math.max(Math.abs(one.by), Math.abs(other.by)) >= apart)
    .sort((x, y) => Math.abs(y.one.by - y.other.by) - Math.abs(x.one.by - x.other.by))[0];
  return both && { is: "opposite", first: ratedOf(both.one), second: ratedOf(both.other) };
}

function widest(items: RatedItem[]): ResultFinding | undefined {
  const widest = items
    .flatMap(pairsOf)
    .filter(({ by }) => Math.abs(by) >= apart)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))[0];
  if (!widest) return undefined;
  const [a, b] = ratedOf(widest);
  return widest.by > 0
    ? { is: "apart", higher: a, lower: b }
    : { is: "apart", higher: b, lower: a };
}

function across(totals: RatedBlock[]): ResultFinding {
  const ordered = [...totals].sort((x, y) => y.block.mean - x.block.mean);
  const [highest, lowest] = [ordered.at(0), ordered.at(-1)];
  return highest && lowest && difference(highest.block, lowest.block) >= clear
    ? { is: "spread", highest, lowest }
    : { is: "level", rated: totals };
}

const samePeople = (one: Pair, other: Pair) =>
  identityOf(one.a) === identityOf(other.a) && identityOf(one.b) === identityOf(other.b);

const ratedOf = ({ item, a, b }: Pair): [RatedBlock, RatedBlock] => [
  { item, block: a },
  { item, block: b },
];
