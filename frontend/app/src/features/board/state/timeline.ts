import { hashKey } from "@tanstack/react-query";
import type { BoardChange, BoardStep } from "./changes";
import { isSame, type Sheet } from "./sheet";
import { verdictValuesOf } from "./verdictValues";

/** One step of this page, with the board on both sides of it. */
type Entry = { step: BoardChange; at: number; before: Sheet; after: Sheet };

/**
 * What this page did and can take back by itself. The server has the whole history; this is so much of it that going back and
 * forth is drawn before the server has answered. A value.
 */
export type Timeline = { readonly back: readonly Entry[]; readonly forth: readonly Entry[] };

export const unknown: Timeline = { back: [], forth: [] };

/** Each holds a board; so many are kept. */
const most = 20;

/** What follows so soon on the same slider or verdict is one step on the server, too; in milliseconds. */
const oneStep = 60_000;

/** The board before the last step, or after the one that was taken back; undefined where only the server knows. */
export function leap({ back, forth }: Timeline, step: BoardStep): Sheet | undefined {
  if (step.kind === "undo") return back.at(-1)?.before;
  return step.kind === "redo" ? forth.at(-1)?.after : undefined;
}

/** The timeline after a step that made `after` out of `before`. */
export function passed(
  { back, forth }: Timeline,
  step: BoardStep,
  before: Sheet,
  after: Sheet,
  at: number,
): Timeline {
  const last = back.at(-1);
  if (step.kind === "undo") {
    return last ? { back: back.slice(0, -1), forth: [...forth, last] } : unknown;
  }
  if (step.kind === "redo") {
    const next = forth.at(-1);
    return next ? { back: [...back, next], forth: forth.slice(0, -1) } : unknown;
  }
  if (last && goesOn(step, last.step) && at - last.at < oneStep) {
    const rest = back.slice(0, -1);
    if (isTakenBack(step, last.before, after)) return { back: rest, forth: [] };
    return { back: [...rest, { ...last, at, after }], forth: [] };
  }
  return { back: [...back, { step, at, before, after }].slice(-most), forth: [] };
}

/** Whether a step leads to where it began; to have decided also holds a theme, until the server has forgotten it. */
function isTakenBack(step: BoardChange, before: Sheet, after: Sheet): boolean {
  if (step.kind !== "verdict") return isSame(before, after);
  const said = ({ themes }: Sheet) => {
    const theme = themes.get(step.themeId);
    return theme && hashKey([verdictValuesOf(theme)]);
  };
  return said(before) === said(after);
}

/** Typing on, or sliding on, is one change. */
export function goesOn(next: BoardStep, last: BoardStep): boolean {
  if (next.kind === "verdict" && last.kind === "verdict") return next.themeId === last.themeId;
  return next.kind === "coarseness" && last.kind === "coarseness";
}
