import { type Beside, UndoHistory } from "../../shared/saving";
import { mergeRole } from "./merge";
import type { Role } from "./types";
import type { RoleAutoSave } from "./useRoleDraft";

/** What was done on this page, to be taken back and done again. What others saved meanwhile stays. */
export class RoleHistory extends UndoHistory<Role> {
  constructor(
    private readonly typed: Pick<RoleAutoSave, "change" | "view">,
    now: () => number = Date.now,
  ) {
    super((from, to) => typed.change(mergeRole(from, to, typed.view().role).role), now);
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
