import { queryOptions } from "@tanstack/react-query";
import { allQuery, below, homeQuery, queries, type Schemas } from "../../../shared/api";
import { dayOf, inDays, mondayOf, today } from "../../../shared/days";
import { entriesOfWeekQuery, knownNamesQuery, mayLeave } from "../../../shared/goal";

type Entry = Schemas["Entry"];
type CardName = Schemas["CardName"];

/** Days that the sums of a card look back. */
const lately = 28;

/** What a card left in the log, the latest day first. */
export const cardEntriesQuery = (card: CardName) => allQuery("/api/entries", { card });

export const cardTasksQuery = (card: CardName) => allQuery("/api/tasks", { card });

type Sum = { name: string; brought: number; took: number; minutes: number };

/** Of the last four weeks, by person; who brought most comes first. */
export function broughtBy(entries: Entry[], since = inDays(-lately)): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { day, person, outcome, minutes = 0 } of entries) {
    if (day < since) continue;
    const key = person?.id ?? "";
    const before = sums.get(key) ?? { name: person?.name ?? "", brought: 0, took: 0, minutes: 0 };
    sums.set(key, {
      ...before,
      brought: before.brought + 1,
      took: before.took + (outcome === "took" ? 1 : 0),
      minutes: before.minutes + minutes,
    });
  }
  return [...sums.values()].sort((a, b) => b.brought - a.brought || b.minutes - a.minutes);
}

/** The last update for each audience, and who got it. */
export function lastSent(entries: Entry[], audience: Schemas["CardOutcome"]) {
  const of = entries.filter(({ outcome, taskId }) => outcome === audience && !taskId);
  const last = of.find(({ kind }) => kind === "did");
  const readers = of.filter(({ kind, day }) => kind === "touch" && day === last?.day);
  return last && { ...last, readers: readers.flatMap(({ person }) => person ?? []) };
}

/** What this week says already of an update, as far as others may read it. */
export const drawnUpQuery = queryOptions({
  queryKey: [...below("/api/entries"), "update"],
  queryFn: async () => {
    const week = mondayOf(today());
    const [entries, home, names] = await Promise.all([
      queries.fetchQuery(entriesOfWeekQuery(week)),
      queries.fetchQuery(homeQuery),
      queries.fetchQuery(knownNamesQuery),
    ]);
    const lines = (kinds: Entry["kind"][]) =>
      entries
        // What this card or another one left is no news.
        .filter((entry) => kinds.includes(entry.kind) && !entry.card && mayLeave(entry, names))
        .map(({ text }) => text)
        .join("\n")
        .slice(0, 450);
    return {
      moved: lines(["did", "learned"]),
      stuck: lines(["went-wrong"]),
      changed: home.recent
        .filter(({ kind, at }) => kind === "published" && dayOf(at) >= week)
        .map(({ text }) => text)
        .join("\n"),
    };
  },
});
