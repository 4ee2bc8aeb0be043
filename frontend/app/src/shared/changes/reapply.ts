/** A body by its fields, as JSON has them. */
export type Fields = Record<string, unknown>;

type Entry = { id?: string; questionId?: string } & Fields;

const idOf = ({ id, questionId }: Entry): string => id ?? questionId ?? "";

const isEntries = (value: unknown): value is Entry[] =>
  Array.isArray(value) && value.every((each) => typeof (each?.id ?? each?.questionId) === "string");

const text = (value: unknown) => JSON.stringify(value ?? null);
const same = (a: unknown, b: unknown) => text(a) === text(b);

/** Tells whether `there` has all `fields`; a missing one equals null. */
export const hasAll = (fields: Fields, there: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => same(value, there[name]));

type Merged<T> = {
  merged: T /** The same with what others had written, where that differs. */;
  theirs: T;
};

/**
 * Returns what is left to send after the thing was changed elsewhere: the typed fields. Lists are
 * merged by id; the last write wins for each field.
 * @returns also what others had written there, if it is replaced
 */
export function reapply(
  { fields, was = {} }: { fields?: Fields; was?: Fields },
  theirs: Fields,
): { fields?: Fields; replaced?: Fields } {
  if (!fields) return {};
  const { merged, theirs: other } = mergeFields(was, fields, theirs);
  const replaced = Object.entries(other).filter(
    ([name, value]) => name in was && !same(value, merged[name]),
  );
  return {
    fields: merged,
    ...(replaced.length > 0 && { replaced: Object.fromEntries(replaced) }),
  };
}

function mergeFields(was: Fields, mine: Fields, theirs: Fields): Merged<Fields> {
  const merged: Fields = {};
  const other: Fields = {};
  for (const [name, value] of Object.entries(mine)) {
    const [before, there] = [was[name], theirs[name]];
    if (isEntries(value) && isEntries(there) && isEntries(before ?? [])) {
      const list = mergeById((before ?? []) as Entry[], value, there);
      [merged[name], other[name]] = [list.merged, list.theirs];
    } else {
      const untouched = name in was && same(value, before);
      merged[name] = untouched ? (there ?? null) : value;
      other[name] = same(there, before) ? merged[name] : (there ?? null);
    }
  }
  return { merged, theirs: other };
}

/**
 * Merges lists by id: additions, moves and removals of one side are taken over; a change of one
 * side stays, although the other removed the row.
 */
function mergeById(was: Entry[], mine: Entry[], theirs: Entry[]): Merged<Entry[]> {
  const by = (all: Entry[]) => new Map(all.map((each) => [idOf(each), each]));
  const [old, here, there] = [by(was), by(mine), by(theirs)];
  const all: Merged<Entry[]> = { merged: [], theirs: [] };
  for (const id of order(was.map(idOf), mine.map(idOf), theirs.map(idOf))) {
    const [before, own, other] = [old.get(id), here.get(id), there.get(id)];
    if (own && other) {
      const one = mergeEntry(before, own, other);
      all.merged.push(one.merged);
      all.theirs.push(one.theirs);
      continue;
    }
    const only = own ?? other;
    if (!only || (before && same(before, only))) continue;
    all.merged.push(only);
    all.theirs.push(only);
  }
  return all;
}

function mergeEntry(before: Entry = {}, own: Entry, other: Entry): Merged<Entry> {
  const merged: Entry = { ...other };
  const theirs: Entry = { ...other };
  for (const name of new Set([...Object.keys(own), ...Object.keys(before)])) {
    if (same(own[name], before[name])) continue;
    if (own[name] === undefined) delete merged[name];
    else merged[name] = own[name];
    if (same(other[name], before[name])) theirs[name] = merged[name];
  }
  return { merged, theirs };
}

/** Mine where I moved something, else theirs; what only the other side has stands behind what it stood behind there. */
function order(was: string[], mine: string[], theirs: string[]): string[] {
  const common = (of: string[], other: string[]) => of.filter((id) => other.includes(id));
  const moved = !same(common(mine, was), common(was, mine));
  const [lead, other] = moved ? [mine, theirs] : [theirs, mine];
  const ids = [...lead];
  other.forEach((id, at) => {
    if (!ids.includes(id)) ids.splice(at === 0 ? 0 : ids.indexOf(other[at - 1] ?? "") + 1, 0, id);
  });
  return ids;
}
