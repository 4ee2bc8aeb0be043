import { UndoHistory } from "../../../shared/saving";
import type { Written } from "../types";
import { merge } from "./merge";
import type { Typed } from "./useTyped";

/** What was done on this page, to be taken back and done again. What others saved meanwhile stays. */
export class History extends UndoHistory<Written> {
  constructor(
    private readonly typed: Pick<Typed, "change" | "view">,
    now: () => number = Date.now,
  ) {
    super((from, to) => typed.change(merge(from, to, typed.view().written).written), now);
  }

  /** @param key what is typed into, so that consecutive signs are one step */
  change(edit: (written: Written) => Written, key = ""): void {
    const before = this.typed.view().written;
    const after = edit(before);
    if (after === before) return;
    this.typed.change(after);
    this.did(before, after, key);
  }
}
