import type { AgreementClause, WrittenAgreement } from "../types";

/** What was written here and elsewhere, each in its own way: a clause, or, without an id, the word above them. */
export type AgreementClash = {
  id?: string;
  mine: string;
  theirs: string;
  clause?: AgreementClause;
};

const content = (clause: AgreementClause | undefined) =>
  clause && JSON.stringify([clause.section, clause.text, clause.why ?? "", clause.theme?.id ?? ""]);

/**
 * What two tabs made of one draft, together; where both changed the same clause it is mine, and named. What one side
 * changed and the other threw away stays.
 */
export function mergeAgreement(
  base: WrittenAgreement,
  mine: WrittenAgreement,
  theirs: WrittenAgreement,
): { written: WrittenAgreement; clashes: AgreementClash[] } {
  const [was, here, there] = [base, mine, theirs].map(
    ({ clauses }) => new Map(clauses.map((clause) => [clause.id, clause])),
  ) as [ById, ById, ById];
  const clashes: AgreementClash[] = [];
  const word = mine.word === base.word ? theirs.word : mine.word;
  if (![base.word, theirs.word].includes(mine.word) && theirs.word !== base.word) {
    clashes.push({ mine: mine.word, theirs: theirs.word });
  }
  const ids = [...here.keys(), ...[...there.keys()].filter((id) => !here.has(id))];
  const clauses = ids.flatMap((id) => {
    const [old, own, other] = [was.get(id), here.get(id), there.get(id)];
    if (!own) return old && content(other) === content(old) ? [] : [other as AgreementClause];
    if (!other) return old && content(own) === content(old) ? [] : [own];
    if (content(own) === content(old)) return [other];
    if (content(other) !== content(old) && content(other) !== content(own)) {
      clashes.push({ id, mine: own.text, theirs: other.text, clause: other });
    }
    return [own];
  });
  return { written: { word, clauses }, clashes };
}

type ById = Map<string, AgreementClause>;

/** Gives one clash to what was saved elsewhere. */
export const takeTheirClause = (
  written: WrittenAgreement,
  { id, theirs, clause }: AgreementClash,
): WrittenAgreement =>
  id === undefined
    ? { ...written, word: theirs }
    : {
        ...written,
        clauses: written.clauses.map((each) => (each.id === id && clause ? clause : each)),
      };
