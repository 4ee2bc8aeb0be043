import { type RefObject, startTransition, useEffect, useState } from "react";
import { inTurn } from "../../../../shared/ui";
import { listOf, type Sheet } from "../../state/sheet";
import { type FillingPiece, idsOfOneTurn, pieces, takenDown, within } from "./filling";

/** Statements of a board that is drawn as a whole. */
export const drawnAtOnce = 100;

let rem = 0;

/** In pixels; asked for once, because it has the page styled first. */
function oneRem(): number {
  rem ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return rem;
}

/**
 * Draws the themes that are in sight, and the others while nobody waits for them, those nearest to the reader first. A page that
 * goes is taken down in the same way.
 *
 * @param onGone told when nothing of a page that goes is left
 * @param place where they stand
 * @returns what stands where; `filled` once every theme is on the page
 */
export function useFilling(
  ids: readonly string[],
  sheet: Sheet,
  going: boolean,
  onGone: () => void,
  place: RefObject<HTMLElement | null>,
) {
  const [undrawn, setUndrawn] = useState<ReadonlySet<string>>(() => outOfSight(ids, sheet));
  const [known, setKnown] = useState(ids);
  if (known !== ids) {
    setKnown(ids);
    const late = lateOf(ids, new Set(known), sheet);
    if (late.length > 0) setUndrawn(having(undrawn, late));
  }
  const left = countOf(ids, undrawn);
  const done = going ? left === ids.length : left === 0;
  useEffect(() => {
    if (done) {
      if (going) onGone();
      return undefined;
    }
    return inTurn(() => {
      const next = going
        ? idsOfOneTurn(ids.filter((id) => !undrawn.has(id)).reverse(), sheet, takenDown)
        : nextOf(pieces(ids, undrawn, sheet), sheet, place.current);
      startTransition(() => setUndrawn((now) => (going ? having(now, next) : without(now, next))));
    });
  }, [ids, sheet, undrawn, going, done, onGone, place]);
  return { stands: pieces(ids, undrawn, sheet), filled: left === 0 };
}

// A copy of a set costs nothing beside a list of it, and each turn makes one.
function having(some: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  const all = new Set(some);
  for (const id of more) all.add(id);
  return all;
}

function without(all: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  const left = new Set(all);
  for (const id of some) left.delete(id);
  return left;
}

function countOf(ids: readonly string[], among: ReadonlySet<string>): number {
  let count = 0;
  for (const id of ids) if (among.has(id)) count++;
  return count;
}

/** All but those that will be seen first, at the place where the page is scrolled to. */
function outOfSight(ids: readonly string[], sheet: Sheet): ReadonlySet<string> {
  if (sheet.places.size <= drawnAtOnce) return new Set();
  const last = document.querySelector("[data-themes='']");
  const top = (last?.getBoundingClientRect().top ?? 0) / oneRem();
  const seen = new Set(within(ids, sheet, -top, innerHeight / oneRem() - top));
  return new Set(ids.filter((id) => !seen.has(id)));
}

/** Of many that come at once to those that stand, what is not in sight. */
function lateOf(ids: readonly string[], known: ReadonlySet<string>, sheet: Sheet): string[] {
  const added = ids.filter((id) => !known.has(id));
  const slips = added.reduce((sum, id) => sum + listOf(sheet, id).length, 0);
  if (slips <= drawnAtOnce) return [];
  const away = outOfSight(ids, sheet);
  return added.filter((id) => away.has(id));
}

/** Of the gap that is nearest to what the reader sees, what is in sight, or else what is next to it. */
function nextOf(
  stands: readonly FillingPiece[],
  sheet: Sheet,
  place: HTMLElement | null,
): string[] {
  const gaps = stands.filter((piece) => typeof piece !== "string");
  const boxes = [...(place?.querySelectorAll(":scope > [data-gap]") ?? [])].map((gap) =>
    gap.getBoundingClientRect(),
  );
  const away = ({ top, bottom }: DOMRect) => Math.max(0, top - innerHeight, -bottom);
  const nearest = Math.min(...boxes.map(away));
  const at = boxes.findIndex((box) => away(box) === nearest);
  const [box, gap] = [boxes[at], gaps[at]];
  if (!box || !gap) return idsOfOneTurn(gaps[0]?.ids ?? [], sheet);
  if (nearest > 0) {
    return idsOfOneTurn(box.top > 0 ? gap.ids : [...gap.ids].reverse(), sheet);
  }
  return within(gap.ids, sheet, -box.top / oneRem(), (innerHeight - box.top) / oneRem());
}
