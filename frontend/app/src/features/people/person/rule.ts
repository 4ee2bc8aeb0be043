import type { Contact, ContactPage } from "../../../shared/talk";

/** Days of the rule of one row; who is further away stands at its end. */
export const rowDays = 12 * 7;

const oneDay = 86_400_000;
const number = (day: string) => Date.parse(day) / oneDay;

/** How many days one day is after another. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from);

/** Past the wished rhythm, and no talk is planned that would end it. */
export const isDrifting = ({ overdueDays, nextTalk }: Contact): boolean =>
  overdueDays > 0 && nextTalk === undefined;

/** Days without feedback from which on the list names somebody. */
const feedbackDays = 28;

/** No feedback was given for four weeks, or none at all. */
export const lacksFeedback = (contact: Contact | undefined, today: string): boolean =>
  !contact?.lastFeedbackOn || daysBetween(contact.lastFeedbackOn, today) >= feedbackDays;

/** Where wish and today stand on the rule of a row, in percent; nothing where there is no such day. */
export function rowRule({ rhythmDays, lastContactOn }: Contact, today: string) {
  const at = (days: number) => (Math.min(days, rowDays) / rowDays) * 100;
  return {
    ...(rhythmDays !== undefined && { wish: at(rhythmDays) }),
    ...(lastContactOn && { now: at(Math.max(0, daysBetween(lastContactOn, today))) }),
  };
}

/** Percent that the words of a day take on the rule of a page. */
const room = 9;

/** Weeks of the rule of a page before the day that it is about. */
const weeksBefore = 13;

/** Contacts of the last weeks, the wished day, today and the next talk on one rule, in percent. */
export function contactRule({ contact, contacts }: ContactPage, today: string) {
  const { dueOn, nextTalk } = contact;
  const last = [today, dueOn, nextTalk?.day]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = number(last ?? today);
  const from = number(today) - weeksBefore * 7;
  const at = (day: string) => ((number(day) - from) / (to - from)) * 100;
  const plan = nextTalk && nextTalk.day >= today ? at(nextTalk.day) : undefined;
  const now = at(today);
  const days = [...new Set(contacts.map(({ day }) => day))].filter((day) => at(day) >= 0);
  let free = 0;
  const met = days.map((day) => {
    const x = at(day);
    // The planned talk has its words at the end, twice as wide.
    const said = x >= free && x <= (plan === undefined ? 100 : plan - 2 * room);
    if (said) free = x + room;
    return { day, x, said };
  });
  const wish = dueOn && at(dueOn) >= 0 ? at(dueOn) : undefined;
  return {
    weeks: Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, week) =>
      Math.min(100, ((week * 7) / (to - from)) * 100),
    ),
    met,
    wish,
    now,
    plan,
    /** From the wished day to today, where that is past. */
    over: wish !== undefined && wish < now ? { from: wish, to: now } : undefined,
  };
}
