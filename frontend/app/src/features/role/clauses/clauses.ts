import { type Reading, type Role, type RoleClause, roleLimits } from "../types";

/** Lists the clauses that are part of the role, in their order. */
export const takenIn = (role: Role) => role.clauses.filter(({ leftOut }) => !leftOut);
export const leftOut = (role: Role) => role.clauses.filter((clause) => clause.leftOut);

/**
 * Tells whether a clause still needs an interpretation: an answer, or that it does not apply, or
 * that people decide.
 */
export const waits = ({ standing, meaning, origin }: RoleClause): boolean =>
  standing === "open" || (standing === "applies" && origin !== "own" && !meaning?.trim());

/** Changes some parts of one clause. A meaning says that it applies, unless something else was said. */
export function changeRoleClause(role: Role, id: string, parts: Partial<RoleClause>): Role {
  return replaced(role, id, (clause) => {
    const next = { ...clause, ...parts };
    const answered = parts.meaning !== undefined && parts.meaning.trim() !== "";
    return [answered && next.standing === "open" ? { ...next, standing: "applies" } : next];
  });
}

/** A clause and those beside it that stand below the same heading, in what is taken in or in what is left out. */
export function sectionOf(role: Role, { id, heading }: RoleClause): RoleClause[] {
  const one = role.clauses.find((clause) => clause.id === id);
  const shown = role.clauses.filter((clause) => clause.leftOut === one?.leftOut);
  const at = shown.findIndex((clause) => clause.id === id);
  const isOf = (clause?: RoleClause) => heading !== undefined && clause?.heading === heading;
  let [from, to] = [at, at + 1];
  while (isOf(shown[from - 1])) from--;
  while (isOf(shown[to])) to++;
  return shown.slice(from, to);
}

/** Its clauses left out, or brought back. */
export function changeSection(role: Role, section: readonly RoleClause[], leftOut: boolean): Role {
  const ids = new Set(section.map(({ id }) => id));
  const clauses = role.clauses.map((clause) =>
    ids.has(clause.id) ? { ...clause, leftOut } : clause,
  );
  return { ...role, clauses };
}

/** One clause with the next one that is taken in; what it meant stays, line by line. */
export function mergeWithNext(role: Role, id: string): Role {
  const next = neighbour(role, id, 1);
  const one = role.clauses.find((clause) => clause.id === id);
  if (!one || !next || !fitsMerged(one, next)) return role;
  const meaning = [one.meaning, next.meaning].filter((text) => text?.trim()).join("\n");
  const merged: RoleClause = {
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

/** Tells whether two clauses together are not longer than one may be. */
export const fitsMerged = (one: RoleClause, other: RoleClause): boolean =>
  [...together(one, other)].length <= roleLimits.text &&
  (one.meaning?.length ?? 0) + (other.meaning?.length ?? 0) < roleLimits.meaning;

const together = (one: RoleClause, other: RoleClause) => `${one.text.trim()} ${other.text.trim()}`;

/**
 * Two clauses out of one; what it meant stays with the first.
 *
 * @param at in UTF-16 units; at an end nothing is split
 */
export function splitClause(role: Role, id: string, at: number, newId: string): Role {
  return replaced(role, id, (clause) => {
    const first = clause.text.slice(0, at).trim();
    const second = clause.text.slice(at).trim();
    if (!first || !second || role.clauses.length >= roleLimits.clauses) return [clause];
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

export function neighbour(role: Role, id: string, by: 1 | -1): RoleClause | undefined {
  const shown = takenIn(role);
  return shown[shown.findIndex((clause) => clause.id === id) + by];
}

export const ownRoleClause = (
  id: string,
  text: string,
  origin: RoleClause["origin"] = "own",
): RoleClause => ({
  id,
  text,
  standing: "open",
  leftOut: false,
  origin,
});

/** A text and the sentences that stay beside it are more than a role holds. */
export class RoleFullError extends Error {
  constructor(readonly staying: number) {
    super("No room for the text");
  }
}

/** Sentences of the document that say what they mean here: another text leaves them out, and keeps them. */
export const meant = (clauses: readonly RoleClause[]): RoleClause[] =>
  clauses.filter(({ origin, meaning }) => origin === "document" && meaning?.trim());

/**
 * Replaces the document. Clauses written by hand stay below, and clauses in both keep their
 * meaning; other clauses with a meaning are left out.
 * @returns how many were left out, too
 * @throws NoRoom rather than drop a sentence that the lead wrote or gave a meaning
 */
export function read(role: Role, { source, clauses }: Reading): { role: Role; kept: number } {
  const before = byWords(role.clauses);
  const found = new Set<RoleClause>();
  const fresh = clauses.map((clause) => {
    const again = before.get(plain(clause.text))?.shift();
    if (!again) return clause;
    found.add(again);
    return foundAgain(again, clause);
  });
  const rest = role.clauses.filter((clause) => !found.has(clause));
  const byHand = rest.filter(({ origin }) => origin !== "document");
  const kept = meant(rest);
  const staying = byHand.length + kept.length;
  if (fresh.length + staying > roleLimits.clauses) throw new RoleFullError(staying);
  return {
    role: { source, clauses: [...fresh, ...byHand.map(outOfText), ...kept.map(leaveOut)] },
    kept: kept.length,
  };
}

function foundAgain(before: RoleClause, now: RoleClause): RoleClause {
  const { id, meaning, standing, origin } = before;
  const leftOut = before.leftOut && (!fromEarlierText(before) || now.leftOut);
  return { ...now, id, standing, origin, leftOut, ...(meaning && { meaning }) };
}

/** Its place was one in the text that is gone. */
function outOfText({ heading: _, sentence: __, page: ___, ...clause }: RoleClause): RoleClause {
  return clause;
}

const leaveOut = (clause: RoleClause): RoleClause => ({ ...outOfText(clause), leftOut: true });

/** Tells whether the clause is from a document that was replaced. */
export const fromEarlierText = ({ origin, sentence }: RoleClause): boolean =>
  origin === "document" && sentence === undefined;

/** Groups clauses with the same words, in their order. */
function byWords(clauses: readonly RoleClause[]): Map<string, RoleClause[]> {
  const all = new Map<string, RoleClause[]>();
  for (const clause of clauses) {
    const words = plain(clause.text);
    const same = all.get(words) ?? [];
    same.push(clause);
    all.set(words, same);
  }
  return all;
}

/** Documents break lines and end bullets each in their own way. */
const plain = (text: string) =>
  text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[.;,]$/u, "");

const replaced = (role: Role, id: string, by: (clause: RoleClause) => RoleClause[]): Role => ({
  ...role,
  clauses: role.clauses.flatMap((clause) => (clause.id === id ? by(clause) : [clause])),
});
