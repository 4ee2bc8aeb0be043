import { isDay, today } from "../../shared/days";
import { type Say, useStrings } from "../../shared/i18n";
import { minuteStrings } from "./minuteStrings";

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

/** "2 h 45", "45 min". */
export function useMinutes(): (minutes: number) => string {
  const say = useStrings(minuteStrings);
  return (minutes) => sayMinutes(minutes, say);
}

function sayMinutes(minutes: number, say: Say<typeof minuteStrings.en>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("min", { rest });
  return rest === 0
    ? say("h", { hours })
    : say("h-min", { hours, rest: String(rest).padStart(2, "0") });
}
