import { ProblemError, UnreachableError, type Versioned } from "../../shared/api";
import type { FieldFault } from "../../shared/api/problem";
import { type Changes, type Clash, clashesOf, draftOf, type Entry, unsaved } from "./entries";
import type { SelfRating, SelfRatingDraft } from "./types";

export type Saving =
  | { is: "saved"; at?: Date }
  | { is: "saving" | "offline" }
  | { is: "clash"; clashes: Clash[] }
  | { is: "refused"; faults: readonly FieldFault[] }
  | { is: "failed"; error: unknown };

export type TypedView = { rating: SelfRating; etag: string; changes: Changes; saving: Saving };

export interface TypedPorts {
  save: (draft: SelfRatingDraft, etag: string) => Promise<Versioned<SelfRating>>;
  read: () => Promise<Versioned<SelfRating>>;
  /** Holds what was typed and not saved yet, on this device. */
  kept: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const debounce = 600;
const tryAgain = 5_000;

/**
 * A self-rating that saves itself. What was typed stays until the server has it: over a lost connection, a reload, and
 * a change in another tab, whose other parts are taken over; a part that both changed is put to the reader.
 */
export class Typed {
  #base: Versioned<SelfRating>;
  #changes: Changes = {};
  #saving: Saving = { is: "saved" };
  #view: TypedView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #key: string;

  constructor(
    initial: Versioned<SelfRating>,
    private readonly ports: TypedPorts,
  ) {
    this.#base = initial;
    this.#key = `tenward.self-rating.${initial.value.surveyId}`;
    const { was = initial.value, changes = {} } = JSON.parse(
      ports.kept.getItem(this.#key) ?? "{}",
    ) as { was?: SelfRating; changes?: Changes };
    this.#changes = changes;
    const clashes = clashesOf(was, initial.value, changes);
    if (clashes.length > 0) this.#saving = { is: "clash", clashes };
    this.#view = this.#look();
  }

  /** Saves what this device kept from before. */
  start(): void {
    if (this.#dirty() && this.#saving.is !== "clash") this.#schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): TypedView => this.#view;

  /** Takes a change at once and saves it soon. */
  change(questionId: string, parts: Partial<Entry>): void {
    this.#changes = {
      ...this.#changes,
      [questionId]: { ...this.#changes[questionId], ...parts },
    };
    this.#keep();
    if (this.#saving.is === "clash") {
      this.#tell(this.#saving);
    } else {
      this.#tell({ is: this.#saving.is === "offline" ? "offline" : "saving" });
      this.#schedule(debounce);
    }
  }

  /** Saves what is left to save now; resolves when nothing is under way. */
  async flush(): Promise<Saving> {
    await this.#inFlight;
    for (let tries = 0; tries < 3 && this.#dirty() && this.#saving.is !== "clash"; tries++) {
      clearTimeout(this.#timer);
      await this.#save();
      if (this.#saving.is !== "saving") return this.#saving;
    }
    return this.#saving;
  }

  /** Settles a clash: keep what was typed here, or take what was saved elsewhere. */
  settle(side: "mine" | "theirs"): void {
    if (this.#saving.is !== "clash") return;
    if (side === "theirs") {
      for (const { questionId, field, mine } of this.#saving.clashes) {
        this.#changes = unsaved(this.#changes, { [questionId]: { [field]: mine } });
      }
    }
    this.#keep();
    this.#tell(this.#dirty() ? { is: "saving" } : { is: "saved", at: new Date() });
    if (this.#dirty()) this.#schedule(0);
  }

  /** Forgets what is kept on this device, once the self-rating is finished or waived. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#changes = {};
    this.#keep();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #save(): Promise<void> {
    const sent = this.#changes;
    this.#tell({ is: "saving" });
    this.#inFlight = this.ports
      .save(draftOf(this.#base.value, sent), this.#base.etag)
      .then((saved) => this.#accept(saved, sent))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#inFlight = undefined;
      });
    return this.#inFlight;
  }

  #accept(saved: Versioned<SelfRating>, sent: Changes): void {
    this.#base = saved;
    this.#changes = unsaved(this.#changes, sent);
    this.#keep();
    this.#tell(this.#dirty() ? { is: "saving" } : { is: "saved", at: new Date() });
    if (this.#dirty()) this.#schedule(debounce);
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
    const theirs = await this.ports.read();
    const clashes = clashesOf(this.#base.value, theirs.value, this.#changes);
    this.#base = theirs;
    this.#keep();
    this.#tell(clashes.length > 0 ? { is: "clash", clashes } : { is: "saving" });
    if (clashes.length === 0) this.#schedule(0);
  }

  #dirty(): boolean {
    return Object.keys(this.#changes).length > 0;
  }

  #keep(): void {
    if (this.#dirty()) {
      const kept = { was: this.#base.value, changes: this.#changes };
      this.ports.kept.setItem(this.#key, JSON.stringify(kept));
    } else {
      this.ports.kept.removeItem(this.#key);
    }
  }

  #look(): TypedView {
    const { value, etag } = this.#base;
    return { rating: value, etag, changes: this.#changes, saving: this.#saving };
  }

  #tell(saving: Saving): void {
    this.#saving = saving;
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
