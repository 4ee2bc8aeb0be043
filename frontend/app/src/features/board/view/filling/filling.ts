import { listOf, type Sheet } from "../../state/sheet";

/** Quotes that are drawn in one turn. */
const turn = 60;

/** Quotes that are taken down in one turn, of what is hidden. */
export const takenDown = 200;

/** As `contain-intrinsic-size` in board.module.css says, with what stands around it; in rem. */
const heightOf = (slips: number): number => 20 + slips * 2.6;

/** Themes one after the other that are not drawn yet. */
export type Gap = { ids: readonly string[]; height: number };
export type FillingPiece = string | Gap;

/** The themes of the page with those that are not drawn yet drawn together. */
export function pieces(
  ids: readonly string[],
  undrawn: ReadonlySet<string>,
  sheet: Sheet,
): readonly FillingPiece[] {
  const all: (string | { ids: string[]; height: number })[] = [];
  for (const id of ids) {
    const last = all.at(-1);
    if (!undrawn.has(id)) all.push(id);
    else {
      const height = heightOf(listOf(sheet, id).length);
      if (last && typeof last !== "string") {
        last.ids.push(id);
        last.height += height;
      } else all.push({ ids: [id], height });
    }
  }
  return all;
}

/** Those of a gap that would stand within a span of the page, in rem from its top; at least one. */
export function within(ids: readonly string[], sheet: Sheet, from: number, to: number): string[] {
  let top = 0;
  const found = ids.filter((id) => {
    const above = top;
    top += heightOf(listOf(sheet, id).length);
    return top > from && above < to;
  });
  return found.length > 0 ? found : ids.slice(from <= 0 ? 0 : -1).slice(0, 1);
}

/** As many from the front as one turn draws; at least one. */
export function idsOfOneTurn(ids: readonly string[], sheet: Sheet, most = turn): string[] {
  let slips = 0;
  return ids.filter((id, at) => {
    slips += 6 + Math.min(listOf(sheet, id).length, most);
    return at === 0 || slips <= most;
  });
}
