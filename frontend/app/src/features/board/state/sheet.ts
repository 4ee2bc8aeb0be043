import { replaceEqualDeep } from "@tanstack/react-query";
import type { Board, Tension, Theme } from "../types";

/** Locates a statement; `themeId` is "" without a theme. */
export type StatementPlace = { themeId: string; position: number; byHand: boolean };

/**
 * Holds what can change on a board, by id. It is immutable: every change makes a new sheet that
 * shares the unchanged parts, so a component can compare identities to know whether to draw.
 */
export type Sheet = {
  readonly themes: ReadonlyMap<string, Theme>;
  /** This lists all themes in the order of the page. */
  readonly order: readonly string[];
  readonly places: ReadonlyMap<string, StatementPlace>;
  /** Ids of statements in their order, by theme; those without a theme under "". */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly tensions: ReadonlyMap<string, Tension>;
  readonly coarseness: number;
};

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
    // When a verdict was given only the server knows, and no board shows it.
    themes: new Map(board.themes.map(({ decidedAt: _, ...theme }) => [theme.id, theme])),
    order: board.themes.map(({ id }) => id),
    places,
    lists: new Map(),
    tensions: new Map(board.tensions.map((tension) => [tension.id, tension])),
    coarseness: board.coarseness,
  };
  return listed(sheet, new Set([...sheet.order, nowhere]));
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
    before.coarseness === after.coarseness;
  return isAsBefore ? before : after;
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
