import { type KeyValueStorage, keysIn, type Tab } from "../../../shared/saving";

/**
 * The name of what a tab is reading, on this device: one that is closed or loaded again meanwhile never hears what became
 * of it.
 */
export class ReadingInProgress {
  readonly #prefix: string;
  readonly #own: string;

  constructor(
    private readonly kept: KeyValueStorage,
    memberId: string,
    private readonly tab: Tab,
  ) {
    this.#prefix = `tenward.role.${memberId}.reading.`;
    this.#own = this.#prefix + tab.name;
  }

  keep(name: string | undefined): void {
    if (name === undefined) this.kept.removeItem(this.#own);
    else this.kept.setItem(this.#own, name);
  }

  /** Takes over a reading that this tab ran before it was loaded, or that a closed tab left. */
  cutOff(): string | undefined {
    const { open } = this.tab;
    const left = keysIn(this.kept, this.#prefix).filter(
      (key) => key !== this.#own && open && !open.has(key.slice(this.#prefix.length)),
    );
    const [name] = [this.#own, ...left].flatMap((key) => this.kept.getItem(key) ?? []);
    for (const key of left) this.kept.removeItem(key);
    this.keep(name);
    return name;
  }
}
