import { merge } from "./merge";
import type { Role } from "./types";
import type { Typed } from "./useTyped";

type Step = { before: Role; after: Role; at: number; key: string };

/** What is typed without a longer pause is one step. In milliseconds. */
const pause = 2_000;
const kept = 100;

/** What was done on this page, to be taken back and done again. What others saved meanwhile stays. */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];
  #view = { undo: false, redo: false };
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly typed: Pick<Typed, "change" | "view">,
    private readonly now: () => number = Date.now,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = () => this.#view;

  /** @param key what is typed into, so that consecutive signs are one step */
  change(edit: (role: Role) => Role, key = ""): void {
    const before = this.typed.view().role;
    const after = edit(before);
    if (after === before) return;
    const last = this.#past.at(-1);
    const at = this.now();
    this.#future = [];
    if (last && key && last.key === key && at - last.at < pause) {
      this.#past[this.#past.length - 1] = { ...last, after, at };
    } else {
      this.#past = [...this.#past.slice(1 - kept), { before, after, at, key }];
    }
    this.typed.change(after);
    this.#tell();
  }

  /** @returns whether there was something */
  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push(step);
    this.#go(step.after, step.before);
    return true;
  }

  redo(): boolean {
    const step = this.#future.pop();
    if (!step) return false;
    this.#past.push({ ...step, at: 0 });
    this.#go(step.before, step.after);
    return true;
  }

  #go(from: Role, to: Role): void {
    this.typed.change(merge(from, to, this.typed.view().role).role);
    this.#tell();
  }

  #tell(): void {
    this.#view = { undo: this.#past.length > 0, redo: this.#future.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}
