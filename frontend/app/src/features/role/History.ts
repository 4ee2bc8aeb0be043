import { type Beside, UndoHistory } from "../../shared/saving";
import { merge } from "./merge";
import type { Role } from "./types";
import type { Typed } from "./useTyped";

/** What was done on this page, to be taken back and done again. What others saved meanwhile stays. */
export class History extends UndoHistory<Role> {
  constructor(
    private readonly typed: Pick<Typed, "change" | "view">,
    now: () => number = Date.now,
  ) {
    super((from, to) => typed.change(merge(from, to, typed.view().role).role), now);
  }

  /** @param key what is typed into, so that consecutive signs are one step */
  change(edit: (role: Role) => Role, key = "", beside?: Beside): void {
    const before = this.typed.view().role;
    const after = edit(before);
    if (after === before) return;
    this.typed.change(after);
    this.did(before, after, key, beside);
  }
}
