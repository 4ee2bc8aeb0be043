import type { Board, Delta, Leap, ThemeSuggestions } from "../types";
import type { BoardChange } from "./changes";
import type { Contested, RefusedStep, Replaced } from "./outcomes";
import type { PendingChanges } from "./PendingChanges";

export interface BoardPorts {
  send: (wish: BoardChange, after: number) => Promise<Delta>;
  undo: (leap: Leap) => Promise<Delta>;
  redo: (leap: Leap) => Promise<Delta>;
  changes: (after: number) => Promise<Delta>;
  read: () => Promise<Board>;
  suggestions: () => Promise<ThemeSuggestions>;
  /** Runs something small that nobody waits for, beside what is drawn; calls it off. */
  inTurn: (run: () => void) => () => void;
  /** Something is being written on the page that should not be drawn anew. */
  writing: () => boolean;
  pending: PendingChanges;
  /** Tells the other tabs that there is something new. */
  shout: () => void;
  refused: (refusal: RefusedStep) => void;
  replaced: (replaced: Replaced) => void;
  contested: (contested: Contested) => void;
}
