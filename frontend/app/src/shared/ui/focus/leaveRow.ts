/**
 * A row that goes with the focus in it: that moves on before, to the next row with something to press, or to the heading.
 *
 * @param within what was pressed, or the row itself
 * @param heading of the rows; the page's own unless given
 */
export function leaveRow(within: Element, heading?: HTMLElement | null): void {
  const row = within.closest("li");
  if (!row?.contains(document.activeElement)) return;
  const after = row.nextElementSibling;
  const next = after?.querySelector("button") ?? after?.querySelector("a");
  (next ?? heading ?? document.querySelector("h1"))?.focus();
}
