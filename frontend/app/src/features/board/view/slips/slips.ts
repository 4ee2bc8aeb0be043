import { focusGround, follow } from "../../follow";

/** What hears the keys of the board, and has the focus where nothing better can. */
export const ground = { "data-ground": "", tabIndex: -1 } as const;

const drawn = new Map<string, Set<HTMLElement>>();

/** As the `ref` of every slip: among thousands, the browser would look for one longer than a move takes. */
export function slipRef(slip: HTMLElement | null): (() => void) | undefined {
  if (!slip) return undefined;
  const id = slip.dataset.slip ?? "";
  const here = drawn.get(id) ?? new Set();
  drawn.set(id, here.add(slip));
  return () => {
    if (here.delete(slip) && here.size === 0) drawn.delete(id);
  };
}

/** The slip of a statement, where it is drawn. */
export const slipOf = (id: string): HTMLElement | undefined => drawn.get(id)?.values().next().value;

/** All of the list that it stands in. */
export const slipsOf = (slip: HTMLElement | undefined): HTMLElement[] => [
  ...(slip?.closest("[role=grid]")?.querySelectorAll<HTMLElement>("[data-slip]") ?? []),
];

export const slipsBeside = (id: string): HTMLElement[] => slipsOf(slipOf(id));

/** Where it is not drawn yet, the board goes on hearing keys. */
export function focusSlip(id: string | undefined): void {
  if (!id) return;
  const slip = slipOf(id);
  if (slip === document.activeElement) return;
  if (slip) slip.focus();
  else focusGround();
}

/** Where it stands elsewhere by now, the page goes there. */
export function followSlip(id: string | undefined): void {
  const slip = id && slipOf(id);
  if (!slip || slip === document.activeElement) focusSlip(id);
  else follow(slip, "center");
}
