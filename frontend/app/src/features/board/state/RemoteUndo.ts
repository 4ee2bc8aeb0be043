import type { ChangeKind } from "../types";
import { isWish } from "./changes";
import type { Ways } from "./OptimisticState";
import type { PendingChange } from "./PendingChanges";
import type { Sheet } from "./sheet";

/** What was taken back or done again, with the board on both sides of it. */
export type UndoResult = { kind: ChangeKind; before: Sheet; after: Sheet };
type Asked = { tell: (leapt?: UndoResult) => void; left?: Omit<UndoResult, "after"> };

/** Pending undos and redos whose step only the server knows: each is named by what the server could undo when it was sent. */
export class RemoteUndo {
  readonly #asked = new Map<string, Asked>();

  /** @returns what became of it; undefined when nothing did */
  ask(id: string): Promise<UndoResult | undefined> {
    return new Promise((tell) => this.#asked.set(id, { tell }));
  }

  /** @param told what the server said last */
  leaves({ id, step }: PendingChange, told: Ways, before: Sheet): void {
    const asked = this.#asked.get(id);
    if (!asked || isWish(step)) return;
    const kind = told[step.kind];
    // Sent again, it may have been carried out before.
    if (kind) asked.left ??= { kind, before };
  }

  /** @param after undefined when it was refused */
  arrived(id: string, after?: Sheet): void {
    const { tell, left } = this.#asked.get(id) ?? {};
    this.#asked.delete(id);
    tell?.(left && after && { ...left, after });
  }
}
