import { say } from "../../../../shared/i18n";
import { stepOf } from "../../../../shared/saving";
import { listOf, nowhere } from "../../state/sheet";
import { boardStrings } from "../../strings";
import { slipsBeside } from "../slips/slips";
import { alikeTo, isUnfolded, moveTo, redo, reorder, undo, unfold } from "./actions";
import type { Desk } from "./desk";

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
export function onBoardKey(desk: Desk, event: Press & { target: EventTarget | null }, open: Open) {
  const slip = event.target instanceof HTMLElement ? event.target.dataset.slip : undefined;
  const command = event.ctrlKey || event.metaKey;
  const step = stepOf(event) ?? (slip ? stepOfLetter(event) : undefined);
  if (step && !inField(event.target)) {
    event.preventDefault();
    if (step === "redo") redo(desk);
    else undo(desk);
  } else if (slip && !command) {
    onSlipKey(desk, slip, event, open);
  }
}

const stepOfLetter = ({ key, altKey, shiftKey }: Press): "undo" | "redo" | undefined => {
  if (key.toLowerCase() !== "z" || altKey) return undefined;
  return shiftKey ? "redo" : "undo";
};

/** Shows the whole comment of a statement. */
type Open = (id: string) => void;

function onSlipKey(desk: Desk, id: string, event: Press, open: Open): void {
  const act = actionFor(desk, id, event, open);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionFor(desk: Desk, id: string, event: Press, open: Open): (() => void) | undefined {
  const { selection, look } = desk;
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by && event.altKey) {
    const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    return vertical ? () => reorder(desk, id, by < 0 ? -1 : 1) : undefined;
  }
  if (by) return () => go(desk, id, by, event.shiftKey);
  switch (event.key) {
    case "Home":
    case "End":
      return () =>
        slipsBeside(id)
          .at(event.key === "Home" ? 0 : -1)
          ?.focus();
    case " ":
      return () => (event.shiftKey ? extend(desk, id) : selection.toggle(id));
    case "Enter":
      return () => open(id);
    case "Escape":
      return () => selection.clear();
    case "+":
    case "-":
      return canUnfold(desk, id, event.key === "+") ? () => unfold(desk, id) : undefined;
    case "m":
    case "M":
      return () => look.move({ ids: selection.with(id), beside: id });
    case "n":
    case "N":
      // The focus is on the next quote by then: a key that is held down would make a theme of each.
      if (event.repeat) return undefined;
      return () => moveTo(desk, selection.with(id), { name: say(boardStrings, "drag.new-name") });
    default:
      return undefined;
  }
}

const canUnfold = (desk: Desk, id: string, open: boolean): boolean =>
  alikeTo(desk, id).length > 1 && isUnfolded(desk, id) !== open;

function go(desk: Desk, id: string, by: number, extending: boolean): void {
  const slips = slipsBeside(id);
  const at = slips.findIndex(({ dataset }) => dataset.slip === id);
  const next = slips[at + by];
  if (!next) return;
  if (extending) {
    if (!desk.selection.has(id)) desk.selection.toggle(id);
    extend(desk, next.dataset.slip ?? "");
  }
  next.focus();
}

export function extend({ store, selection }: Desk, id: string): void {
  const { sheet } = store.view();
  selection.extend(id, listOf(sheet, sheet.places.get(id)?.themeId ?? nowhere));
}
