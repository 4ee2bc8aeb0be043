/** What the reader has opened on the page; nothing of it is saved. */
export type Looking = {
  /** Statements for which a place is being chosen, and the one beside which the menu stands. */
  moving: { ids: readonly string[]; beside: string } | undefined;
  /** Decided themes that stand open, also those that were decided on this visit. */
  opened: ReadonlySet<string>;
  /** First ones of statements that say nearly the same, where all are shown. */
  unfolded: ReadonlySet<string>;
  /** What was just done, for screen readers. */
  told: string;
};

export class Look {
  #now: Looking = { moving: undefined, opened: new Set(), unfolded: new Set(), told: "" };
  readonly #listeners = new Set<() => void>();
  #holders = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Looking => this.#now;

  move(moving: Looking["moving"]): void {
    this.#set({ moving });
  }

  /** The same sentence twice is heard twice. */
  tell(text: string): void {
    this.#set({ told: text === this.#now.told ? `${text}\u00a0` : text });
  }

  open(themeId: string, open: boolean): void {
    if (this.#now.opened.has(themeId) === open) return;
    this.#set({ opened: toggled(this.#now.opened, themeId) });
  }

  unfold(id: string): void {
    this.#set({ unfolded: toggled(this.#now.unfolded, id) });
  }

  /**
   * Themes stay where they are as long as something half done stands on one.
   *
   * @returns lets them go
   */
  hold(): () => void {
    this.#holders++;
    return () => {
      this.#holders--;
    };
  }

  get isHeld(): boolean {
    return this.#holders > 0;
  }

  #set(parts: Partial<Looking>): void {
    this.#now = { ...this.#now, ...parts };
    for (const listener of this.#listeners) listener();
  }
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
