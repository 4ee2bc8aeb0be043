const kept = "tenward.shortcuts";

/**
 * Tells whether single letters are shortcuts on every page of this browser, for people whose input
 * types letters by accident.
 */
export const hasShortcuts = (): boolean => localStorage.getItem(kept) !== "off";

export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(kept);
  else localStorage.setItem(kept, "off");
}

/** The letter that is pressed; by its place on the keyboard where the layout has none of A to Z, as Cyrillic, Greek, Hebrew or Korean. */
export function letterOf({ key, code = "" }: { key: string; code?: string }): string {
  const foreign = key.length === 1 && key > "\u007f";
  return foreign && code.startsWith("Key") ? code.slice(3).toLowerCase() : key.toLowerCase();
}

/** Tells whether the key is the letter alone, and not part of typing. */
export function isShortcut(event: KeyboardEvent, letter: string): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, defaultPrevented } = event;
  if (letterOf(event) !== letter || altKey || ctrlKey || metaKey || repeat) return false;
  // A sign such as the question mark may need it.
  if (shiftKey && /[a-z]/.test(letter)) return false;
  // Safari ends a composition before its last key, which has this code.
  if (isComposing || event.keyCode === 229 || event.getModifierState("AltGraph")) return false;
  const typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const inside = `${typing}, [role=menu], [role=listbox], [role=dialog], [role=alertdialog]`;
  return !defaultPrevented && hasShortcuts() && !(event.target as Element).closest?.(inside);
}

export const isSearchKey = (event: KeyboardEvent): boolean =>
  letterOf(event) === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

/** Milliseconds after which whoever pressed the keys expects nothing of them any more. */
const patience = 10_000;
let pressedAt: number | undefined;

/** Remembers Ctrl K until there is a page that searches. @returns ends it */
export function rememberSearchKey(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    pressedAt = event.timeStamp;
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Tells, once, whether Ctrl K was pressed before the page was there. */
export function takeSearchKey(): boolean {
  const pressed = pressedAt !== undefined && performance.now() - pressedAt < patience;
  pressedAt = undefined;
  return pressed;
}
