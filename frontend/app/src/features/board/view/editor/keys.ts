import { t } from "../../../../shared/i18n";
import { stepOf } from "../../../../shared/saving";
import { listOf, nowhere } from "../../state/sheet";
import { slipsBeside } from "../slips/slips";
import { alikeTo, isUnfolded, moveTo, redo, reorder, undo, unfold } from "./actions";
import type { BoardEditor } from "./boardEditor";

type Press = Pick<
  KeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "preventDefault"
>;

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches(
    "input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]",
  );

/**
 * The keys of the board. Letters work only while a quote has the focus (WCAG 2.1.4); Ctrl with Z or Y everywhere but
 * in a field, which has its own undo.
 */
export function onBoardKey(
  editor: BoardEditor,
  event: Press & { target: EventTarget | null },
  open: Open,
) {
  const slip = event.target instanceof HTMLElement ? event.target.dataset.slip : undefined;
  const command = event.ctrlKey || event.metaKey;
  const step = stepOf(event) ?? (slip ? stepOfLetter(event) : undefined);
  if (step && !inField(event.target)) {
    event.preventDefault();
    void (step === "redo" ? redo(editor) : undo(editor));
  } else if (slip && !command) {
    onSlipKey(editor, slip, event, open);
  }
}

const stepOfLetter = ({ key, altKey, shiftKey }: Press): "undo" | "redo" | undefined => {
  if (key.toLowerCase() !== "z" || altKey) return undefined;
  return shiftKey ? "redo" : "undo";
};

/** Shows the whole comment of a statement. */
type Open = (id: string) => void;

function onSlipKey(editor: BoardEditor, id: string, event: Press, open: Open): void {
  const act = actionFor(editor, id, event, open);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionFor(
  editor: BoardEditor,
  id: string,
  event: Press,
  open: Open,
): (() => void) | undefined {
  const { selection, look } = editor;
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by && event.altKey) {
    const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    return vertical ? () => reorder(editor, id, by < 0 ? -1 : 1) : undefined;
  }
  if (by) return () => go(editor, id, by, event.shiftKey);
  switch (event.key) {
    case "Home":
    case "End":
      return () =>
        slipsBeside(id)
          .at(event.key === "Home" ? 0 : -1)
          ?.focus();
    case " ":
      return () => (event.shiftKey ? extend(editor, id) : selection.toggle(id));
    case "Enter":
      return () => open(id);
    case "Escape":
      return () => selection.clear();
    case "+":
    case "-":
      return canUnfold(editor, id, event.key === "+") ? () => unfold(editor, id) : undefined;
    case "m":
    case "M":
      return () => look.move({ ids: selection.with(id), beside: id });
    case "n":
    case "N":
      // The focus is on the next quote by then: a key that is held down would make a theme of each.
      if (event.repeat) return undefined;
      return () => moveTo(editor, selection.with(id), { name: t("New theme") });
    default:
      return undefined;
  }
}

const canUnfold = (editor: BoardEditor, id: string, open: boolean): boolean =>
  alikeTo(editor, id).length > 1 && isUnfolded(editor, id) !== open;

function go(editor: BoardEditor, id: string, by: number, extending: boolean): void {
  const slips = slipsBeside(id);
  const at = slips.findIndex(({ dataset }) => dataset.slip === id);
  const next = slips[at + by];
  if (!next) return;
  if (extending) {
    if (!editor.selection.has(id)) editor.selection.toggle(id);
    extend(editor, next.dataset.slip ?? "");
  }
  next.focus();
}

export function extend({ store, selection }: BoardEditor, id: string): void {
  const { sheet } = store.view();
  selection.extend(id, listOf(sheet, sheet.places.get(id)?.themeId ?? nowhere));
}
