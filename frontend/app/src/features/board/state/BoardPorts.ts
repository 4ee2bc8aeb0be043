import type { Board, Delta, Leap, Suggestions } from "../types";
import type { Said } from "./drafts";
import type { Pocket } from "./Pocket";
import type { Step, VerdictWish, Wish } from "./wishes";

/** A change that the server did not take; what it was about is as it was before. */
export type Refusal = {
  step: Step;
  error: unknown;
  name: string;
  /** A later change of the same is on its way. */
  overtaken: boolean;
};

/** A name that another tab gave a theme, and that one saved here replaced before this page had heard of it. */
export type Replaced = { theirs: string; name: string };

/** A verdict that was not sent, because another tab replaced what `was` there when it was given; `name` is that of the theme. */
export type Contested = { step: VerdictWish; was: Said; name: string };

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
  pocket: Pocket;
  /** Tells the other tabs that there is something new. */
  shout: () => void;
  refused: (refusal: Refusal) => void;
  replaced: (replaced: Replaced) => void;
  contested: (contested: Contested) => void;
}
