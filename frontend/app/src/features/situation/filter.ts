import { today } from "../../shared/days";
import type { Situation } from "./types";

export const times = ["quarter", "year"] as const;

/** Reads the filter of past situations from the address; empty for all. */
export type PastFilter = { time: string; person: string; state: string };

/** The first day of the quarter or the year that a day is in; empty for any other time. */
export function beginOf(time: string, day = today()): string {
  if (time === "year") return `${day.slice(0, 4)}-01-01`;
  if (time !== "quarter") return "";
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 5)}${String(month).padStart(2, "0")}-01`;
}

export const names = ({ answers }: Situation, person: string): boolean =>
  answers.some((answer) => answer.person?.id === person);

/** The situations that a filter lets through. */
export function filtered(
  situations: readonly Situation[],
  { time, person, state }: PastFilter,
  day = today(),
): Situation[] {
  return situations.filter(
    (each) =>
      each.day >= beginOf(time, day) &&
      (!person || names(each, person)) &&
      (!state || each.state === state),
  );
}

const ended: ReadonlySet<Situation["state"]> = new Set(["decided", "done"]);
const at = ({ day, createdAt }: Situation) => day + createdAt;

/** Lists earlier situations that ended, of the same template or with someone named in it. */
export const before = (of: Situation, all: readonly Situation[]): Situation[] =>
  all.filter(
    (each) =>
      at(each) < at(of) &&
      ended.has(each.state) &&
      (each.template === of.template ||
        of.answers.some(({ person }) => person && names(each, person.id))),
  );
