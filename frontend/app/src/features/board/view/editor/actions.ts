import { flushSync } from "react-dom";
import { uuid } from "../../../../shared/api";
import { msg, t } from "../../../../shared/i18n";
import { tellStep } from "../../../../shared/ui";
import { focusGroundIfLost } from "../../follow";
import type { AskedChange } from "../../state/changes";
import { listOf, nowhere } from "../../state/sheet";
import { focusSlip, followSlip, slipOf } from "../slips/slips";
import type { BoardEditor } from "./boardEditor";
import { besideTheme, followTheme } from "./headings";
import { countsOf, nameOfTheme } from "./names";
import { sayRefused } from "./sayRefused";
import { whatIsDone } from "./whatIsDone";

/** Where statements go: a theme, nowhere, or a theme that is yet to be made. */
export type Target = { themeId: string; before?: string } | { name: string };

/** Those of one list that say nearly the same, this one among them. */
export function alikeTo({ store }: BoardEditor, id: string): string[] {
  const { sheet, material } = store.view();
  const list = listOf(sheet, sheet.places.get(id)?.themeId ?? nowhere);
  return list.filter((each) => material.firstAlike(each) === material.firstAlike(id));
}

export const isUnfolded = ({ store, look }: BoardEditor, id: string): boolean =>
  look.now().unfolded.has(store.view().material.firstAlike(id));

/** With those that are folded under one of them. */
export function withFolded(editor: BoardEditor, ids: readonly string[]): string[] {
  const all = ids.flatMap((id) => (isUnfolded(editor, id) ? [id] : alikeTo(editor, id)));
  return [...new Set(all)];
}

/** Shows each of those that say nearly the same, or the first of them alone; the focus goes to what is left of them. */
export function unfold(editor: BoardEditor, id: string): void {
  const { store, look } = editor;
  const alike = alikeTo(editor, id);
  const open = !isUnfolded(editor, id);
  flushSync(() => {
    look.unfold(store.view().material.firstAlike(id));
    look.move(undefined);
  });
  look.tell(
    t(open ? "Showing all {{count}}" : "Showing one of {{count}}", { count: alike.length }),
  );
  focusSlip(open ? id : alike[0]);
}

/** Moves and says so. The focus stays in the list that something was taken from, so that the next can follow. */
export function moveTo(
  editor: BoardEditor,
  ids: readonly string[],
  target: Target,
  refocus = true,
): void {
  const { store, look, selection } = editor;
  const { sheet } = store.view();
  const statementIds = withFolded(editor, ids);
  const next = refocus ? neighbour(editor, statementIds) : undefined;
  const themeId = "name" in target ? uuid() : target.themeId;
  // What has the focus and goes away would cost the browser as much as the move.
  if (next && slipOf(next)) focusSlip(next);
  flushSync(() => {
    if ("name" in target) {
      store.change({ kind: "add-theme", themeId, name: target.name, statementIds });
    } else {
      store.change({
        kind: "move",
        statementIds,
        ...(themeId !== nowhere && { themeId }),
        ...(target.before && { before: target.before }),
      });
    }
    selection.clear();
    look.move(undefined);
  });
  look.tell(movedTo(editor, statementIds.length, themeId));
  if (refocus && !next) showSlip(editor, statementIds[0]);
  if (refocus) focusSlip(next ?? statementIds[0]);
  if (sheet.places.get(statementIds[0] ?? "")?.themeId === themeId) focusSlip(statementIds[0]);
}

function movedTo({ store }: BoardEditor, count: number, themeId: string): string {
  if (themeId === nowhere)
    return t("Moved to “Without a theme” | {{count}} moved to “Without a theme”", { count });
  const theme = store.view().sheet.themes.get(themeId);
  if (!theme) return "";
  const counts = countsOf(theme).join(", ");
  return t("Moved to {{theme}}, {{counts}} | {{count}} moved to {{theme}}, {{counts}}", {
    count,
    theme: nameOfTheme(theme),
    counts,
  });
}

/** The slip after those that go away, or before them. */
function neighbour({ store }: BoardEditor, ids: readonly string[]): string | undefined {
  const { sheet } = store.view();
  const list = listOf(sheet, sheet.places.get(ids[0] ?? "")?.themeId ?? nowhere);
  const going = new Set(ids);
  const at = list.indexOf(ids[0] ?? "");
  return (
    list.slice(at).find((id) => !going.has(id)) ??
    list.slice(0, at).findLast((id) => !going.has(id))
  );
}

/** One place up or down in its own list, with those that are folded under it, past those that are shown. */
export function reorder(editor: BoardEditor, id: string, by: -1 | 1): void {
  const { store, look } = editor;
  const { sheet, material } = store.view();
  const themeId = sheet.places.get(id)?.themeId ?? nowhere;
  const { unfolded } = look.now();
  const list = material.stacked(listOf(sheet, themeId), unfolded).map((stack) => stack.id);
  const at = list.indexOf(id);
  const to = at + by;
  if (to < 0 || to >= list.length) {
    look.tell(t(by < 0 ? "Already first" : "Already last"));
    return;
  }
  const before = list[by < 0 ? to : to + 1];
  flushSync(() =>
    store.change({
      kind: "move",
      statementIds: withFolded(editor, [id]),
      ...(themeId !== nowhere && { themeId }),
      ...(before && { before }),
    }),
  );
  look.tell(t("Now {{at}} of {{count}}", { at: to + 1, count: list.length }));
  focusSlip(id);
}

/** A whole theme one place up or down. */
export function reorderTheme(
  editor: BoardEditor,
  themeId: string,
  shown: readonly string[],
  by: -1 | 1,
) {
  const { store, look } = editor;
  const at = shown.indexOf(themeId);
  const to = at + by;
  if (at < 0 || to < 0 || to >= shown.length) {
    look.tell(t(by < 0 ? "Already first" : "Already last"));
    return;
  }
  const before = shown[by < 0 ? to : to + 1];
  const { order } = store.view().sheet;
  const behind = order[order.indexOf(shown[to] ?? "") + 1];
  const place = before ?? behind;
  flushSync(() => store.change({ kind: "order", themeId, ...(place && { before: place }) }));
  look.tell(t("Now {{at}} of {{count}}", { at: to + 1, count: shown.length }));
}

export const undo = (editor: BoardEditor): Promise<void> => goBack(editor, "undo");
export const redo = (editor: BoardEditor): Promise<void> => goBack(editor, "redo");

const historyEndTexts = {
  undo: msg("Nothing to undo"),
  redo: msg("Nothing to redo"),
};

async function goBack(editor: BoardEditor, way: "undo" | "redo"): Promise<void> {
  const { store, look, drafts } = editor;
  const id = (document.activeElement as HTMLElement | null)?.dataset.slip;
  drafts.sendAll();
  try {
    const leapt = await store.leap(way);
    if (!leapt) {
      look.tell(t(historyEndTexts[way]));
      return;
    }
    const { kind, before, after } = leapt;
    const what = way === "undo" ? whatIsDone(kind, before, after) : whatIsDone(kind, after, before);
    look.tell(t(way === "undo" ? "Undone: {{what}}" : "Redone: {{what}}", { what }));
  } catch (error) {
    sayRefused({ kind: way }, error);
  }
  // What had the focus may be drawn elsewhere by now, or be gone.
  showSlip(editor, id);
  if (id && document.activeElement === document.body) followSlip(id);
  else focusGroundIfLost();
}

/** Asks for what only the server can work out. @returns whether it was done; why not is said */
export async function asked(
  { store }: BoardEditor,
  wish: AskedChange,
  name?: string,
): Promise<boolean> {
  try {
    await store.ask(wish);
    return true;
  } catch (error) {
    sayRefused(wish, error, name);
    return false;
  }
}

export const stepsOf = (editor: BoardEditor) => ({
  undo: () => undo(editor),
  subscribe: editor.store.onStep,
});

/** A folded theme shows its first quote only. */
function showSlip({ store, look }: BoardEditor, id: string | undefined): void {
  const { sheet } = store.view();
  const themeId = sheet.places.get(id ?? "")?.themeId;
  const theme = sheet.themes.get(themeId ?? nowhere);
  if (id && theme && !theme.verdict && !slipOf(id)) flushSync(() => look.open(theme.id, true));
}

/** What has no verdict yet shows its first quote again. */
export function foldTheme({ look }: BoardEditor, themeId: string): void {
  flushSync(() => look.open(themeId, false));
  followTheme(themeId);
}

/** What is decided is opened again where it stood. */
export function openTheme({ look }: BoardEditor, themeId: string): void {
  flushSync(() => look.open(themeId, true));
  followTheme(themeId);
}

export function closeTheme(
  { store, look }: BoardEditor,
  themeId: string,
  shown: readonly string[],
): void {
  const theme = store.view().sheet.themes.get(themeId);
  const next = besideTheme(themeId, shown);
  flushSync(() => look.open(themeId, false));
  look.tell(t("{{theme}} moved to decided themes", { theme: theme ? nameOfTheme(theme) : "" }));
  followTheme(next);
}

/** An empty one. It stands last, often far from where it was named. */
export function addTheme({ store, look }: BoardEditor, name: string, done: () => void): void {
  const themeId = uuid();
  flushSync(() => {
    store.change({ kind: "add-theme", themeId, name, statementIds: [] });
    done();
  });
  look.tell(t("“{{theme}}” added at the end", { theme: nameOfTheme({ name }) }));
  followTheme(themeId);
}

export function removeTheme(editor: BoardEditor, themeId: string, shown: readonly string[]): void {
  const theme = editor.store.view().sheet.themes.get(themeId);
  if (!theme) return;
  const next = besideTheme(themeId, shown);
  flushSync(() => editor.store.change({ kind: "remove-theme", themeId }));
  followTheme(next);
  tellStep(
    t("“{{theme}}” removed. Its quotes are now without a theme.", { theme: nameOfTheme(theme) }),
    stepsOf(editor),
  );
}

/** Statements on one side of a tension at most. */
const mostOfASide = 5000;

/** What stands in one theme pulls against what stands in the others. @returns whether it was done */
export async function opposeThemes(
  editor: BoardEditor,
  themeId: string,
  themeIds: string[],
): Promise<boolean> {
  const { sheet } = editor.store.view();
  const [one = [], other = []] = [[themeId], themeIds].map((ids) =>
    ids.flatMap((id) => listOf(sheet, id)).slice(0, mostOfASide),
  );
  const tensionId = uuid();
  const isDone = await asked(editor, {
    kind: "tension",
    tensionId,
    state: "confirmed",
    one,
    other,
  });
  if (isDone) tellStep(t("Contradiction marked"), stepsOf(editor));
  return isDone;
}

/** The theme stays where it is, also where it is decided by what goes into it. @returns whether it was done */
export async function mergeThemes(
  editor: BoardEditor,
  themeId: string,
  themeIds: string[],
): Promise<boolean> {
  editor.look.open(themeId, true);
  if (!(await asked(editor, { kind: "merge", themeId, themeIds }))) return false;
  const theme = editor.store.view().sheet.themes.get(themeId);
  if (!theme) return true;
  const counts = countsOf(theme).join(", ");
  const text = t("{{count}} themes merged into {{theme}}, {{counts}}", {
    count: themeIds.length + 1,
    theme: nameOfTheme(theme),
    counts,
  });
  tellStep(text, stepsOf(editor));
  return true;
}
