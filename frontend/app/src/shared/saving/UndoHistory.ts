type Way = "undone" | "redone";
/** Whether there is something to take back, or to do again; `went` is another object with each step that was. */
export type UndoState = { undo: boolean; redo: boolean; went?: { way: Way } };

/** What goes back and forth with a step, and is no part of what it changed. */
export type Beside = (way: Way) => void;

type Step<Change> = {
  before: Change;
  after: Change;
  at: number;
  key: string;
  beside: Beside | undefined;
};

/** What is typed without a longer pause is one step. In milliseconds. */
const pause = 2_000;
const kept = 100;

/**
 * What was done on a page, to be taken back and done again.
 *
 * @typeParam Change a document, or the part of one that a step is about
 */
export class UndoHistory<Change> {
  #past: Step<Change>[] = [];
  #future: Step<Change>[] = [];
  #view: UndoState = { undo: false, redo: false };
  readonly #listeners = new Set<() => void>();

  /** @param go brings what stood in `from` to what stands in `to`; what others changed meanwhile stays */
  constructor(
    private readonly go: (from: Change, to: Change) => void,
    private readonly now: () => number,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): UndoState => this.#view;

  /** Notes what was done. @param key what is typed into, so that consecutive signs are one step */
  protected did(before: Change, after: Change, key: string, beside?: Beside): void {
    const last = this.#past.at(-1);
    const at = this.now();
    this.#future = [];
    if (last && key && last.key === key && at - last.at < pause) {
      this.#past[this.#past.length - 1] = { ...last, after, at };
    } else {
      this.#past = [...this.#past.slice(1 - kept), { before, after, at, key, beside }];
    }
    this.#tell();
  }

  /** @returns whether there was something */
  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push(step);
    this.go(step.after, step.before);
    step.beside?.("undone");
    this.#tell("undone");
    return true;
  }

  redo(): boolean {
    const step = this.#future.pop();
    if (!step) return false;
    this.#past.push({ ...step, at: 0 });
    this.go(step.before, step.after);
    step.beside?.("redone");
    this.#tell("redone");
    return true;
  }

  #tell(way?: Way): void {
    this.#view = {
      undo: this.#past.length > 0,
      redo: this.#future.length > 0,
      ...(way && { went: { way } }),
    };
    for (const listener of this.#listeners) listener();
  }
}
