/** What hears the keys of the board, and has the focus where nothing better can. */
export const ground = { "data-ground": "", tabIndex: -1 } as const;

/** The slip of a statement, where it is drawn; an arrangement that goes has another one, which cannot be focused. */
export const slipOf = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-slip="${CSS.escape(id)}"]`)].find(
    (slip) => !slip.closest("[data-themes=going]"),
  );

export const slipsBeside = (id: string): HTMLElement[] => [
  ...(slipOf(id)?.closest("[role=grid]")?.querySelectorAll<HTMLElement>("[data-slip]") ?? []),
];

/** Where it is not drawn yet, the board goes on hearing keys. */
export function focusSlip(id: string | undefined): void {
  if (!id) return;
  const slip = slipOf(id);
  if (slip) slip.focus();
  else document.querySelector<HTMLElement>("[data-ground]")?.focus({ preventScroll: true });
}
