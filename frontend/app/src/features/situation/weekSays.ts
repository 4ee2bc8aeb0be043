import { queryOptions } from "@tanstack/react-query";
import { below, queries, type Schemas } from "../../shared/api";
import { dayOf, mondayOf, today } from "../../shared/days";
import { entriesOfWeekQuery, knownNamesQuery, mayLeave } from "../../shared/goal";
import { homeQuery } from "../../shared/home";
import type { SituationQuestion } from "./types";

export type WeekSays = Record<NonNullable<SituationQuestion["from"]>, string>;

/** Characters that are proposed for one question. */
const most = 450;

/** The query reads what this week says already, as far as others may read it. */
export const weekSaysQuery = queryOptions({
  queryKey: [...below("/api/entries"), "proposed"],
  queryFn: async (): Promise<WeekSays> => {
    const week = mondayOf(today());
    const [entries, home, names] = await Promise.all([
      queries.fetchQuery(entriesOfWeekQuery(week)),
      queries.fetchQuery(homeQuery),
      queries.fetchQuery(knownNamesQuery),
    ]);
    const lines = (kinds: Schemas["EntryKind"][]) =>
      entries
        // What was sent or answered already is no news.
        .filter((entry) => kinds.includes(entry.kind) && !entry.card && mayLeave(entry, names))
        .map(({ text }) => text)
        .join("\n")
        .slice(0, most);
    return {
      "week-did": lines(["did", "learned"]),
      "week-went-wrong": lines(["went-wrong"]),
      "week-published": home.recent
        .filter(({ kind, at }) => kind === "published" && dayOf(at) >= week)
        .map(({ text }) => text)
        .join("\n"),
    };
  },
});
