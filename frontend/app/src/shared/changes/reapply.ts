/** A body by its fields, as JSON has them. */
export type Fields = Record<string, unknown>;

type Entry = { id: string } & Fields;

const isEntries = (value: unknown): value is Entry[] =>
  Array.isArray(value) && value.every((each) => typeof each?.id === "string");

const text = (value: unknown) => JSON.stringify(value ?? null);

/** Whether `there` has all `fields`; a missing one is as good as null. */
export const hasAll = (fields: Fields, there: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => text(value) === text(there[name]));

/**
 * What is left to send of a change once the thing was changed elsewhere: the fields that were typed. Lists are brought together
 * by id; of one field the last word counts.
 *
 * @returns also what others had written there, if it is replaced
 */
export function reapply(
  { fields, was = {} }: { fields?: Fields; was?: Fields },
  theirs: Fields,
): { fields?: Fields; replaced?: Fields } {
  if (!fields) return {};
  const mine: Fields = {};
  const replaced: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    const [before, there] = [was[name], theirs[name]];
    if (isEntries(value) && isEntries(there) && isEntries(before ?? [])) {
      mine[name] = mergeById((before ?? []) as Entry[], there, value);
      continue;
    }
    mine[name] = value;
    const clash = name in was && text(there) !== text(before) && text(there) !== text(value);
    if (clash) replaced[name] = there ?? null;
  }
  return { fields: mine, ...(Object.keys(replaced).length > 0 && { replaced }) };
}

/** Mine, with what others added, without what they removed and nobody changed here, each entry by its fields. */
function mergeById(was: Entry[], theirs: Entry[], mine: Entry[]): Entry[] {
  const by = (all: Entry[]) => new Map(all.map((each) => [each.id, each]));
  const [old, there, here] = [by(was), by(theirs), by(mine)];
  const kept = mine.flatMap((entry) => {
    const [before, other] = [old.get(entry.id), there.get(entry.id)];
    if (!other) return before && text(before) === text(entry) ? [] : [entry];
    const changed = Object.entries(entry).filter(
      ([name, value]) => text(value) !== text(before?.[name]),
    );
    return [{ ...other, ...Object.fromEntries(changed) }];
  });
  return [...kept, ...theirs.filter(({ id }) => !here.has(id) && !old.has(id))];
}
