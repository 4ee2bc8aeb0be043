import type { Board, Delta, Leap, Suggestions } from "../types";
import type { Contested, Refusal, Replaced } from "./outcomes";
import type { PendingChanges } from "./PendingChanges";
import type { Wish } from "./wishes";

export interface BoardPorts {
  send: (wish: Wish, after: number) => Promise<Delta>;
  undo: (leap: Leap) => Promise<Delta>;
  redo: (leap: Leap) => Promise<Delta>;
  changes: (after: number) => Promise<Delta>;
  read: () => Promise<Board>;
  suggestions: () => Promise<Suggestions>;
  /** Runs something small that nobody waits for, beside what is drawn; calls it off. */
  inTurn: (run: () => void) => () => void;
  /** Something is being written on the page that should not be drawn anew. */
  writing: () => boolean;
  pending: PendingChanges;
  /** Tells the other tabs that there is something new. */
  shout: () => void;
  refused: (refusal: Refusal) => void;
  replaced: (replaced: Replaced) => void;
  contested: (contested: Contested) => void;
}
