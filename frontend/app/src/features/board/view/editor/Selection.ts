/** Which statements are chosen, and from which one a range goes on. */
export class Selection {
  #chosen: ReadonlySet<string> = new Set();
  #anchor: string | undefined;
  readonly #listeners = new Set<() => void>();

  readonly has = (id: string): boolean => this.#chosen.has(id);
  readonly ids = (): ReadonlySet<string> => this.#chosen;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The ids of those that are chosen of these, with spaces between them: equal as long as they are the same. */
  among(ids: readonly string[]): string {
    return this.#chosen.size === 0 ? "" : ids.filter((id) => this.#chosen.has(id)).join(" ");
  }

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
    this.#chosen = next;
    for (const listener of this.#listeners) listener();
  }
}
