import type { Clause, Written } from "../types";

/** What was written here and elsewhere, each in its own way: a clause, or, without an id, the word above them. */
export type Clash = { id?: string; mine: string; theirs: string; clause?: Clause };

const content = (clause: Clause | undefined) =>
  clause && JSON.stringify([clause.section, clause.text, clause.why ?? "", clause.theme?.id ?? ""]);

/**
 * What two tabs made of one draft, together; where both changed the same clause it is mine, and named. What one side
 * changed and the other threw away stays.
 */
export function merge(
  base: Written,
  mine: Written,
  theirs: Written,
): { written: Written; clashes: Clash[] } {
  const [was, here, there] = [base, mine, theirs].map(
    ({ clauses }) => new Map(clauses.map((clause) => [clause.id, clause])),
  ) as [ById, ById, ById];
  const clashes: Clash[] = [];
  const word = mine.word === base.word ? theirs.word : mine.word;
  if (![base.word, theirs.word].includes(mine.word) && theirs.word !== base.word) {
    clashes.push({ mine: mine.word, theirs: theirs.word });
  }
  const ids = [...here.keys(), ...[...there.keys()].filter((id) => !here.has(id))];
  const clauses = ids.flatMap((id) => {
    const [old, own, other] = [was.get(id), here.get(id), there.get(id)];
    if (!own) return old && content(other) === content(old) ? [] : [other as Clause];
    if (!other) return old && content(own) === content(old) ? [] : [own];
    if (content(own) === content(old)) return [other];
    if (content(other) !== content(old) && content(other) !== content(own)) {
      clashes.push({ id, mine: own.text, theirs: other.text, clause: other });
    }
    return [own];
  });
  return { written: { word, clauses }, clashes };
}

type ById = Map<string, Clause>;

/** Gives one clash to what was saved elsewhere. */
export const take = (written: Written, { id, theirs, clause }: Clash): Written =>
  id === undefined
    ? { ...written, word: theirs }
    : {
        ...written,
        clauses: written.clauses.map((each) => (each.id === id && clause ? clause : each)),
      };
