import type { Step, Wish } from "./wishes";

/**
 * A change on its way to the server. One that was sent may have arrived although nothing came back. An undo or redo is
 * `named` when it was sent with its id; an older page sent it without.
 */
export type Line = { id: string; step: Step; sent: boolean; named?: true };

/** What was taken back and can be done again: a change that never left, or what the server was asked to take back. */
export type Undone = Wish | "asked";

/** The steps, the last at the end, at a version of the board. */
type AllUndone = { version: number; steps: readonly Undone[] };

type Storing = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * What this browser keeps of a board until the server has it: per tab one line of changes and what was taken back, and one
 * draft of a verdict per theme, so that two tabs do not undo each other's.
 */
export class Pocket {
  readonly #lines: string;
  readonly #undone: string;
  readonly #drafts: string;

  /** @param ofTab goes with the tab, as what was taken back there does */
  constructor(
    private readonly storage: Storing,
    private readonly boardId: string,
    tab: string,
    private readonly ofTab: Storing = storage,
  ) {
    this.#lines = this.#linesOf(tab);
    this.#undone = `tenward.board.${boardId}.undone.${tab}`;
    this.#drafts = `tenward.board.${boardId}.verdicts.`;
  }

  lines(): Line[] {
    return read<Line[]>(this.storage, this.#lines) ?? [];
  }

  keepLines(lines: readonly Line[]): void {
    this.#keep(this.#lines, lines.length > 0 ? lines : undefined);
  }

  undone(): AllUndone | undefined {
    return read<AllUndone>(this.ofTab, this.#undone);
  }

  keepUndone(undone: AllUndone): void {
    this.#keep(this.#undone, undone.steps.length > 0 ? undone : undefined, this.ofTab);
  }

  /** Takes over what tabs left behind that are closed by now. */
  adopt(open: ReadonlySet<string>): Line[] {
    const prefix = this.#linesOf("");
    const left = this.#keys(prefix).filter(
      (key) => key !== this.#lines && !open.has(key.slice(prefix.length)),
    );
    const lines = left.flatMap((key) => read<Line[]>(this.storage, key) ?? []);
    if (lines.length > 0) this.keepLines([...lines, ...this.lines()]);
    for (const key of left) this.storage.removeItem(key);
    return lines;
  }

  /** By theme. */
  drafts<T>(): Record<string, T> {
    this.#takeApart();
    return Object.fromEntries(
      this.#keys(this.#drafts).flatMap((key) => {
        const draft = read<T>(this.storage, key);
        return draft ? [[key.slice(this.#drafts.length), draft]] : [];
      }),
    );
  }

  keepDraft(themeId: string, draft: unknown): void {
    this.#keep(this.#drafts + themeId, draft);
  }

  /** All drafts once stood under one key. */
  #takeApart(): void {
    const former = this.#drafts.slice(0, -1);
    const all = read<Record<string, unknown>>(this.storage, former) ?? {};
    for (const [themeId, draft] of Object.entries(all)) this.keepDraft(themeId, draft);
    this.storage.removeItem(former);
  }

  #keys(prefix: string): string[] {
    const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at) ?? "");
    return keys.filter((key) => key.startsWith(prefix));
  }

  #linesOf(tab: string): string {
    return `tenward.board.${this.boardId}.lines.${tab}`;
  }

  #keep(key: string, value: unknown, storage = this.storage): void {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  }
}

function read<T>(storage: Storing, key: string): T | undefined {
  const text = storage.getItem(key);
  return text ? (JSON.parse(text) as T) : undefined;
}
