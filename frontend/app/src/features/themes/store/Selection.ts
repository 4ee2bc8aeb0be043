/** Which statements are chosen, and which one the Tab key reaches in its list. Whoever shows one hears only of that one. */
export class Selection {
  #chosen: ReadonlySet<string> = new Set();
  #anchor: string | undefined;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #counters = new Set<() => void>();

  readonly has = (id: string): boolean => this.#chosen.has(id);
  readonly ids = (): ReadonlySet<string> => this.#chosen;

  subscribe(id: string, listener: () => void): () => void {
    const of = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, of.add(listener));
    return () => {
      of.delete(listener);
      if (of.size === 0) this.#listeners.delete(id);
    };
  }

  /** Of any change. */
  readonly onAny = (listener: () => void): (() => void) => {
    this.#counters.add(listener);
    return () => this.#counters.delete(listener);
  };

  toggle(id: string): void {
    const next = new Set(this.#chosen);
    if (!next.delete(id)) next.add(id);
    this.#anchor = id;
    this.#set(next);
  }

  /** From the last one that was chosen to this one, in the order of `list`; only this one where that stands elsewhere. */
  extend(id: string, list: readonly string[]): void {
    const [from, to] = [list.indexOf(this.#anchor ?? id), list.indexOf(id)];
    if (from < 0 || to < 0) {
      this.toggle(id);
    } else {
      const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
      this.#set(new Set([...this.#chosen, ...range]));
    }
  }

  clear(): void {
    if (this.#chosen.size > 0) this.#set(new Set());
  }

  /** What a move of `id` moves: all that are chosen when it is one of them, otherwise itself. */
  with(id: string): string[] {
    return this.#chosen.has(id) ? [...this.#chosen] : [id];
  }

  #set(next: ReadonlySet<string>): void {
    const before = this.#chosen;
    this.#chosen = next;
    const changed = [...before, ...next].filter((id) => before.has(id) !== next.has(id));
    for (const id of changed) for (const listener of this.#listeners.get(id) ?? []) listener();
    for (const listener of this.#counters) listener();
  }
}
