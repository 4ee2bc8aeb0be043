import { daysBetween } from "../../../shared/days";
import type { Contact } from "../../../shared/talk";

/** Days of the rule of one row; who is further away stands at its end. */
const rowDays = 12 * 7;

/** Past the wished rhythm, and no talk is planned that would end it. */
export const isDrifting = ({ overdueDays, nextTalk }: Contact): boolean =>
  overdueDays > 0 && nextTalk === undefined;

/**
 * Returns the positions of the wish and of today on a row's scale, in percent; undefined without
 * such a day.
 */
export function rowRule({ rhythmDays, lastContactOn }: Contact, today: string) {
  const at = (days: number) => (Math.min(days, rowDays) / rowDays) * 100;
  return {
    ...(rhythmDays !== undefined && { wish: at(rhythmDays) }),
    ...(lastContactOn && { now: at(Math.max(0, daysBetween(lastContactOn, today))) }),
  };
}
