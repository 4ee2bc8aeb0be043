import { createContext } from "react";
import type { BoardView } from "../../state/BoardView";

/** What belongs to an arrangement that is over sees the board as it last was: it goes, and is not drawn anew before. */
export class Gate {
  #last: BoardView | undefined;

  constructor(private readonly arrangement: number) {}

  readonly see = (now: BoardView): BoardView => {
    if (now.arrangement === this.arrangement) this.#last = now;
    return this.#last ?? now;
  };
}

export const GateContext = createContext<Gate | undefined>(undefined);
