import { isDay, today } from "../../shared/days";

const oneDay = 86_400_000;

/** So many days later; a day has no hours here, so that no change of the clock can shift it. */
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + count * oneDay).toISOString().slice(0, 10);

/** The Monday of its week, whatever day weeks begin with where the reader is. */
export const mondayOf = (day: string): string =>
  plusDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));

/** The week that an address names; this one where it names none. */
export const weekAt = (named: string | null): string =>
  mondayOf(named && isDay(named) && !Number.isNaN(Date.parse(named)) ? named : today());
