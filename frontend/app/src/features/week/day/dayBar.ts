import { isDone } from "../../../shared/task";
import { minutesOf, usualMinutes } from "../slot";
import type { WeekLine, WeekList } from "./weekList";

/** A stretch of a day, in minutes since midnight. What was not done has an outline alone. */
export type Stretch = {
  id: string;
  kind: "busy" | "talk" | "planned" | "not-done" | "done";
  from: number;
  to: number;
  /** It is the next step of a goal. */
  step: boolean;
};

const [morning, evening] = [8 * 60, 18 * 60];
const hour = 60;

/**
 * What a day has at a time. A task without a time is in the list of the day alone.
 *
 * @param closedAt what was done later was not done in the week
 */
export function stretchesOf(
  { day, lines }: WeekList["days"][number],
  today: string,
  closedAt = "9",
): Stretch[] {
  const ofLine = ({ id, start, block, talk, busy }: WeekLine): Stretch[] => {
    if (!start) return [];
    const from = minutesOf(start);
    const step = block?.task?.mark === "step";
    const stretch = (kind: Stretch["kind"], minutes = usualMinutes) => ({
      ...{ id: `${id} ${kind}`, kind, step, from, to: from + minutes },
    });
    if (busy) return [stretch("busy", busy.minutes)];
    if (talk) return [stretch("talk", talk.minutes)];
    if (!block) return [];
    const { task, minutes, spent } = block;
    const done = isDone({ task, block }) && (task?.doneAt ?? "") <= closedAt;
    if (done || (spent ?? 0) >= minutes) return [stretch("done", minutes)];
    const whole = stretch(spent === undefined && day >= today ? "planned" : "not-done", minutes);
    return spent ? [whole, stretch("done", spent)] : [whole];
  };
  return lines.flatMap(ofLine);
}

/** The hours that the bars of a week span: from 8 to 18, or further where something is planned. */
export function hoursOf(all: readonly Stretch[]): { first: number; last: number } {
  const own = all.filter(({ kind }) => kind !== "busy");
  return {
    first: Math.min(morning, ...own.map(({ from }) => Math.floor(from / hour) * hour)),
    last: Math.min(
      24 * hour,
      Math.max(evening, ...own.map(({ to }) => Math.ceil(to / hour) * hour)),
    ),
  };
}
