import { isDay, mondayOf, today } from "../../shared/days";

/** The week that an address names; this one where it names none. */
export const weekAt = (named: string | null): string =>
  mondayOf(named && isDay(named) && !Number.isNaN(Date.parse(named)) ? named : today());
