import { replaceEqualDeep } from "@tanstack/react-query";
import type { Board, Delta, Tension, Theme } from "../types";
import { runToEnd } from "./runToEnd";

/** Where a statement stands; `themeId` is "" without a theme. */
export type StatementPlace = { themeId: string; position: number; byHand: boolean };

/**
 * What can change on a board, normalised by id. A value: every change makes another one that shares all that stayed, so
 * that whoever shows a theme can tell by identity whether there is something to draw.
 */
export type Sheet = {
  readonly themes: ReadonlyMap<string, Theme>;
  /** Of all themes, as on the page. */
  readonly order: readonly string[];
  readonly places: ReadonlyMap<string, StatementPlace>;
  /** Ids of statements in their order, by theme; those without a theme under "". */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly tensions: ReadonlyMap<string, Tension>;
  readonly coarseness: number;
  /** Its themes are still those of another coarseness: only the server can tell which it makes, as long as nothing is known of what was suggested. */
  readonly unsettled?: true;
};

/** So many places are taken at once. */
const step = 200;

export const nowhere = "";
export const noIds: readonly string[] = [];

export function sheetOf(board: Board): Sheet {
  const places = new Map(
    board.statements.map(({ id, themeId = nowhere, position, byHand }) => [
      id,
      { themeId, position, byHand },
    ]),
  );
  const sheet: Sheet = {
    themes: new Map(board.themes.map((theme) => [theme.id, theme])),
    order: board.themes.map(({ id }) => id),
    places,
    lists: new Map(),
    tensions: new Map(board.tensions.map((tension) => [tension.id, tension])),
    coarseness: board.coarseness,
  };
  return listed(sheet, new Set([...sheet.order, nowhere]));
}

/** What the server says, which is always right. The very same sheet where it says nothing new. */
export const withDelta = (sheet: Sheet, delta: Delta): Sheet => runToEnd(hearing(sheet, delta));

/** As {@link withDelta}, in small steps: thousands of places take as long as half a frame. */
export function* hearing(sheet: Sheet, delta: Delta): Generator<undefined, Sheet> {
  const gone = new Set(delta.removed);
  const themes = taken(sheet.themes, delta.themes, gone);
  yield;
  const moved: string[] = [];
  const places = new Map(sheet.places);
  const touched = new Set<string>();
  for (const [at, { id, themeId = nowhere, position, byHand }] of delta.placements.entries()) {
    if (at % step === 0) yield;
    const was = sheet.places.get(id);
    const is = { themeId, position, byHand };
    if (was && isAt(was, is)) continue;
    if (was) touched.add(was.themeId);
    touched.add(themeId);
    places.set(id, is);
    moved.push(id);
  }
  const known = sheet.order.filter((id) => themes.has(id));
  const added = delta.themes.map(({ id }) => id).filter((id) => !sheet.themes.has(id));
  const tensions = new Map(delta.tensions.map((tension) => [tension.id, tension]));
  const after = {
    ...sheet,
    themes,
    places: moved.length > 0 ? places : sheet.places,
    order: reusedIfEqual(sheet.order, delta.order ?? [...known, ...added]),
    tensions: alike(sheet.tensions, tensions, (one, other) => replaceEqualDeep(one, other)),
    coarseness: delta.coarseness,
  };
  yield;
  return unlessAsBefore(sheet, relisted(after, touched, moved));
}

const isAt = (one: StatementPlace, other: StatementPlace): boolean =>
  one.themeId === other.themeId && one.position === other.position && one.byHand === other.byHand;

function areAt(before: Sheet["places"], after: Sheet["places"]): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [id, place] of after) {
    const was = before.get(id);
    if (!was || !isAt(was, place)) return false;
  }
  return true;
}

/** The sheet of before where each part is the one of before: whoever shows it need not look. */
function unlessAsBefore(before: Sheet, after: Sheet): Sheet {
  const isAsBefore =
    before.themes === after.themes &&
    before.order === after.order &&
    before.places === after.places &&
    before.lists === after.lists &&
    before.tensions === after.tensions &&
    before.coarseness === after.coarseness &&
    before.unsettled === after.unsettled;
  return isAsBefore ? before : after;
}

/** Everything at other places, in other themes, whose entries are still to be made. */
export function arrangedAs(
  { unsettled: _, ...before }: Sheet,
  parts: Pick<Sheet, "places" | "order" | "coarseness">,
): Sheet {
  const standing = new Set([...parts.order, nowhere]);
  const lists = new Map([...before.lists].filter(([id]) => standing.has(id)));
  return listed({ ...before, ...parts, lists }, standing);
}

/** Entries that are the same stay the same object. */
function taken<T extends { id: string }>(
  before: ReadonlyMap<string, T>,
  changed: readonly T[],
  gone: ReadonlySet<string>,
): ReadonlyMap<string, T> {
  if (changed.length === 0 && gone.size === 0) return before;
  const after = new Map(before);
  let isAnother = false;
  for (const each of changed) {
    const was = after.get(each.id);
    const is = replaceEqualDeep(was, each);
    isAnother ||= is !== was;
    after.set(each.id, is);
  }
  for (const id of gone) isAnother = after.delete(id) || isAnother;
  return isAnother ? after : before;
}

/** The lists of some themes, made again from where everything stands. */
function listed(
  sheet: Sheet,
  touched: ReadonlySet<string>,
  among: Iterable<string> = sheet.places.keys(),
): Sheet {
  if (touched.size === 0) return sheet;
  const fresh = new Map<string, { id: string; position: number }[]>(
    [...touched].map((id) => [id, []]),
  );
  for (const id of among) {
    const place = sheet.places.get(id);
    if (place) fresh.get(place.themeId)?.push({ id, position: place.position });
  }
  const lists = new Map(sheet.lists);
  for (const [themeId, placed] of fresh) {
    const ids = placed.sort((one, other) => one.position - other.position).map(({ id }) => id);
    lists.set(themeId, reusedIfEqual(lists.get(themeId) ?? noIds, ids));
  }
  return { ...sheet, lists };
}

/** The same where some were moved: whoever else stands in these themes stood in one of them before. */
export function relisted(
  sheet: Sheet,
  touched: ReadonlySet<string>,
  moved: readonly string[],
): Sheet {
  const stood = [...touched].flatMap((themeId) => listOf(sheet, themeId));
  return listed(sheet, touched, new Set([...stood, ...moved]));
}

/** The same list again when nothing in it changed. */
export const reusedIfEqual = (
  before: readonly string[],
  after: readonly string[],
): readonly string[] =>
  before.length === after.length && before.every((id, at) => id === after[at]) ? before : after;

export const listOf = (sheet: Sheet, themeId: string): readonly string[] =>
  sheet.lists.get(themeId) ?? noIds;

/** The new sheet, with everything that is as before being the same object as before: all of it, where nothing is new. */
export function reconciled(before: Sheet, after: Sheet): Sheet {
  const themes = alike(before.themes, after.themes, (one, other) => replaceEqualDeep(one, other));
  const tensions = alike(before.tensions, after.tensions, (one, other) =>
    replaceEqualDeep(one, other),
  );
  const lists = alike(before.lists, after.lists, reusedIfEqual);
  const places = areAt(before.places, after.places) ? before.places : after.places;
  const order = reusedIfEqual(before.order, after.order);
  return unlessAsBefore(before, { ...after, themes, tensions, lists, places, order });
}

/** Whether both look the same, whatever either was made from. Compared one by one: to write both down takes more than a frame. */
export function isSame(one: Sheet, other: Sheet): boolean {
  if (one === other) return true;
  return (
    one.coarseness === other.coarseness &&
    reusedIfEqual(one.order, other.order) === one.order &&
    [...one.order, nowhere].every(
      (id) =>
        reusedIfEqual(listOf(one, id), listOf(other, id)) === listOf(one, id) &&
        isEqual(one.themes.get(id), other.themes.get(id)),
    ) &&
    isEqual([...one.tensions.values()], [...other.tensions.values()])
  );
}

export const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || replaceEqualDeep(one, other) === one;

function alike<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  choose: (one: T, other: T) => T,
): ReadonlyMap<string, T> {
  if (before === after) return after;
  let same = before.size === after.size;
  const result = new Map<string, T>();
  for (const [id, value] of after) {
    const was = before.get(id);
    const chosen = was === undefined || was === value ? value : choose(was, value);
    same &&= chosen === was;
    result.set(id, chosen);
  }
  return same ? before : result;
}
