import type { Question } from "../../types";

export type Merged = {
  questions: Question[];
  /** Questions that both sides changed, each in its own way; here as the first side has them. */
  clashes: { id: string; mine: Question | undefined; theirs: Question | undefined }[];
};

/**
 * Brings together what two sides made of one form. What one side alone changed, moved, added or removed is taken over.
 *
 * @param base what both began with
 */
export function mergeQuestions(base: Question[], mine: Question[], theirs: Question[]): Merged {
  const [before, here, there] = [byId(base), byId(mine), byId(theirs)];
  const clashes: Merged["clashes"] = [];
  const settled = (id: string): Question | undefined => {
    const [was, my, their] = [before.get(id), here.get(id), there.get(id)];
    if (same(my, was) || same(my, their)) return their;
    if (!same(their, was)) clashes.push({ id, mine: my, theirs: their });
    return my;
  };
  return { questions: order(base, mine, theirs).flatMap((id) => settled(id) ?? []), clashes };
}

/** Mine where I changed the order, else theirs; what only the other side has stands behind its predecessor there. */
function order(base: Question[], mine: Question[], theirs: Question[]): string[] {
  const iMoved = !same(common(mine, base), common(base, mine));
  const [lead, other] = iMoved ? [mine, theirs] : [theirs, mine];
  const ids = lead.map(({ id }) => id);
  other.forEach(({ id }, at) => {
    if (ids.includes(id)) return;
    const previous = other[at - 1]?.id;
    ids.splice(previous === undefined ? 0 : ids.indexOf(previous) + 1, 0, id);
  });
  return ids;
}

const common = (of: Question[], other: Question[]) =>
  of.map(({ id }) => id).filter((id) => other.some((question) => question.id === id));

const byId = (questions: Question[]) =>
  new Map(questions.map((question) => [question.id, question]));

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
