import type { ChangeKind } from "../types";
import type { Ways } from "./Ahead";
import type { Line } from "./Pocket";
import type { Sheet } from "./sheet";
import { isWish } from "./wishes";

/** What was taken back or done again, with the board on both sides of it. */
export type Leapt = { kind: ChangeKind; before: Sheet; after: Sheet };
type Asked = { tell: (leapt?: Leapt) => void; left?: Omit<Leapt, "after"> };

/** Ways back and forth that only the server knows: each is known by what it had to take back when that one was sent. */
export class Unforeseen {
  readonly #asked = new Map<string, Asked>();

  /** @returns what became of it; undefined when nothing did */
  ask(id: string): Promise<Leapt | undefined> {
    return new Promise((tell) => this.#asked.set(id, { tell }));
  }

  /** @param told what the server said last */
  leaves({ id, step }: Line, told: Ways, before: Sheet): void {
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
