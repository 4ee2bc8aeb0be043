import { ProblemError, UnreachableError, type Versioned } from "../../../shared/api";
import type { FieldFault } from "../../../shared/api/problem";
import type { Survey, SurveyChange } from "../types";
import { type Clash, type Field, rebase } from "./clashes";
import { Kept } from "./Kept";

export type Saving =
  | { is: "saved"; at?: Date }
  | { is: "saving" | "offline" }
  | { is: "clash"; clashes: Clash[] }
  | { is: "refused"; faults: readonly FieldFault[] }
  | { is: "failed"; error: unknown };

export interface DraftView {
  /** The server's draft with what was typed since. */
  survey: Survey;
  etag: string;
  saving: Saving;
}

export interface DraftPorts {
  save: (change: SurveyChange, etag: string) => Promise<Versioned<Survey>>;
  read: () => Promise<Versioned<Survey>>;
  /** Holds what was typed and not saved yet, on this device. */
  kept: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const debounce = 600;
const tryAgain = 5_000;

/**
 * A draft that saves itself. What was typed stays until the server has it: over a lost connection, a reload, and a
 * change made elsewhere, where fields that only one side touched are merged and the others are put to the reader.
 */
export class Draft {
  #base: Versioned<Survey>;
  #pending: SurveyChange = {};
  #saving: Saving = { is: "saved" };
  #view: DraftView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #kept: Kept;

  constructor(
    initial: Versioned<Survey>,
    private readonly ports: DraftPorts,
  ) {
    this.#base = initial;
    this.#kept = new Kept(ports.kept, initial.value.id);
    const { pending, clashes } = this.#kept.read(initial.value);
    this.#pending = pending;
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

  readonly view = (): DraftView => this.#view;

  /** Takes a change at once and saves it soon. */
  change(change: SurveyChange): void {
    this.#pending = { ...this.#pending, ...change };
    this.#keep();
    if (this.#saving.is !== "clash") {
      this.#tell({ is: this.#saving.is === "offline" ? "offline" : "saving" });
      this.#schedule(debounce);
    } else {
      this.#tell(this.#saving);
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
    if (!this.#dirty() && this.#saving.is === "saving") this.#tell({ is: "saved", at: new Date() });
    return this.#saving;
  }

  /** Settles a clash: keep what was typed here, or take what was saved elsewhere. */
  settle(side: "mine" | "theirs"): void {
    if (this.#saving.is !== "clash") return;
    for (const { field, settled } of this.#saving.clashes) {
      if (settled) this.#pending = { ...this.#pending, ...settled[side] };
      else if (side === "theirs") delete this.#pending[field];
    }
    this.#keep();
    this.#tell({ is: "saving" });
    this.#schedule(0);
  }

  /** Forgets what is kept on this device, after the draft was launched or deleted. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = {};
    this.#keep();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #save(): Promise<void> {
    const sent = { ...this.#pending };
    this.#tell({ is: "saving" });
    this.#inFlight = this.ports
      .save(sent, this.#base.etag)
      .then((saved) => this.#accept(saved, sent))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#inFlight = undefined;
      });
    return this.#inFlight;
  }

  #accept(saved: Versioned<Survey>, sent: SurveyChange): void {
    this.#base = saved;
    for (const field of Object.keys(sent) as Field[]) {
      if (this.#pending[field] === sent[field]) delete this.#pending[field];
    }
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
    const { pending, clashes } = rebase(this.#base.value, theirs.value, this.#pending);
    this.#base = theirs;
    this.#pending = pending;
    this.#keep();
    this.#tell(clashes.length > 0 ? { is: "clash", clashes } : { is: "saving" });
    if (clashes.length === 0) this.#schedule(0);
  }

  #dirty(): boolean {
    return Object.keys(this.#pending).length > 0;
  }

  #keep(): void {
    this.#kept.write(this.#base.value, this.#pending);
  }

  #look(): DraftView {
    const typed = Object.fromEntries(
      Object.entries(this.#pending).map(([field, value]) => [field, value ?? undefined]),
    );
    return {
      survey: { ...this.#base.value, ...typed },
      etag: this.#base.etag,
      saving: this.#saving,
    };
  }

  #tell(saving: Saving): void {
    this.#saving = saving;
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}
