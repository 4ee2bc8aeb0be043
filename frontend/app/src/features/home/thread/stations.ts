import type { Schemas } from "../../../shared/api";

type Thread = Schemas["ThreadView"];

export type Station =
  | "quotes"
  | "theme"
  | "verdict"
  | "clause"
  | "rating"
  | "will-do"
  | "goal"
  | "step"
  | "hour"
  | "evidence"
  | "next";

/** The lead is at the station of the next step. */
export type Placed = { station: Station; missing: boolean; here: boolean };

/**
 * Lists stations in the order of the chain. Only what can be added next counts as missing: a step
 * if there is a goal, a verdict if there is a theme, advice if there is a rating.
 */
export function stationsOf(thread: Thread): Placed[] {
  const { quotes, themes, clauses, ratings, advice, goals, planned, evidence } = thread;
  const active = goals.find(({ state }) => state === "active") ?? goals[0];
  const there: [Station, boolean, shown?: boolean][] = [
    ["quotes", quotes.length > 0],
    ["theme", themes.length > 0],
    ["verdict", themes[0]?.verdict !== undefined, themes.length > 0],
    ["clause", clauses.length > 0],
    ["rating", ratings.length > 0],
    ["will-do", advice.length > 0, ratings.length > 0 || advice.length > 0],
    ["goal", goals.length > 0],
    ["step", active?.step !== undefined, active?.state === "active" || active?.state === "draft"],
    ["hour", planned > 0, planned > 0 || active?.step !== undefined],
    ["evidence", evidence.length > 0, goals.length > 0 || evidence.length > 0],
    ["next", false, ratings.length > 0],
  ];
  return there
    .filter(([, , shown = true]) => shown)
    .map(([station, is]) => ({ station, missing: !is, here: station === "step" && is }));
}
