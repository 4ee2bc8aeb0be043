import { queries, type Versioned } from "../api";
import type { UndoState } from "../saving/UndoBar";
import type { ChangeRequest } from "./ChangeRequest";
import { changes, tellRefusal } from "./changes";
import { type Fields, reapply } from "./reapply";

/** A document that is edited in its place: where it is read, and how it is saved. */
export type DocumentOf = Pick<ChangeRequest, "operation" | "path" | "reread"> & {
  /** The query with this key reads the document and its ETag. */
  queryKey: readonly unknown[];
  /** The queue knows the document by this name. */
  thing: string;
  /** The fields that are saved as a whole; with PATCH each on its own. */
  whole?: readonly string[];
};

/** Null takes a field away. */
type Edited<Value> = { [Name in keyof Value]?: Value[Name] | null };

type Way = "undone" | "redone";
/** Is called with a step back or forth, for what the step does not change itself. */
type Beside = (way: Way) => void;
type Step = { before: Fields; after: Fields; at: number; key: string; beside: Beside | undefined };

/** Typing without a longer pause is one step, in milliseconds. */
const pause = 2_000;
const kept = 100;

/**
 * Edits a document: shows text at once, saves it a moment later by the queue, and undoes step by
 * step. Changes that others saved meanwhile stay.
 */
export class DocumentEditor<Value extends object> {
  #past: Step[] = [];
  #future: Step[] = [];
  #view: UndoState = { undo: false, redo: false };
  readonly #listeners = new Set<() => void>();

  constructor(readonly of: DocumentOf) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  readonly view = (): UndoState => this.#view;

  /** Returns the document with the typed changes. */
  readonly now = (): Versioned<Value> =>
    queries.getQueryData<Versioned<Value>>(this.of.queryKey) as Versioned<Value>;

  /** Returns the document as the server has it, without the typed changes. */
  readonly stored = (): Value => {
    const waiting = changes.waiting().filter(({ thing }) => thing === this.of.thing);
    return Object.assign({ ...this.now().value }, ...waiting.map(({ was }) => was).reverse());
  };

  /**
   * @param edit what becomes of it, or of the fields that it changes
   * @param key what is typed into, so that consecutive signs are one step
   */
  change(edit: (now: Value) => Edited<Value>, key = "", beside?: Beside): void {
    const { value } = this.now();
    const next = edit(value);
    if (next === value) return;
    const { whole = Object.keys(next) } = this.of;
    const [before, after] = [fieldsOf(value, whole), fieldsOf(next, whole)];
    this.#save(after, before);
    const last = this.#past.at(-1);
    const at = Date.now();
    this.#future = [];
    if (last && key && last.key === key && at - last.at < pause) {
      this.#past[this.#past.length - 1] = { ...last, after, at };
    } else {
      this.#past = [...this.#past.slice(1 - kept), { before, after, at, key, beside }];
    }
    this.#tell();
  }

  /** @returns whether there was something */
  undo(): boolean {
    const step = this.#past.pop();
    if (!step) return false;
    this.#future.push(step);
    this.#go(step.after, step.before);
    step.beside?.("undone");
    this.#tell("undone");
    return true;
  }

  redo(): boolean {
    const step = this.#future.pop();
    if (!step) return false;
    this.#past.push({ ...step, at: 0 });
    this.#go(step.before, step.after);
    step.beside?.("redone");
    this.#tell("redone");
    return true;
  }

  /**
   * Saves what was typed; then what is made from it may begin.
   *
   * @throws NotSavedError where it is not saved; the page says why
   */
  async saved(): Promise<Versioned<Value>> {
    if (!(await changes.sent(this.of.thing))) throw new NotSavedError();
    return this.now();
  }

  /** Drops unsaved changes. */
  forget(): void {
    changes.forget(this.of.thing);
  }

  #go(from: Fields, to: Fields): void {
    const now = this.now().value as Fields;
    const { fields = {} } = reapply({ fields: to, was: from }, now);
    this.#save(fields, fieldsOf(now, Object.keys(fields)));
  }

  #save(fields: Fields, was: Fields): void {
    const { operation, path, thing, queryKey, reread = [] } = this.of;
    const change: ChangeRequest = {
      ...{ operation, thing, fields, was, reread, base: this.now().etag, stays: true },
      ...(path && { path }),
      optimistic: [{ set: { key: queryKey, list: ["value"] }, fields }],
    };
    changes.merge(change, true).catch(tellRefusal);
  }

  #tell(way?: Way): void {
    this.#view = {
      undo: this.#past.length > 0,
      redo: this.#future.length > 0,
      ...(way && { went: { way } }),
    };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Means that the typed text is not saved, not yet or because it was refused. */
export class NotSavedError extends Error {}

/** Null takes a field away. */
const fieldsOf = (value: object, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, (value as Fields)[name] ?? null]));
