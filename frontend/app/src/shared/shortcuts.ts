const kept = "tenward.shortcuts";

/** Whether a single letter does something on every page; in this browser, for those whose input types letters by chance. */
export const hasShortcuts = (): boolean => localStorage.getItem(kept) !== "off";

export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(kept);
  else localStorage.setItem(kept, "off");
}

/** Whether a key is the letter alone, and not part of what is typed. */
export function isShortcut(event: KeyboardEvent, letter: string): boolean {
  const { key, altKey, ctrlKey, metaKey, repeat, defaultPrevented, target } = event;
  if (key.toLowerCase() !== letter || altKey || ctrlKey || metaKey || repeat) return false;
  const typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const inside = `${typing}, [role=menu], [role=listbox], [role=dialog], [role=alertdialog]`;
  return !defaultPrevented && hasShortcuts() && !(target as Element).closest?.(inside);
}
