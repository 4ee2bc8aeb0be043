import { heardAgain } from "../../../../shared/ui";

/** What the reader has opened on the page; nothing of it is saved. */
export type ViewStateValues = {
  /** Statements for which a place is being chosen, and the one beside which the menu stands. */
  moving: { ids: readonly string[]; beside: string } | undefined;
  /** Decided themes that stand open, also those that were decided on this visit. */
  opened: ReadonlySet<string>;
  /** Those of them that were due before they were decided on this visit. */
  wereDue: ReadonlySet<string>;
  /** First ones of statements that say nearly the same, where all are shown. */
  unfolded: ReadonlySet<string>;
  /** What was just done, for screen readers. */
  told: string;
};

export class ViewState {
  #now: ViewStateValues = {
    moving: undefined,
    opened: new Set(),
    wereDue: new Set(),
    unfolded: new Set(),
    told: "",
  };
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): ViewStateValues => this.#now;

  move(moving: ViewStateValues["moving"]): void {
    this.#set({ moving });
  }

  tell(text: string): void {
    this.#set({ told: heardAgain(text, this.#now.told) });
  }

  open(themeId: string, open: boolean): void {
    const { opened, wereDue } = this.#now;
    if (opened.has(themeId) === open) return;
    const closesDue = !open && wereDue.has(themeId);
    this.#set({
      opened: toggled(opened, themeId),
      ...(closesDue && { wereDue: toggled(wereDue, themeId) }),
    });
  }

  /** What is being decided stays where it is until it is closed or the page is left. */
  decide(themeId: string, isDue: boolean): void {
    const { wereDue } = this.#now;
    if (isDue && !wereDue.has(themeId)) this.#set({ wereDue: toggled(wereDue, themeId) });
    this.open(themeId, true);
  }

  unfold(id: string): void {
    this.#set({ unfolded: toggled(this.#now.unfolded, id) });
  }

  #set(parts: Partial<ViewStateValues>): void {
    this.#now = { ...this.#now, ...parts };
    for (const listener of this.#listeners) listener();
  }
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
