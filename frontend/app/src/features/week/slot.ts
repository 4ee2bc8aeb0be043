import type { WeekPlan } from "./queries";

const dayBegins = 9 * 60;
const dayEnds = 18 * 60;

/** A block or a one-on-one. */
type Busy = { day?: string; start?: string; minutes?: number };

/** A one-on-one without a length counts as this long. */
export const usualMinutes = 30;

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/**
 * The first stretch that is free and long enough, from 9:00 to 18:00, on a day that has room for it.
 *
 * @param today no earlier day
 * @param due no later day
 */
export function slotFor(
  { days, blocks }: Pick<WeekPlan, "days"> & { blocks: Busy[] },
  minutes: number,
  today: string,
  due?: string,
): { day: string; start: string } | undefined {
  for (const { day, hours, meetings, talks = 0, planned } of days) {
    if (day < today || (due && day > due) || hours - meetings - talks - planned < minutes) continue;
    let from = dayBegins;
    const taken = blocks
      .filter((block) => block.day === day && block.start)
      .map((block) => ({ at: minutesOf(block.start ?? ""), length: block.minutes ?? usualMinutes }))
      .toSorted((one, other) => one.at - other.at);
    for (const { at, length } of taken) {
      if (at - from >= minutes) break;
      from = Math.max(from, at + length);
    }
    if (from + minutes <= dayEnds) return { day, start: timeOf(from) };
  }
  return undefined;
}

/** Lists times at which something begins while another event of the day still runs. */
export function overlapsOf(all: readonly Busy[]): string[] {
  let free = 0;
  return all
    .flatMap(({ start, minutes = usualMinutes }) => (start ? [{ start, minutes }] : []))
    .toSorted((one, other) => minutesOf(one.start) - minutesOf(other.start))
    .flatMap(({ start, minutes }) => {
      const overlaps = minutesOf(start) < free;
      free = Math.max(free, minutesOf(start) + minutes);
      return overlaps ? [start] : [];
    })
    .filter((start, at, starts) => starts.indexOf(start) === at);
}
