import { type Clause, most, type Reading, type Role } from "./types";

/** Those that are part of the role, in their order. */
export const takenIn = (role: Role) => role.clauses.filter(({ leftOut }) => !leftOut);
export const leftOut = (role: Role) => role.clauses.filter((clause) => clause.leftOut);

/** Whether a lead still has to say what it means here: an answer, or that it does not apply, or that people decide. */
export const waits = ({ standing, meaning }: Clause): boolean =>
  standing === "open" || (standing === "applies" && !meaning?.trim());

/** Changes some parts of one clause. A meaning says that it applies, unless something else was said. */
export function change(role: Role, id: string, parts: Partial<Clause>): Role {
  return replaced(role, id, (clause) => {
    const next = { ...clause, ...parts };
    const answered = parts.meaning !== undefined && parts.meaning.trim() !== "";
    return [answered && next.standing === "open" ? { ...next, standing: "applies" } : next];
  });
}

/** One clause with the next one that is taken in; what it meant stays, line by line. */
export function mergeWithNext(role: Role, id: string): Role {
  const next = neighbour(role, id, 1);
  const one = role.clauses.find((clause) => clause.id === id);
  if (!one || !next || !fitsMerged(one, next)) return role;
  const meaning = [one.meaning, next.meaning].filter((text) => text?.trim()).join("\n");
  const merged: Clause = {
    ...one,
    text: together(one, next),
    ...(meaning && { meaning }),
    standing: one.standing === "open" ? next.standing : one.standing,
  };
  return {
    ...role,
    clauses: role.clauses.flatMap((clause) =>
      clause.id === id ? [merged] : clause.id === next.id ? [] : [clause],
    ),
  };
}

export const mergeWithPrevious = (role: Role, id: string): Role => {
  const previous = neighbour(role, id, -1);
  return previous ? mergeWithNext(role, previous.id) : role;
};

/** Whether two clauses together are not longer than one may be. */
export const fitsMerged = (one: Clause, other: Clause): boolean =>
  [...together(one, other)].length <= most.text &&
  (one.meaning?.length ?? 0) + (other.meaning?.length ?? 0) < most.meaning;

const together = (one: Clause, other: Clause) => `${one.text.trim()} ${other.text.trim()}`;

/**
 * Two clauses out of one; what it meant stays with the first.
 *
 * @param at in UTF-16 units; at an end nothing is split
 */
export function split(role: Role, id: string, at: number, newId: string): Role {
  return replaced(role, id, (clause) => {
    const first = clause.text.slice(0, at).trim();
    const second = clause.text.slice(at).trim();
    if (!first || !second || role.clauses.length >= most.clauses) return [clause];
    const { meaning: _, ...rest } = clause;
    return [
      { ...clause, text: first },
      { ...rest, id: newId, text: second, standing: "open" },
    ];
  });
}

/** Changes places with the one above or below that is taken in. */
export function move(role: Role, id: string, by: 1 | -1): Role {
  const other = neighbour(role, id, by);
  const one = role.clauses.find((clause) => clause.id === id);
  if (!one || !other) return role;
  return {
    ...role,
    clauses: role.clauses.map((clause) =>
      clause.id === id ? other : clause.id === other.id ? one : clause,
    ),
  };
}

export function neighbour(role: Role, id: string, by: 1 | -1): Clause | undefined {
  const shown = takenIn(role);
  return shown[shown.findIndex((clause) => clause.id === id) + by];
}

export const own = (id: string, text: string, origin: Clause["origin"] = "own"): Clause => ({
  id,
  text,
  standing: "open",
  leftOut: false,
  origin,
});

/** A text and what was written by hand are more than a role holds. */
export class NoRoom extends Error {
  constructor(readonly byHand: number) {
    super("No room for the text");
  }
}

/**
 * With what was written by hand kept below, and with the meaning of sentences that are in both.
 *
 * @throws NoRoom rather than drop a sentence
 */
export function read(role: Role, { source, clauses }: Reading): Role {
  const known = new Map(role.clauses.map((clause) => [clause.text, clause]));
  const fresh = clauses.map((clause) => {
    const before = known.get(clause.text);
    known.delete(clause.text);
    if (!before) return clause;
    const { meaning, standing, leftOut: out, id } = before;
    return { ...clause, id, standing, leftOut: out, ...(meaning && { meaning }) };
  });
  const byHand = [...known.values()].filter(({ origin }) => origin !== "document");
  if (fresh.length + byHand.length > most.clauses) throw new NoRoom(byHand.length);
  return { source, clauses: [...fresh, ...byHand] };
}

const replaced = (role: Role, id: string, by: (clause: Clause) => Clause[]): Role => ({
  ...role,
  clauses: role.clauses.flatMap((clause) => (clause.id === id ? by(clause) : [clause])),
});
