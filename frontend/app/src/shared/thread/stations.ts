import { msg } from "../i18n";
import type { StationName, ThreadOutline } from "./types";

export const stationLabels = {
  role: msg("Role"),
  quotes: msg("Quotes"),
  verdict: msg("Verdict"),
  agreed: msg("Agreed"),
  rated: msg("Rated"),
  goal: msg("Goal"),
  time: msg("Time"),
  evidence: msg("Evidence"),
} satisfies Record<StationName, string>;

/** The order of the chain. */
export const stationOrder = Object.keys(stationLabels) as StationName[];

/** What a closed row says of the station that comes next. */
export const nextLabels = {
  role: msg("Next: add to your role"),
  quotes: msg("Next: ask others"),
  verdict: msg("Next: give a verdict"),
  agreed: msg("Next: agree on it"),
  rated: msg("Next: ask for ratings"),
  goal: msg("Next: create a goal"),
  time: msg("Next: plan time"),
  evidence: msg("Next: add evidence"),
} satisfies Record<StationName, string>;

export const stationState = (
  { stations, next }: Pick<ThreadOutline, "stations" | "next">,
  name: StationName,
) => (stations.includes(name) ? "done" : name === next ? "next" : "empty");
