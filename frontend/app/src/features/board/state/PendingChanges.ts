import { type KeyValueStorage, keysIn, type Tab } from "../../../shared/saving";
import type { BoardChange, BoardStep } from "./changes";
import type { Replaced } from "./outcomes";
import type { VerdictValues } from "./verdictValues";

/**
 * A change on its way to the server. One that was sent may have arrived although nothing came back. An undo or redo is
 * `named` when it was sent with its id; an older page sent it without. `was` is the name that a new one was seen to replace,
 * or what a verdict was; `replaces` is another tab's name that a new one was found to replace when it was sent. `seen` is the
 * version from which an undo or redo leads: that of when it was pressed, or what this page's own steps made of it since.
 */
export type PendingChange = {
  id: string;
  step: BoardStep;
  sent: boolean;
  named?: true;
  was?: string | VerdictValues;
  replaces?: Replaced;
  seen?: number;
};

/** What was taken back and can be done again: a change that never left, or what the server was asked to take back. */
export type Undone = BoardChange | "asked";

/** The steps, the last at the end, at a version of the board. */
type AllUndone = { version: number; steps: readonly Undone[] };

/**
 * What this browser stores of a board until the server has it: per tab one queue of changes, the steps taken back, and one
 * draft of a verdict per theme, so that two tabs do not undo each other's. Without Web Locks it is unknown which tabs are
 * closed, and all tabs share one set of drafts.
 */
export class PendingChanges {
  readonly #lines: string;
  readonly #undone: string;
  /** Where the drafts of all tabs are. */
  readonly #shared: string;
  readonly #drafts: string;

  /** @param ofTab goes with the tab, as what was taken back there does */
  constructor(
    private readonly storage: KeyValueStorage,
    private readonly boardId: string,
    private readonly tab: Tab,
    private readonly ofTab: KeyValueStorage = storage,
  ) {
    this.#lines = this.#linesOf(tab.name);
    this.#undone = `tenward.board.${boardId}.undone.${tab.name}`;
    this.#shared = `tenward.board.${boardId}.verdicts.`;
    this.#drafts = tab.open ? this.#draftsOf(`${tab.name}.`) : this.#shared;
  }

  lines(): PendingChange[] {
    return read<PendingChange[]>(this.storage, this.#lines) ?? [];
  }

  keepLines(lines: readonly PendingChange[]): void {
    this.#keep(this.#lines, lines.length > 0 ? lines : undefined);
  }

  undone(): AllUndone | undefined {
    return read<AllUndone>(this.ofTab, this.#undone);
  }

  keepUndone(undone: AllUndone): void {
    this.#keep(this.#undone, undone.steps.length > 0 ? undone : undefined, this.ofTab);
  }

  /** Takes over the changes that tabs left behind that are closed by now. */
  adopt(): PendingChange[] {
    const { open } = this.tab;
    if (!open) return [];
    const prefix = this.#linesOf("");
    const left = keysIn(this.storage, prefix).filter(
      (key) => key !== this.#lines && !open.has(key.slice(prefix.length)),
    );
    const lines = left.flatMap((key) => read<PendingChange[]>(this.storage, key) ?? []);
    if (lines.length > 0) this.keepLines([...lines, ...this.lines()]);
    for (const key of left) this.storage.removeItem(key);
    return lines;
  }

  /** By theme: those of this tab, and those that closed ones left behind. */
  drafts<T>(): Record<string, T> {
    this.#takeApart();
    this.#adoptDrafts();
    return Object.fromEntries(
      keysIn(this.storage, this.#drafts).flatMap((key) => {
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
    const former = this.#shared.slice(0, -1);
    const all = read<Record<string, unknown>>(this.storage, former) ?? {};
    for (const [themeId, draft] of Object.entries(all)) this.keepDraft(themeId, draft);
    this.storage.removeItem(former);
  }

  /** One per theme: another one waits in its place until the page is opened without this one. */
  #adoptDrafts(): void {
    const { open } = this.tab;
    if (!open) return;
    const prefix = this.#draftsOf("");
    const endOf = (key: string) => key.lastIndexOf(".");
    const left = keysIn(this.storage, prefix).filter(
      (key) => !open.has(key.slice(prefix.length, endOf(key))),
    );
    for (const key of [...left, ...keysIn(this.storage, this.#shared)]) {
      const own = this.#drafts + key.slice(endOf(key) + 1);
      if (this.storage.getItem(own) !== null) continue;
      this.#keep(own, read(this.storage, key));
      this.storage.removeItem(key);
    }
  }

  #linesOf(tab: string): string {
    return `tenward.board.${this.boardId}.lines.${tab}`;
  }

  #draftsOf(tab: string): string {
    return `tenward.board.${this.boardId}.drafts.${tab}`;
  }

  #keep(key: string, value: unknown, storage = this.storage): void {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  }
}

function read<T>(storage: KeyValueStorage, key: string): T | undefined {
  const text = storage.getItem(key);
  return text ? (JSON.parse(text) as T) : undefined;
}
