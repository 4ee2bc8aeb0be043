import type { Theme } from "../types";
import type { BoardChange, VerdictWish } from "./changes";
import type { Material } from "./material";
import { listOf, nowhere, relisted, reusedIfEqual, type Sheet, type StatementPlace } from "./sheet";

/** The board as it will be once the server agrees. What cannot be done any more changes nothing. */
export function apply(sheet: Sheet, wish: BoardChange, material: Material): Sheet {
  switch (wish.kind) {
    case "move":
      return move(sheet, wish.statementIds, wish.themeId ?? nowhere, wish.before, material);
    case "add-theme":
      return addTheme(sheet, wish.themeId, wish.name, wish.statementIds, material);
    case "rename":
      return held(sheet, wish.themeId, ({ anchor: _, ...theme }) => ({
        ...theme,
        name: wish.name,
        nameFrom: "hand",
      }));
    case "order":
      return order(sheet, wish.themeId, wish.before);
    case "remove-theme":
      return without(
        move(sheet, listOf(sheet, wish.themeId), nowhere, undefined, material),
        wish.themeId,
      );
    case "verdict":
      return held(sheet, wish.themeId, (theme) => judged(theme, wish));
    case "tension": {
      const { tensionId: id, state } = wish;
      const tension = sheet.tensions.get(id);
      if (!tension) return sheet;
      return { ...sheet, tensions: new Map(sheet.tensions).set(id, { ...tension, state }) };
    }
  }
}

function move(
  sheet: Sheet,
  ids: readonly string[],
  themeId: string,
  before: string | undefined,
  material: Material,
): Sheet {
  if (themeId !== nowhere && !sheet.themes.has(themeId)) return sheet;
  const moved = new Set(ids);
  const rest = listOf(sheet, themeId).filter((id) => !moved.has(id));
  const at = before === undefined ? rest.length : rest.indexOf(before);
  const [from, to] = room(sheet, rest, at < 0 ? rest.length : at, ids.length);
  const places = new Map(sheet.places);
  const touched = new Set([themeId]);
  for (const [i, id] of ids.entries()) {
    const was = places.get(id);
    if (!was) continue;
    touched.add(was.themeId);
    const position = from + ((to - from) * (i + 1)) / (ids.length + 1);
    places.set(id, { themeId, position, byHand: true } satisfies StatementPlace);
  }
  return counted(relisted({ ...sheet, places }, touched, ids), touched, material);
}

/** Positions between which there is room for some more, as the server finds them (`board/state/BoardEditor.java`). */
function room(
  sheet: Sheet,
  rest: readonly string[],
  at: number,
  some: number,
): [from: number, to: number] {
  const position = (id: string | undefined) => (id ? sheet.places.get(id)?.position : undefined);
  const [last, next] = [position(rest[at - 1]), position(rest[at])];
  if (next !== undefined) return [last ?? next - some - 1, next];
  return [last ?? 0, (last ?? 0) + some + 1];
}

function addTheme(
  sheet: Sheet,
  themeId: string,
  name: string,
  ids: readonly string[],
  material: Material,
): Sheet {
  if (sheet.themes.has(themeId)) return sheet;
  const theme = { ...bare, id: themeId, name, nameFrom: "hand" } as const;
  return move(put(sheet, theme, undefined), ids, themeId, undefined, material);
}

const bare = { words: [], voices: 0, clauses: 0, reason: "", published: false, held: true };

function without(sheet: Sheet, id: string): Sheet {
  const themes = new Map(sheet.themes);
  const lists = new Map(sheet.lists);
  themes.delete(id);
  lists.delete(id);
  return { ...sheet, themes, lists, order: sheet.order.filter((each) => each !== id) };
}

function judged(theme: Theme, { verdict, reason, horizon }: VerdictWish): Theme {
  const { verdict: _, horizon: __, ...rest } = theme;
  return { ...rest, reason, ...(verdict && { verdict }), ...(horizon && { horizon }) };
}

/** Changes a theme and holds its statements, because the lead made it what it is. */
function held(sheet: Sheet, id: string, change: (theme: Theme) => Theme): Sheet {
  const theme = sheet.themes.get(id);
  if (!theme) return sheet;
  const themes = new Map(sheet.themes).set(id, { ...change(theme), held: true });
  const places = new Map(sheet.places);
  for (const each of listOf(sheet, id)) {
    const place = places.get(each);
    if (place && !place.byHand) places.set(each, { ...place, byHand: true });
  }
  return { ...sheet, themes, places };
}

/** Voices are distinct comments; clauses are counted apart. */
function counted(sheet: Sheet, touched: ReadonlySet<string>, material: Material): Sheet {
  const themes = new Map(sheet.themes);
  for (const id of touched) {
    const theme = themes.get(id);
    if (!theme) continue;
    const counts = material.countsOf(listOf(sheet, id));
    if (counts.voices !== theme.voices || counts.clauses !== theme.clauses) {
      themes.set(id, { ...theme, ...counts });
    }
  }
  return { ...sheet, themes };
}

function order(sheet: Sheet, id: string, before: string | undefined): Sheet {
  const theme = sheet.themes.get(id);
  const after = theme && put(sheet, theme, before);
  if (!after || reusedIfEqual(sheet.order, after.order) === sheet.order) return sheet;
  // Otherwise the slider could make it vanish, and its place with it.
  return held(after, id, (placed) => placed);
}

/** A theme by hand before another, or at the end; its place is what the slider keeps (`board/state/BoardEditor.java`). */
function put(sheet: Sheet, theme: Theme, before: string | undefined): Sheet {
  const rest = sheet.order.filter((id) => id !== theme.id);
  const found = before === undefined ? -1 : rest.indexOf(before);
  const at = found < 0 ? rest.length : found;
  const position = (id: string | undefined) =>
    id === undefined ? undefined : (sheet.themes.get(id)?.place ?? sheet.order.indexOf(id));
  const place = between(position(rest[at - 1]), position(rest[at]));
  const themes = new Map(sheet.themes).set(theme.id, { ...theme, place });
  return { ...sheet, themes, order: rest.toSpliced(at, 0, theme.id) };
}

function between(from: number | undefined, to: number | undefined): number {
  if (from === undefined) return to === undefined ? 0 : to - 1;
  return to === undefined ? from + 1 : (from + to) / 2;
}
