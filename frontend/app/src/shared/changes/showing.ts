import type { Optimistic, QueryList, QueuedChange } from "./ChangeRequest";
import { type Fields, hasAll } from "./reapply";

type Row = { id?: string; taskId?: string; etag?: string } & Fields;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** Returns the id of the task for an agreed step; an entry about a task has an id of its own. */
const idOf = ({ id, taskId }: Row) => id ?? taskId;

/** Applies waiting changes to the data of a query; returns the same object if none concerns it. */
export const withPending = (
  data: unknown,
  key: readonly unknown[],
  waiting: readonly Pick<QueuedChange, "optimistic">[],
): unknown =>
  waiting
    .flatMap(({ optimistic = [] }) => optimistic)
    .reduce((shown: unknown, each) => show(shown, key, each), data);

function show(data: unknown, key: readonly unknown[], each: Optimistic): unknown {
  if ("set" in each)
    return fits(key, each.set, true) ? inside(data, each.set.list, each.fields) : data;
  if ("change" in each) return mapRows(data, each.change, (row) => ({ ...row, ...each.fields }));
  if ("remove" in each)
    return each.from && !fits(key, each.from) ? data : withoutRow(data, each.remove, each.from);
  if (!fits(key, each.to)) return data;
  return inList(data, each.to.list, (list) =>
    list.some(({ id }) => id === each.add.id)
      ? list
      : each.last
        ? [...list, each.add]
        : [each.add, ...list],
  );
}

/** The answer's row in the place of each that has its id. */
export const withAnswer = (data: unknown, row: Row): unknown =>
  mapRows(data, row.id ?? "", (known) => {
    if ("etag" in known && "createdAt" in known === "createdAt" in row) return row;
    // What another list says of it, or a row within another one, is less.
    return Object.fromEntries(Object.keys(known).map((name) => [name, row[name] ?? known[name]]));
  });

const fits = (key: readonly unknown[], { key: of }: QueryList, exactly = false) =>
  (!exactly || of.length === key.length) &&
  of.every((part, at) => JSON.stringify(part) === JSON.stringify(key[at]));

function mapRows(data: unknown, id: string, to: (row: Row) => Row): unknown {
  if (Array.isArray(data))
    return same(
      data,
      data.map((each) => mapRows(each, id, to)),
    );
  if (!isRow(data)) return data;
  if (idOf(data) === id) {
    const next = withoutNulls(to(data));
    return JSON.stringify(next) === JSON.stringify(data) ? data : next;
  }
  const entries = Object.entries(data).map(([name, value]) => [name, mapRows(value, id, to)]);
  const next = Object.fromEntries(entries);
  return Object.keys(next).every((name) => next[name] === data[name]) ? data : next;
}

/** Removes null fields, as JSON Merge Patch does. */
const withoutNulls = (row: Fields): Fields =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  );

function withoutRow(data: unknown, id: string, from?: QueryList): unknown {
  const without = (list: Row[]) => {
    const left = list.filter((row) => !isRow(row) || idOf(row) !== id);
    return left.length === list.length ? list : left;
  };
  if (from) return inList(data, from.list, without);
  if (Array.isArray(data))
    return same(
      data,
      without(data).map((each) => withoutRow(each, id)),
    );
  if (!isRow(data)) return data;
  const entries = Object.entries(data).map(([name, value]) => [name, withoutRow(value, id)]);
  const next = Object.fromEntries(entries);
  return Object.keys(next).every((name) => next[name] === data[name]) ? data : next;
}

const same = (before: unknown[], after: unknown[]) =>
  before.length === after.length && after.every((each, at) => each === before[at]) ? before : after;

function inList(
  data: unknown,
  [name, ...rest]: readonly (string | number)[],
  to: (list: Row[]) => Row[],
): unknown {
  if (name === undefined) return Array.isArray(data) ? to(data) : data;
  if (Array.isArray(data)) {
    return same(
      data,
      data.map((each, at) => (at === name ? inList(each, rest, to) : each)),
    );
  }
  if (!isRow(data)) return data;
  const next = inList(data[name], rest, to);
  return next === data[name] ? data : { ...data, [name]: next };
}

function inside(
  data: unknown,
  [name, ...rest]: readonly (string | number)[],
  fields: Fields,
): unknown {
  if (Array.isArray(data)) {
    return data.map((each, at) =>
      at === name || each?.person?.id === name ? inside(each, rest, fields) : each,
    );
  }
  if (!isRow(data)) return data;
  if (name !== undefined) return { ...data, [name]: inside(data[name], rest, fields) };
  if (hasAll(fields, data)) return data;
  return withoutNulls({ ...data, ...fields });
}
