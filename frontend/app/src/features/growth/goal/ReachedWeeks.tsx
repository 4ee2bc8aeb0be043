import { useQuery } from "@tanstack/react-query";
import { mondayOf, plusDays, today } from "../../../shared/days";
import { entriesSinceQuery, goalWeeks, WeekTicks } from "../../../shared/goal";
import type { Goal, GoalTask } from "../types";
import { useLogSaid } from "./useLogSaid";

type Props = { goal: Goal; tasks: GoalTask[]; moves: boolean };

/** Shows the last twelve weeks of a goal that has been reached. Its evidence grows once, right after that. */
export function ReachedWeeks({ goal, tasks, moves }: Props) {
  const first = plusDays(mondayOf(today()), -11 * 7);
  const { data: entries } = useQuery(entriesSinceQuery(first));
  const label = useLogSaid(goal);
  return (
    entries && <WeekTicks {...{ label, moves }} of={goalWeeks(goal, first, { entries, tasks })} />
  );
}
