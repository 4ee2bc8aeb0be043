import type { Pairing, Session } from "./queries";

type Series = Pick<Pairing, "held" | "next" | "rhythmDays" | "sessions">;

/** One session of the table: held, planned, or where it would be by the rhythm. */
export type Column = { day?: string; session?: Session };

/** Those that took place, also without a step; where somebody did not come, there was none. */
export const heldOf = ({ held }: Pick<Pairing, "held">): Session[] =>
  held.filter(({ state }) => state === "held" || state === "cut-short");

/** Returns the number of the next session. */
export const nextNumber = (pairing: Pick<Pairing, "held">): number => heldOf(pairing).length + 1;

/**
 * Lists the sessions agreed on, or held if those are more; a future day is the planned one, then
 * follows the rhythm.
 */
export function columnsOf(pairing: Series): Column[] {
  const { next, rhythmDays, sessions } = pairing;
  const held = heldOf(pairing);
  const columns: Column[] = held.map((session) => ({ day: session.day, session }));
  let day = next?.day;
  while (columns.length < sessions) {
    columns.push(day ? { day } : {});
    day = day && daysAfter(day, rhythmDays);
  }
  return columns;
}

/** Counts how a skill stands: its sessions, what came of their steps, and the last entry. */
export type PairingStanding = { sessions: number; done: number; open: number; line?: string };

export function standingOf(pairing: Pick<Pairing, "held">, skill: string): PairingStanding {
  const about = pairing.held.filter((session) => session.step && session.skill === skill);
  const done = about.filter(({ step }) => step?.state === "done").length;
  const line = about.findLast((session) => session.line)?.line;
  return { sessions: about.length, done, open: about.length - done, ...(line && { line }) };
}

/** Tells whether as many sessions were held as were agreed on. */
export const isThrough = (pairing: Series): boolean => heldOf(pairing).length >= pairing.sessions;

function daysAfter(day: string, count: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + count);
  return then.toISOString().slice(0, 10);
}
