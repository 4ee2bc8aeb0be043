import { startTransition, useEffect, useRef, useState } from "react";
import { inTurn } from "../../../../shared/ui";
import { listOf, type Sheet } from "../../state/sheet";
import type { Theme } from "../../types";
import { atOnce } from "../slips/useArriving";
import type { FillingPiece } from "./filling";

/** Quotes that are taken down in one turn. */
const turn = 60;

/** A theme that went, with those of its quotes that are still on the page. */
export type Leaving = {
  theme: Theme;
  ids: readonly string[];
  /** The theme that it stood before. */
  before: string | undefined;
};

/**
 * Keeps large themes that went on the page, to be hidden at once and taken down while nobody waits for it: to take down hundreds
 * of quotes takes a browser longer than a frame.
 *
 * @param ids the themes that there are now
 * @param stands what is drawn of them
 * @returns what is drawn, with those that leave where they stood
 */
export function useLeaving(
  ids: readonly string[],
  sheet: Sheet,
  stands: readonly FillingPiece[],
): readonly (FillingPiece | Leaving)[] {
  const drawn = useRef({ sheet, stands });
  const [known, setKnown] = useState(ids);
  const [leaving, setLeaving] = useState<readonly Leaving[]>([]);
  if (known !== ids) {
    setKnown(ids);
    setLeaving(leavingNow(leaving, known, ids, drawn.current));
  }
  useEffect(() => {
    drawn.current = { sheet, stands };
  });
  useEffect(() => {
    if (leaving.length === 0) return undefined;
    return inTurn(() => startTransition(() => setLeaving(takenDown)));
  }, [leaving]);
  return leaving.length === 0 ? stands : together(stands, leaving);
}

/** Without a theme that the browser removes within a frame, and one that has come back. */
function leavingNow(
  leaving: readonly Leaving[],
  known: readonly string[],
  ids: readonly string[],
  { sheet, stands }: { sheet: Sheet; stands: readonly FillingPiece[] },
): readonly Leaving[] {
  const now = new Set(ids);
  const went = known.flatMap((id, at) => {
    const theme = sheet.themes.get(id);
    const quotes = listOf(sheet, id);
    if (!theme || now.has(id) || quotes.length <= atOnce || !stands.includes(id)) return [];
    const before = known.slice(at).find((each) => now.has(each) && stands.includes(each));
    return [{ theme, ids: quotes, before }];
  });
  const still = leaving.filter(({ theme }) => !now.has(theme.id));
  const same = went.length === 0 && still.length === leaving.length;
  return same ? leaving : [...still, ...went];
}

function takenDown([first, ...others]: readonly Leaving[]): readonly Leaving[] {
  if (!first) return others;
  const ids = first.ids.slice(0, -turn);
  return ids.length > 0 ? [{ ...first, ids }, ...others] : others;
}

/** In the order in which they stand on the page: to move one costs as much as to remove it. */
function together(
  stands: readonly FillingPiece[],
  leaving: readonly Leaving[],
): (FillingPiece | Leaving)[] {
  const here = new Set(stands);
  return [
    ...stands.flatMap((piece) => [...leaving.filter(({ before }) => before === piece), piece]),
    ...leaving.filter(({ before }) => before === undefined || !here.has(before)),
  ];
}
