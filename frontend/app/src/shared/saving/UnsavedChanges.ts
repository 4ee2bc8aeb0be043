import type { Changing, Ports, Rebased } from "./Changing";
import { keysIn } from "./keyValueStorage";

type Stored<Value, Change> = {
  /** What the server had in the place of what was typed. */
  was?: Partial<Value>;
  pending?: Change;
  /** The former name of `pending` in self-ratings. */
  changes?: Change;
};

/**
 * What was typed and is not saved yet, on this device: each tab keeps its own, first what was typed last, and behind it
 * what closed tabs left to be merged. Without Web Locks it is unknown which are closed, and all tabs share one entry.
 */
export class UnsavedChanges<Value extends object, Change, Clash> {
  readonly #own: string;
  /** What is still to be brought in. */
  #waiting: readonly Stored<Value, Change>[];

  /** Takes over what closed tabs left behind. */
  constructor(
    private readonly ports: Pick<Ports<Value, Change>, "kept" | "key" | "tab">,
    private readonly changing: Changing<Value, Change, Clash, object>,
  ) {
    const { key, tab } = ports;
    this.#own = tab.open ? this.#keyOf(tab.name) : key;
    const left = this.#left();
    this.#waiting = [this.#own, ...left].flatMap((each) => this.#at(each));
    if (left.length > 0) this.#store(this.#waiting);
    for (const each of left) ports.kept.removeItem(each);
  }

  write(base: Value, pending: Change): void {
    const was = this.changing.was?.(base, pending) ?? base;
    this.#store(
      this.changing.isNone(pending) ? this.#waiting : [{ was, pending }, ...this.#waiting],
    );
  }

  /**
   * What one tab kept, brought together with what was saved elsewhere since. It stays here until something is written in
   * its place.
   */
  next(now: Value): Rebased<Change, Clash> & { base: Value } {
    for (const { was, changes, pending = changes } of this.#waiting) {
      this.#waiting = this.#waiting.slice(1);
      if (pending === undefined) continue;
      const base = { ...now, ...was };
      const rebased = this.changing.rebase(base, now, pending);
      if (!this.changing.isNone(rebased.change)) return { base, ...rebased };
    }
    this.#store([]);
    return { base: now, change: this.changing.none, clashes: [] };
  }

  /** Throws away what was typed here and what closed tabs left behind. */
  clear(): void {
    this.#waiting = [];
    this.#store([]);
  }

  #keyOf(name: string): string {
    return `${this.ports.key}.tab.${name}`;
  }

  /** Where closed tabs kept theirs, and, formerly, all of them. */
  #left(): string[] {
    const { kept, key, tab } = this.ports;
    const { open } = tab;
    if (!open) return [];
    const prefix = this.#keyOf("");
    const closed = keysIn(kept, prefix).filter(
      (each) => each !== this.#own && !open.has(each.slice(prefix.length)),
    );
    return kept.getItem(key) === null ? closed : [key, ...closed];
  }

  #at(key: string): Stored<Value, Change>[] {
    const stored: unknown = JSON.parse(this.ports.kept.getItem(key) ?? "[]");
    // Formerly only one.
    return (Array.isArray(stored) ? stored : [stored]) as Stored<Value, Change>[];
  }

  #store(all: readonly Stored<Value, Change>[]): void {
    if (all.length > 0) this.ports.kept.setItem(this.#own, JSON.stringify(all));
    else this.ports.kept.removeItem(this.#own);
  }
}
