import { ProblemError, UnreachableError, type Versioned } from "../api";
import type { Changing, Ports, SavedView, Saving, Side } from "./Changing";
import { UnsavedChanges } from "./UnsavedChanges";

/** Milliseconds from the last change to the save. */
const debounce = 600;
/** Milliseconds from a save that did not reach the server to the next one. */
const tryAgain = 5_000;

/**
 * A resource that saves itself as it is typed. What was typed stays until the server has it: over a lost connection, a
 * reload, and a change made elsewhere. Parts that only one side changed are brought together; the others are put to
 * the reader as clashes, and nothing is saved until they are settled.
 *
 * A feature says in a {@link Changing} what a change is, opens one of these on {@link Ports}, and reads it with
 * `useAutoSave`. Here is all of a page whose whole document is a change; the feature's own part is `merge`, which
 * brings three documents together entry by entry, and `take`, which puts one side of a clash into one:
 *
 * ```ts
 * const changing: Changing<Role, Role | undefined, Clash, { role: Role }> = {
 *   none: undefined,
 *   isNone: (change) => change === undefined,
 *   add: (_, more) => more,
 *   without: (change, sent) => (change === sent ? undefined : change),
 *   rebase: (base, theirs, mine) => {
 *     if (!mine) return { change: undefined, clashes: [] };
 *     const { role, clashes } = merge(base, theirs, mine);
 *     return { change: role, clashes };
 *   },
 *   settle: (change, clashes, side) => change && clashes.reduce((role, each) => take(role, each, side), change),
 *   show: (role, change) => ({ role: change ?? role }),
 * };
 *
 * export const openRole = (initial: Versioned<Role>, memberId: string, tab: Tab) =>
 *   new AutoSave(initial, changing, {
 *     kept: localStorage,
 *     key: `tenward.role.${memberId}`,
 *     tab,
 *     read: () => versioned(client.GET("/api/role")),
 *     save: (role = initial.value, { etag }) =>
 *       versioned(client.PUT("/api/role", { params: ifMatch(etag), body: role })),
 *   });
 *
 * // In the page:
 * const [{ role, saving }, typed] = useAutoSave(() => openRole(initial, me.id, tab));
 * // <SaveState of={saving} />
 * // <SaveTrouble of={saving} typed={typed} clashTitle={say("clash.title")}>{(clashes) => ...}</SaveTrouble>
 * ```
 */
export class AutoSave<Value extends object, Change, Clash, Shown extends object> {
  #base: Versioned<Value>;
  /** What a clash was typed on, until it is settled: a page that is opened meanwhile asks, too. */
  #was: Value | undefined;
  #change: Change;
  #saving: Saving<Clash> = { is: "saved" };
  #view: SavedView<Shown, Clash>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  #left = false;
  readonly #listeners = new Set<() => void>();
  readonly #kept: UnsavedChanges<Value, Change, Clash>;

  /** Shows what this device kept from before on top of `initial`; {@link start} saves it. */
  constructor(
    initial: Versioned<Value>,
    private readonly changing: Changing<Value, Change, Clash, Shown>,
    private readonly ports: Ports<Value, Change>,
  ) {
    this.#base = initial;
    this.#kept = new UnsavedChanges(ports, changing);
    const { base, change, clashes } = this.#kept.next(initial.value);
    this.#change = change;
    if (clashes.length > 0) {
      this.#was = base;
      this.#saving = { is: "clash", clashes };
    }
    this.#view = this.#look();
  }

  /** Saves what this device kept from before, and from then on by itself. */
  start(): void {
    this.#left = false;
    if (this.#dirty() && this.#saving.is !== "clash") this.#schedule(0);
  }

  /** Saves nothing more on its own until the next change; what was typed stays on this device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Saves what is left to save once more, then nothing on its own: nobody is there to see it. What did not reach the server
   * stays on this device, for the next time that the page is opened.
   */
  async leave(): Promise<void> {
    this.#left = true;
    await this.flush();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly view = (): SavedView<Shown, Clash> => this.#view;

  /** What the server has, without what was typed since. */
  readonly saved = (): Versioned<Value> => this.#base;

  /** Takes a change at once and saves it soon. */
  change(more: Change): void {
    this.#change = this.changing.add(this.#change, more);
    this.#keep();
    if (this.#saving.is === "clash") {
      this.#tell(this.#saving);
    } else {
      this.#tell({ is: this.#saving.is === "offline" ? "offline" : "saving" });
      this.#schedule(debounce);
    }
  }

  /** Saves what is left to save now; resolves when nothing is under way. */
  async flush(): Promise<Saving<Clash>> {
    await this.#inFlight;
    for (let tries = 0; tries < 3 && this.#dirty() && this.#saving.is !== "clash"; tries++) {
      clearTimeout(this.#timer);
      await (this.#inFlight ?? this.#save());
      if (this.#saving.is !== "saving") return this.#saving;
    }
    if (!this.#dirty() && this.#saving.is === "saving") this.#tell({ is: "saved", at: new Date() });
    return this.#saving;
  }

  /** Settles a clash: keep what was typed here, or take what was saved elsewhere. */
  settle(side: Side): void {
    if (this.#saving.is !== "clash") return;
    this.#change = this.changing.settle(this.#change, this.#saving.clashes, side);
    this.#goOn(0);
    // No save finds out what was saved there since the clash.
    if (!this.#dirty()) void this.refresh();
  }

  /**
   * Takes what was saved elsewhere, unless a save of its own comes first, which finds out by itself. So does the one after
   * a clash: until that is settled, all stays as the reader sees it.
   */
  async refresh(): Promise<void> {
    if (this.#asks()) return;
    const base = this.#base;
    try {
      const theirs = await this.ports.read();
      if (this.#base === base && !this.#inFlight) this.#take(theirs);
    } catch (error) {
      // Without a connection all stays as it is, until the next save or the next look; so does what nothing was typed into.
      const stays = error instanceof UnreachableError || !this.#dirty();
      if (!stays && !this.#asks()) this.#tell({ is: "failed", error });
    }
  }

  /** Forgets what is kept on this device, once there is nothing to change any more. */
  forget(): void {
    this.stop();
    this.#change = this.changing.none;
    this.#kept.clear();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#left) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #save(): Promise<void> {
    const sent = this.#change;
    this.#tell({ is: "saving" });
    this.#inFlight = this.ports
      .save(sent, this.#base)
      .then((saved) => this.#accept(saved, sent))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#inFlight = undefined;
      });
    return this.#inFlight;
  }

  #accept(saved: Versioned<Value>, sent: Change): void {
    this.#base = saved;
    this.#change = this.changing.without(this.#change, sent);
    this.#goOn(debounce);
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof UnreachableError) {
      this.#tell({ is: "offline" });
      this.#schedule(tryAgain);
    } else if (error instanceof ProblemError && error.slug === "changed-meanwhile") {
      await this.#rebase().catch((again: unknown) => this.#fail(again));
    } else if (error instanceof ProblemError && error.faults.length > 0) {
      this.#tell({ is: "refused", faults: error.faults });
    } else {
      this.#tell({ is: "failed", error });
    }
  }

  async #rebase(): Promise<void> {
    this.#meet(await this.ports.read());
  }

  #take(theirs: Versioned<Value>): void {
    if (this.#dirty()) {
      this.#meet(theirs);
    } else {
      this.#base = theirs;
      this.#tell(this.#saving);
    }
  }

  #meet(theirs: Versioned<Value>): void {
    const was = this.#base.value;
    const { change, clashes } = this.changing.rebase(was, theirs.value, this.#change);
    this.#base = theirs;
    this.#change = change;
    if (clashes.length === 0) this.#goOn(0);
    else {
      this.#was = was;
      this.#keep();
      this.#tell({ is: "clash", clashes });
    }
  }

  /** Keeps what is left and saves it after `delay`; once nothing is, that of the next tab that was closed. */
  #goOn(delay: number): void {
    this.#was = undefined;
    this.#keep();
    const clashes = this.#dirty() ? [] : this.#takeUp();
    if (clashes.length > 0) this.#tell({ is: "clash", clashes });
    else {
      this.#tell(this.#dirty() ? { is: "saving" } : { is: "saved", at: new Date() });
      if (this.#dirty()) this.#schedule(delay);
    }
  }

  #takeUp(): Clash[] {
    const { base, change, clashes } = this.#kept.next(this.#base.value);
    this.#change = change;
    if (clashes.length > 0) this.#was = base;
    return clashes;
  }

  #asks(): boolean {
    return this.#saving.is === "clash";
  }

  #dirty(): boolean {
    return !this.changing.isNone(this.#change);
  }

  #keep(): void {
    this.#kept.write(this.#was ?? this.#base.value, this.#change);
  }

  #look(): SavedView<Shown, Clash> {
    const { value, etag } = this.#base;
    return { ...this.changing.show(value, this.#change), etag, saving: this.#saving };
  }

  #tell(saving: Saving<Clash>): void {
    this.#saving = saving;
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
