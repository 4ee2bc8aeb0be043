import type { Changing, Ports, Rebased } from "./Changing";

type Stored<Value, Change> = {
  /** What the server had in the place of what was typed. */
  was?: Partial<Value>;
  pending?: Change;
  /** The former name of `pending` in self-ratings. */
  changes?: Change;
};

/** What was typed and is not saved yet, on this device. */
export class Kept<Value extends object, Change, Clash> {
  constructor(
    private readonly storage: Ports<Value, Change>["kept"],
    private readonly key: string,
    private readonly changing: Changing<Value, Change, Clash, object>,
  ) {}

  write(base: Value, pending: Change): void {
    if (this.changing.isNone(pending)) {
      this.storage.removeItem(this.key);
      return;
    }
    const was = this.changing.was?.(base, pending) ?? base;
    const stored: Stored<Value, Change> = { was, pending };
    this.storage.setItem(this.key, JSON.stringify(stored));
  }

  /** What was typed before a reload, brought together with what was saved elsewhere since. */
  read(now: Value): Rebased<Change, Clash> {
    const text = this.storage.getItem(this.key);
    if (text === null) return { change: this.changing.none, clashes: [] };
    const { was, changes, pending = changes }: Stored<Value, Change> = JSON.parse(text);
    if (pending === undefined) return { change: this.changing.none, clashes: [] };
    return this.changing.rebase({ ...now, ...was }, now, pending);
  }
}
