import { afterFrame } from "./afterFrame";

/**
 * A row that moves to another list is drawn anew there, and what was pressed in it is gone: the focus follows it, or goes on
 * at the top of the page.
 *
 * @param id its `data-row`
 */
export function followRow(id: string): void {
  afterFrame(() => {
    if (document.activeElement !== document.body) return;
    const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
    (row?.querySelector("button") ?? document.querySelector("h1"))?.focus();
  });
}
