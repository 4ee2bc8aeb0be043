import { UnreachableError } from "../../../shared/api";
import type { Reading } from "../types";
import type { ReadingInProgress } from "./ReadingInProgress";
import { readRoleDocument } from "./readRoleDocument";

/** A document that is being read, or could not be, or whose reading another page of this device began and did not end. */
export type ReadingState =
  | { is: "idle" }
  | { is: "reading" | "cut"; name: string }
  | { is: "failed"; error: unknown };

/** Puts what was read into the role; throws when it cannot. */
export type Take = (reading: Reading) => unknown;

/** Takes the reading, or hears of its failure, after the reader has left the page. */
export type Elsewhere = {
  /** Works like {@link Take}; it is not called once the reading is stopped. */
  take: (reading: Reading, signal: AbortSignal) => unknown;
  failed: () => void;
};

/** Reads one document at a time, also while another page is open; stopping it keeps what is there. */
export class DocumentReader {
  #state: ReadingState = { is: "idle" };
  #under: AbortController | undefined;
  #page: Take | undefined;
  #inProgress: ReadingInProgress | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly view = (): ReadingState => this.#state;

  /** The page of the role, while it is open. */
  page(): Take | undefined {
    return this.#page;
  }

  /** Gives what is read to a page, until that is left, and with it what it said. */
  open(take: Take, inProgress: ReadingInProgress): () => void {
    this.#page = take;
    this.#inProgress = inProgress;
    const name = this.#state.is === "idle" ? inProgress.cutOff() : undefined;
    if (name !== undefined) this.#tell({ is: "cut", name });
    return () => {
      if (this.#page === take) this.#page = undefined;
      if (this.#state.is !== "reading") this.#tell({ is: "idle" });
    };
  }

  /** @returns whether it was read and taken */
  async read(file: File, elsewhere: Elsewhere): Promise<boolean> {
    this.#under?.abort();
    const way = new AbortController();
    this.#under = way;
    this.#tell({ is: "reading", name: file.name });
    try {
      const reading = await readRoleDocument(file, way.signal);
      if (this.#under !== way) return false;
      await (this.#page ?? elsewhere.take)(reading, way.signal);
      if (this.#under !== way) return false;
      this.#tell({ is: "idle" });
      return true;
    } catch (error) {
      if (this.#under !== way) return false;
      this.#tell({ is: "failed", error });
      if (!this.#page) elsewhere.failed();
      return false;
    }
  }

  stop(): void {
    const way = this.#under;
    this.#under = undefined;
    way?.abort();
    this.#tell({ is: "idle" });
  }

  #tell(state: ReadingState): void {
    this.#state = state;
    // Nobody answers a page that is being loaded again either, and it must not forget what the next one is to say.
    if (!isUnanswered(state)) this.#inProgress?.keep("name" in state ? state.name : undefined);
    for (const listener of this.#listeners) listener();
  }
}

const isUnanswered = (state: ReadingState): boolean =>
  state.is === "failed" && state.error instanceof UnreachableError;

const readers = new Map<string, DocumentReader>();

/** Returns a reader per member, because the next member of this tab has a role of their own. */
export function readerOf(memberId: string): DocumentReader {
  const reader = readers.get(memberId) ?? new DocumentReader();
  readers.set(memberId, reader);
  return reader;
}
