import type { Contact } from "../../../shared/talk";

/** Days of the rule of one row; who is further away stands at its end. */
const rowDays = 12 * 7;

const oneDay = 86_400_000;
const number = (day: string) => Date.parse(day) / oneDay;

/** How many days one day is after another. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from);

/** Past the wished rhythm, and no talk is planned that would end it. */
export const isDrifting = ({ overdueDays, nextTalk }: Contact): boolean =>
  overdueDays > 0 && nextTalk === undefined;

/** Where wish and today stand on the rule of a row, in percent; nothing where there is no such day. */
export function rowRule({ rhythmDays, lastContactOn }: Contact, today: string) {
  const at = (days: number) => (Math.min(days, rowDays) / rowDays) * 100;
  return {
    ...(rhythmDays !== undefined && { wish: at(rhythmDays) }),
    ...(lastContactOn && { now: at(Math.max(0, daysBetween(lastContactOn, today))) }),
  };
}
