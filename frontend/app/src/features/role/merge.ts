import type { Role, RoleClause } from "./types";

export type RoleClauseField = "text" | "meaning" | "standing" | "leftOut";

/** A part of a clause that was changed here and elsewhere, each in its own way. */
export type RoleClash = {
  id: string;
  field: RoleClauseField;
  mine: RoleClause[RoleClauseField];
  theirs: RoleClause[RoleClauseField];
};

const fields: RoleClauseField[] = ["text", "meaning", "standing", "leftOut"];
/** Where a sentence stands in its document, which only another document changes. */
const places = ["origin", "heading", "sentence", "page"] as const;
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

/**
 * What two people made of one role, together. Where both changed the same part of a clause it is mine, and named. What one
 * side changed and the other threw away stays: nothing that was written is lost.
 */
export function mergeRole(
  base: Role,
  mine: Role,
  theirs: Role,
): { role: Role; clashes: RoleClash[] } {
  const [was, here, there] = [base, mine, theirs].map(byId) as [ById, ById, ById];
  const clashes: RoleClash[] = [];
  const merged = new Map<string, RoleClause>();
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const clause = one(was.get(id), here.get(id), there.get(id), clashes);
    if (clause) merged.set(id, clause);
  }
  const clauses = order(base, mine, theirs).flatMap((id) => merged.get(id) ?? []);
  const { source } = same(base.source, mine.source) ? theirs : mine;
  return { role: { ...(source && { source }), clauses }, clashes };
}

/** Gives one clash to what was saved elsewhere. */
export const takeTheirField = (role: Role, { id, field, theirs }: RoleClash): Role => ({
  ...role,
  clauses: role.clauses.map((clause) =>
    clause.id === id ? { ...clause, [field]: theirs } : clause,
  ),
});

type ById = Map<string, RoleClause>;
const byId = ({ clauses }: Role): ById => new Map(clauses.map((clause) => [clause.id, clause]));

function one(
  was: RoleClause | undefined,
  mine: RoleClause | undefined,
  theirs: RoleClause | undefined,
  clashes: RoleClash[],
): RoleClause | undefined {
  if (!mine) return was && same(was, theirs) ? undefined : theirs;
  if (!theirs) return was && same(was, mine) ? undefined : mine;
  const merged: Record<string, unknown> = { ...theirs };
  for (const place of places) if (!same(mine[place], was?.[place])) merged[place] = mine[place];
  for (const field of fields) {
    if (same(mine[field], was?.[field]) || same(mine[field], theirs[field])) continue;
    merged[field] = mine[field];
    if (!same(theirs[field], was?.[field])) {
      clashes.push({ id: mine.id, field, mine: mine[field], theirs: theirs[field] });
    }
  }
  return merged as RoleClause;
}

/** Mine where I moved something, and otherwise theirs; what is new stands behind what it stood behind. */
function order(base: Role, mine: Role, theirs: Role): string[] {
  const [before, here, there] = [base, mine, theirs].map(({ clauses }) =>
    clauses.map(({ id }) => id),
  ) as [string[], string[], string[]];
  const moved = !same(
    before.filter((id) => here.includes(id)),
    here.filter((id) => before.includes(id)),
  );
  const [first, second] = moved ? [here, there] : [there, here];
  const all = [...first];
  for (const [at, id] of second.entries()) {
    if (!all.includes(id)) all.splice(all.indexOf(second[at - 1] ?? "") + 1, 0, id);
  }
  return all;
}
