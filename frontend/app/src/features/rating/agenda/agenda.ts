import type { GapBlock, GapItem, GapLabel, Gaps } from "../types";
import { blockOf, everyone } from "../view";

/** Names the audience of a conversation. Each reads other words, and none of them everything. */
export const audiences = ["manager", "team", "coach"] as const;
export type AgendaAudience = (typeof audiences)[number];

/** Minutes for one item, from reading it aloud to a next step. */
const each = 15;

export const minutesFor = (items: number): number => items * each;

export type AgendaPoint = {
  item: GapItem;
  ask: GapLabel | "none";
  self?: number;
  /** `taken` of them may be the lead's own. */
  others?: { mean: number; n: number; taken?: number };
  /** Only a coach sees the groups. */
  groups: GapItem["blocks"];
  /** A manager's own rating, given by name and certain; only for themselves. */
  theirs?: number;
  /** Advice that the lead answered and respondents read; only for the team. */
  decided: GapItem["advice"];
};

/**
 * Selects what one audience reads of an item. Comments were written to the lead, so they are
 * included only if published. A team or a manager might recognise the people of a group; a coach
 * does not know them.
 */
export function pointOf(
  { published }: Pick<Gaps, "published">,
  item: GapItem,
  audience: AgendaAudience,
): AgendaPoint {
  const total = blockOf(item, everyone);
  const self = item.self?.rating;
  const theirs = item.named.find(({ kind, uncertain }) => kind === "manager" && !uncertain)?.rating;
  return {
    item,
    ask: item.label ?? "none",
    ...(self === undefined ? {} : { self }),
    ...(total ? { others: othersOf(total) } : {}),
    groups: audience === "coach" ? item.blocks.filter(({ key }) => key !== everyone) : [],
    ...(audience === "manager" && theirs !== undefined ? { theirs } : {}),
    decided:
      audience === "team" && published
        ? item.advice.filter(({ state, publish }) => state !== "open" && publish)
        : [],
  };
}

const othersOf = ({ mean, n, taken }: GapBlock) => ({ mean, n, ...(taken ? { taken } : {}) });

/** The items of an agenda, in its order, that there are. */
export const chosenOf = ({ items }: Pick<Gaps, "items">, ids: readonly string[]): GapItem[] =>
  ids.flatMap((id) => items.filter(({ questionId }) => questionId === id).slice(0, 1));

/** The same ids with this one added, or without it. */
export const toggledItem = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
