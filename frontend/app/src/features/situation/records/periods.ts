import { plusDays } from "../../../shared/days";
import type { Situation, SituationForm } from "../types";
import { type Count, counted, isPeriod, type Rhythm, startOf } from "./counted";

/** A figure in each period. The key is of a choice or a person, and empty for a whole. */
export type Figure = {
  count: Count;
  key: string;
  name?: string | undefined;
  values: number[];
  differs: boolean;
};

/** The first day of the period before the one that a day is in. */
export const startBefore = (by: Rhythm, day: string): string =>
  startOf(by, plusDays(startOf(by, day), -1));

/** The first days of all periods that have one before them, the latest first. */
export function startsOf(by: Rhythm, records: readonly Situation[], today: string): string[] {
  const days = [today, ...records.map(({ day }) => day)].sort();
  const first = startOf(by, days[0] ?? today);
  const starts: string[] = [];
  for (let start = startOf(by, days.at(-1) ?? today); start > first; start = startBefore(by, start))
    starts.push(start);
  return starts.length > 0 ? starts : [startOf(by, today)];
}

/** What the counts of a form come to in each of these periods. What goes by a period goes by theirs. */
export function figuresOf(
  form: SituationForm,
  by: Rhythm,
  starts: readonly string[],
  records: readonly Situation[],
): Figure[] {
  const counts = (form.counts ?? []).map((count) =>
    count.by && isPeriod(count.by) ? { ...count, by } : count,
  );
  const isFirst = (count: Count, at: number) =>
    counts.findIndex((each) => JSON.stringify(each) === JSON.stringify(count)) === at;
  return counts.filter(isFirst).flatMap((count) => {
    const periods = starts.map((start) => {
      const isWhole = count.by === by;
      const of = isWhole ? records : records.filter(({ day }) => startOf(by, day) === start);
      return counted(form, count, {
        records: of,
        from: start,
        to: start,
        people: [],
        things: [],
      }).map((each) => ({ ...each, key: isWhole ? "" : each.key }));
    });
    return [...new Set(periods.flat().map(({ key }) => key))].map((key) => {
      const found = periods.map((rows) => rows.find((each) => each.key === key));
      const values = found.map((each) => each?.value ?? 0);
      const name = found.find((each) => each?.name)?.name;
      return { count, key, name, values, differs: new Set(values).size > 1 };
    });
  });
}
