import { useQueries, useQuery } from "@tanstack/react-query";
import { boardQuery, boardsQuery, gapsQuery, itemsQuery, type Schemas } from "../../../shared/api";
import { inLanguage } from "../../../shared/i18n";
import { type ThreadView, threadQuery } from "../../../shared/thread";
import type { Goal, ThreadKind } from "../types";

/** An expectation of others that could become a goal. */
export type GoalSuggestion = {
  kind: ThreadKind;
  id: string;
  title: string;
  /** The lead wrote this when they decided. */
  reason?: string;
  decided?: "realistic" | "will-do";
  /** Comments that asked for it. */
  comments?: number;
  /** Its place among the largest gaps, from 0. */
  gap?: number;
  self?: number | undefined;
  others?: number | undefined;
};

/** Suggestions, and the largest gaps among them. */
const most = 4;
const mostGaps = 3;
/** Points by which others rate lower. */
const least = 1;

type Item = Schemas["GapItem"];
type Theme = Pick<Schemas["Theme"], "id" | "name" | "verdict" | "reason" | "voices">;

/** The items that others rate lowest beside the lead, the largest gap first. */
export const largestGaps = (items: Item[]): Item[] =>
  items
    .filter(({ distance = 0 }) => distance <= -least)
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
    .slice(0, mostGaps);

/** The items that the lead said they would do something about. */
const willDo = ({ advice }: Item) => advice.find(({ state }) => state === "will-do");

/** The items that may be suggested; their threads say which themes are the same expectation, and which goals there are. */
export const suggestedItems = (items: Item[]): Item[] => [
  ...largestGaps(items),
  ...items.filter((item) => willDo(item) && !largestGaps(items).includes(item)),
];

/**
 * Gaps and decisions that no goal was made of: first those that are both, then the gaps, then the decisions. What the lead joined
 * is one row.
 *
 * @param threads of the items, by their ids; an item whose thread is not known yet is left out
 */
export function suggestionsOf(
  items: Item[],
  threads: ReadonlyMap<string, Pick<ThreadView, "themes" | "goals">>,
  themes: Theme[],
  goals: Pick<Goal, "thread">[],
): GoalSuggestion[] {
  const gaps = largestGaps(items);
  const ofItems = suggestedItems(items).flatMap((item): GoalSuggestion[] => {
    const thread = threads.get(item.questionId);
    if (!thread || thread.goals.length > 0) return [];
    const theme = thread.themes.find(({ verdict }) => verdict === "realistic");
    const advice = willDo(item);
    const reason = theme?.reason || advice?.reason;
    const gap = gaps.indexOf(item);
    return [
      {
        ...(gap < 0 && advice
          ? { kind: "advice" as const, id: advice.id }
          : { kind: "item" as const, id: item.questionId }),
        title: inLanguage(item.text),
        ...(reason && { reason }),
        ...(theme && { decided: "realistic" as const, comments: theme.voices }),
        ...(!theme && advice && { decided: "will-do" as const }),
        ...(gap >= 0 && { gap, self: item.self?.rating, others: item.blocks[0]?.mean }),
      },
    ];
  });
  const joined = new Set(
    [...threads.values()].flatMap((thread) => thread.themes.map(({ id }) => id)),
  );
  const made = new Set(goals.map(({ thread }) => thread?.key));
  const ofThemes = themes
    .filter(({ id, verdict }) => verdict === "realistic" && !joined.has(id) && !made.has(id))
    .map(
      ({ id, name, reason, voices }): GoalSuggestion => ({
        ...{ kind: "theme", id, title: name, decided: "realistic", comments: voices },
        ...(reason && { reason }),
      }),
    );
  const rank = ({ decided, gap }: GoalSuggestion) => (gap === undefined ? 2 : decided ? 0 : 1);
  return [...ofItems, ...ofThemes].toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

/** Suggestions come from this many decided boards, latest first. */
const boardsRead = 2;

/** Suggests goals from the latest ratings and decisions; undefined while they are unknown. */
export function useSuggestions(goals: Goal[]): GoalSuggestion[] | undefined {
  const rated = useQuery(itemsQuery("/api/rated-surveys", { limit: 1 }));
  const surveyId = rated.data?.[0]?.surveyId;
  // Before the lead has rated themselves, the server shows no gaps.
  const gaps = useQuery({ ...gapsQuery(surveyId ?? ""), enabled: surveyId !== undefined });
  const boards = useQuery(boardsQuery);
  const decided = (boards.data ?? [])
    .filter((board) => board.decided > 0)
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    .slice(0, boardsRead);
  const read = useQueries({ queries: decided.map(({ id }) => boardQuery(id)) });
  const items = gaps.data?.items ?? [];
  const asked = suggestedItems(items);
  const threads = useQueries({
    queries: asked.map(({ questionId }) => threadQuery("item", questionId)),
  });
  const all = [rated, boards, ...(surveyId ? [gaps] : []), ...read, ...threads];
  if (all.some(({ isLoading }) => isLoading)) return undefined;
  const known = new Map(
    asked.flatMap(({ questionId }, at) => {
      const thread = threads[at]?.data;
      return thread ? [[questionId, thread] as const] : [];
    }),
  );
  return suggestionsOf(
    items,
    known,
    read.flatMap(({ data }) => data?.themes ?? []),
    goals,
  );
}
