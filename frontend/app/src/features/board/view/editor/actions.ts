import { flushSync } from "react-dom";
import { ProblemError, slugOf, uuid } from "../../../../shared/api";
import { msg, t } from "../../../../shared/i18n";
import { tell, tellStep } from "../../../../shared/ui";
import type { AskedChange, BoardChange } from "../../state/changes";
import { listOf, nowhere } from "../../state/sheet";
import type { BoardEditor } from "./boardEditor";
import { countsOf, nameOfTheme } from "./names";
import { sayRefused } from "./sayRefused";
import { whatIsDone } from "./whatIsDone";

/** Names where statements go: a theme, none, or a theme that is made for them. */
export type Target = { themeId: string } | { name: string };

export const stepsOf = (editor: BoardEditor) => ({
  undo: () => undo(editor),
  subscribe: editor.store.onStep,
});

/** Draws a change at once, says what was done, and offers to take it back. */
function step(editor: BoardEditor, wish: BoardChange, said: () => string): void {
  flushSync(() => editor.store.change(wish));
  tellStep(said(), stepsOf(editor));
}

export function moveTo(editor: BoardEditor, statementIds: string[], target: Target): void {
  const themeId = "name" in target ? uuid() : target.themeId;
  const wish: BoardChange =
    "name" in target
      ? { kind: "add-theme", themeId, name: target.name, statementIds }
      : { kind: "move", statementIds, ...(themeId !== nowhere && { themeId }) };
  step(editor, wish, () => movedTo(editor, statementIds.length, themeId));
}

function movedTo({ store }: BoardEditor, count: number, themeId: string): string {
  const theme = store.view().sheet.themes.get(themeId);
  if (!theme)
    return t("Moved to “Without a theme” | {{count}} moved to “Without a theme”", { count });
  const counts = countsOf(theme).join(", ");
  return t("Moved to {{theme}}, {{counts}} | {{count}} moved to {{theme}}, {{counts}}", {
    count,
    theme: nameOfTheme(theme),
    counts,
  });
}

/** A whole theme one place up or down. */
export function reorderTheme(editor: BoardEditor, themeId: string, by: -1 | 1): void {
  const { order } = editor.store.view().sheet;
  const to = order.indexOf(themeId) + by;
  if (to < 0 || to >= order.length) {
    tell(t(by < 0 ? "Already first" : "Already last"));
    return;
  }
  const before = order[by < 0 ? to : to + 1];
  step(editor, { kind: "order", themeId, ...(before && { before }) }, () =>
    t("Now {{at}} of {{count}}", { at: to + 1, count: order.length }),
  );
}

/** An empty one. @returns its id */
export function addTheme(editor: BoardEditor, name: string): string {
  const themeId = uuid();
  step(editor, { kind: "add-theme", themeId, name, statementIds: [] }, () =>
    t("“{{theme}}” added at the end", { theme: nameOfTheme({ name }) }),
  );
  return themeId;
}

export function removeTheme(editor: BoardEditor, themeId: string): void {
  const theme = editor.store.view().sheet.themes.get(themeId);
  if (!theme) return;
  step(editor, { kind: "remove-theme", themeId }, () =>
    t("“{{theme}}” removed. Its quotes are now without a theme.", { theme: nameOfTheme(theme) }),
  );
}

export const undo = (editor: BoardEditor): Promise<void> => goBack(editor, "undo");
export const redo = (editor: BoardEditor): Promise<void> => goBack(editor, "redo");

const historyEndTexts = {
  undo: msg("Nothing to undo"),
  redo: msg("Nothing to redo"),
};

async function goBack({ store, drafts }: BoardEditor, way: "undo" | "redo"): Promise<void> {
  drafts.sendAll();
  try {
    const leapt = await store.leap(way);
    if (!leapt) {
      tell(t(historyEndTexts[way]));
      return;
    }
    const { kind, before, after } = leapt;
    const what = way === "undo" ? whatIsDone(kind, before, after) : whatIsDone(kind, after, before);
    tell(t(way === "undo" ? "Undone: {{what}}" : "Redone: {{what}}", { what }));
  } catch (error) {
    sayRefused({ kind: way }, error);
  }
}

/** Asks for what only the server can work out. @returns whether it was done; why not is said */
async function asked(editor: BoardEditor, wish: AskedChange, name?: string): Promise<boolean> {
  try {
    await editor.store.ask(wish);
    return true;
  } catch (error) {
    sayRefused(wish, error, name);
    return false;
  }
}

/** @param statementIds those that leave the theme; where none are named, the server finds those that differ most */
export async function splitTheme(editor: BoardEditor, themeId: string, statementIds: string[]) {
  const name = nameOfTheme(editor.store.view().sheet.themes.get(themeId) ?? { name: "" });
  const some = statementIds.length > 0 && { statementIds };
  const wish = { kind: "split", themeId, newThemeId: uuid(), ...some } as const;
  if (await asked(editor, wish, name))
    tellStep(t("Split into two: {{theme}}", { theme: name }), stepsOf(editor));
}

/** Statements on one side of a tension at most. */
const mostOfASide = 5000;

/** Marks the statements of two themes as contradicting each other. */
export async function opposeThemes(editor: BoardEditor, themeId: string, otherId: string) {
  const { sheet } = editor.store.view();
  const [one = [], other = []] = [themeId, otherId].map((id) =>
    listOf(sheet, id).slice(0, mostOfASide),
  );
  const wish = { kind: "tension", tensionId: uuid(), state: "confirmed", one, other } as const;
  if (await asked(editor, wish)) tellStep(t("Contradiction marked"), stepsOf(editor));
}

/** Marks what was proposed or marked as a contradiction, or not. */
export const decideTension = (
  editor: BoardEditor,
  tensionId: string,
  state: "confirmed" | "dismissed",
  said: string,
): void => step(editor, { kind: "tension", tensionId, state }, () => said);

/**
 * The theme stays where it is, also where it is decided by what goes into it.
 * @returns the themes of which `expectationOf` has to be one, if it was not merged for want of it
 */
export async function mergeThemes(
  editor: BoardEditor,
  themeId: string,
  otherId: string,
  expectationOf?: string,
): Promise<string[]> {
  const chosen = expectationOf && { expectationOf };
  const wish: AskedChange = { kind: "merge", themeId, themeIds: [otherId], ...chosen };
  try {
    await editor.store.ask(wish);
  } catch (error) {
    if (error instanceof ProblemError && slugOf(error) === "two-expectations")
      return error.faults.map(({ pointer }) => (pointer === "/themeId" ? themeId : otherId));
    sayRefused(wish, error);
    return [];
  }
  const theme = editor.store.view().sheet.themes.get(themeId);
  if (theme) {
    const counts = countsOf(theme).join(", ");
    const values = { count: 2, theme: nameOfTheme(theme), counts };
    tellStep(t("{{count}} themes merged into {{theme}}, {{counts}}", values), stepsOf(editor));
  }
  return [];
}
