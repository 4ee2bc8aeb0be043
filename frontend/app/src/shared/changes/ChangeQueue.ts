import { ProblemError, somebodyElse, UnreachableError, uuid } from "../api";
import type { FieldFault } from "../api/problem";
import { type KeyValueStorage, keysIn } from "../saving/keyValueStorage";
import type { Tab } from "../saving/nameTab";
import { keepMember, memberHere } from "../saving/signedIn";
import {
  type ChangeAnswer,
  type ChangeRequest,
  mergeOptimistic,
  type QueuedChange,
  thingOf,
} from "./ChangeRequest";
import { hasAll, reapply } from "./reapply";
import { readThing, request } from "./requests";

type Ports = {
  storage: KeyValueStorage;
  nameTab: () => Promise<Tab>;
  /** Draws what waits, on top of what the server said. */
  show: (waiting: readonly QueuedChange[]) => void;
  /** @param idle nothing else is under way */
  answered: (change: QueuedChange, answer: ChangeAnswer, idle: boolean) => void;
  /** @param told whether who made the change hears of it */
  refused: (change: QueuedChange, error: unknown, told: boolean) => void;
};

/** Signed out, or somebody else is signed in: what waits is kept for its member. */
type Halted = "signed-out" | "somebody-else";
type State = { is: "running" | "offline" | Halted; waiting: number };
/** Says where the text typed into one thing is. */
export type Saving =
  | { is: "saved" | "saving" | "offline" }
  | { is: "refused"; faults: readonly FieldFault[] };
type Waiter = {
  resolve: (answer: ChangeAnswer | undefined) => void;
  reject: (error: unknown) => void;
};

/** Milliseconds from a request that did not reach the server to the next one. */
const tryAgain = 5_000;
/** Milliseconds from the last key to the request. */
const pause = 600;
const prefix = "tenward.changes.";

/**
 * The one way in which pages change something. A change is shown at once, kept on this device until the server has it, and sent:
 * changes of one thing one after the other, each made from what the one before it left. Each tab keeps its own, and takes over
 * those of tabs that are closed.
 */
export class ChangeQueue {
  #all: QueuedChange[] = [];
  readonly #inFlight = new Set<string>();
  readonly #waiters = new Map<string, Waiter>();
  /** Maps things and ETags to the ETags that this tab's own changes made of them. */
  readonly #moved = new Map<string, Map<string, string>>();
  /** Holds texts that are still being typed, by key. */
  readonly #held = new Map<string, ReturnType<typeof setTimeout>>();
  /** Holds faults that the server found, by key. */
  readonly #faults = new Map<string, readonly FieldFault[]>();
  readonly #listeners = new Set<() => void>();
  #own: string | undefined;
  #member = "";
  #state: State = { is: "running", waiting: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: Ports) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): State => this.#state;

  /** Lists the changes of the signed-in member, in their order. */
  readonly waiting = (): readonly QueuedChange[] =>
    this.#all.filter(({ member }) => member === this.#member);

  /** Starts the queue of the signed-in member, and sends what they left here before. */
  async start(member: string): Promise<void> {
    this.#member = member;
    keepMember(member, this.ports.storage);
    const tab = await this.ports.nameTab();
    this.#own = prefix + tab.name;
    this.#adopt(tab);
    this.#tell("running");
    this.ports.show(this.waiting());
    this.flush();
  }

  /**
   * @returns the server's answer; nothing when the change is kept for later
   * @throws what the server says against it
   */
  add(change: ChangeRequest): Promise<ChangeAnswer | undefined> {
    this.#release(thingOf(change));
    return this.#put(change, false);
  }

  #put(change: ChangeRequest, typedOn: boolean): Promise<ChangeAnswer | undefined> {
    const thing = thingOf(change);
    const before = this.waiting().findLast((each) => each.thing === thing);
    const base = before ? before.base : this.#newest(thing, change.base);
    const { base: _, back: __, ...rest } = change;
    const pending: QueuedChange = {
      ...rest,
      ...(base !== undefined && { base }),
      ...{ key: uuid(), member: this.#member, thing },
    };
    this.#all.push(pending);
    if (typedOn) this.#hold(pending);
    const answer = new Promise<ChangeAnswer | undefined>((resolve, reject) => {
      this.#waiters.set(pending.key, { resolve, reject });
    });
    this.ports.show([pending]);
    this.#changed();
    if (this.#state.is === "running") this.#go();
    else this.#settle(pending);
    return answer;
  }

  /**
   * Works like {@link add}, but merges into a waiting change of the same thing; for typed text.
   * @param typedOn it leaves a moment after the last key
   */
  merge(change: ChangeRequest, typedOn = false): Promise<ChangeAnswer | undefined> {
    const thing = thingOf(change);
    const last = this.waiting().findLast((each) => each.thing === thing);
    const mends = last !== undefined && this.#faults.delete(last.key);
    if (!last || (last.sent && !mends) || last.operation !== change.operation)
      return this.#put(change, typedOn);
    delete last.sent;
    last.fields = { ...last.fields, ...change.fields };
    last.was = { ...change.was, ...last.was };
    last.optimistic = mergeOptimistic(last.optimistic, change.optimistic);
    if (typedOn || this.#held.has(last.key)) this.#hold(last);
    this.ports.show([last]);
    this.#changed();
    if (mends && this.#state.is === "running") this.#go();
    return Promise.resolve(undefined);
  }

  /** Says where the text typed into a thing is. */
  saving(thing: string): Saving {
    const waiting = this.waiting().filter((each) => each.thing === thing);
    const faults = waiting.flatMap(({ key }) => this.#faults.get(key) ?? []);
    if (faults.length > 0) return { is: "refused", faults };
    if (waiting.length === 0) return { is: "saved" };
    return { is: this.#state.is === "running" ? "saving" : "offline" };
  }

  /** Sends what waits for a thing now. @returns whether the server has all of it */
  async sent(thing: string): Promise<boolean> {
    const waits = () => this.waiting().some((each) => each.thing === thing);
    for (const each of this.waiting()) if (each.thing === thing) this.#faults.delete(each.key);
    this.flush();
    while (this.#inFlight.size > 0 && waits()) await this.#next();
    return !waits();
  }

  /** Forgets what waits for a thing that is gone, or takes no more. */
  forget(thing: string): void {
    for (const change of this.waiting().filter((each) => each.thing === thing)) {
      this.#drop(change);
      this.#settle(change);
    }
  }

  #hold({ key }: QueuedChange): void {
    clearTimeout(this.#held.get(key));
    const timer = setTimeout(() => {
      this.#held.delete(key);
      if (this.#state.is === "running") this.#go();
    }, pause);
    this.#held.set(key, timer);
  }

  /** @param thing all of them unless it is given */
  #release(thing?: string): void {
    for (const [key, timer] of this.#held) {
      if (thing && this.#all.find((each) => each.key === key)?.thing !== thing) continue;
      clearTimeout(timer);
      this.#held.delete(key);
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  /** Takes back what has not left yet. @returns whether it had not */
  withdraw(change: ChangeRequest): boolean {
    const pending = this.waiting().find(
      (each) =>
        !each.sent &&
        each.operation === change.operation &&
        each.thing === thingOf(change) &&
        each.fields === change.fields,
    );
    if (!pending) return false;
    this.#drop(pending);
    this.#settle(pending);
    return true;
  }

  /** Tries again at once. */
  flush(): void {
    if (this.#isHalted()) return;
    clearTimeout(this.#timer);
    this.#release();
    this.#tell("running");
    this.#go();
  }

  /** Goes on if the same member has signed in again meanwhile, and stops if somebody else has. */
  resume(): void {
    const here = memberHere(this.ports.storage);
    if (!this.#member || !here) return;
    if (here !== this.#member) this.halt("somebody-else");
    else if (this.#isHalted()) {
      this.#tell("running");
      this.#go();
    }
  }

  /** Keeps what waits until its member has signed in again. */
  halt(is: Halted): void {
    if (!this.#member) return;
    this.#tell(is);
    for (const change of this.waiting()) this.#settle(change);
  }

  #isHalted(): boolean {
    return this.#state.is === "signed-out" || this.#state.is === "somebody-else";
  }

  /** Tries once. @returns how many changes did not reach the server */
  async drain(): Promise<number> {
    this.flush();
    while (this.#inFlight.size > 0) await this.#next();
    return this.waiting().length;
  }

  /** Forgets what the member has here, when they sign out. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#release();
    this.#faults.clear();
    this.#inFlight.clear();
    this.#all = this.#all.filter(({ member }) => member !== this.#member);
    this.#moved.clear();
    this.#changed();
    this.#member = "";
    keepMember("", this.ports.storage);
    this.#tell("running");
  }

  #adopt(tab: Tab): void {
    const { storage } = this.ports;
    const keys = keysIn(storage, prefix);
    // Without Web Locks nobody knows which tabs are closed; what an open one sends as well has the same key and ETag.
    const left = keys.filter((key) => !tab.open?.has(key.slice(prefix.length)));
    const known = new Set(this.#all.map(({ key }) => key));
    const found = [...left.filter((key) => key !== this.#own), this.#own ?? ""]
      .flatMap((key) => JSON.parse(storage.getItem(key) ?? "[]") as QueuedChange[])
      .filter(({ key }) => !known.has(key));
    this.#all = [...found, ...this.#all];
    this.#changed();
    for (const key of left) if (key !== this.#own) storage.removeItem(key);
    // Boards once had a queue of their own. Nothing sends or shows what it left.
    for (const key of keysIn(storage, "tenward.board.")) storage.removeItem(key);
  }

  #go(): void {
    const here = memberHere(this.ports.storage);
    if (here !== this.#member) {
      this.halt(here ? "somebody-else" : "signed-out");
      return;
    }
    const waiting = this.waiting();
    for (const [at, change] of waiting.entries()) {
      const names = JSON.stringify([change.path, change.fields]);
      const first = waiting
        .slice(0, at)
        .every(({ thing }) => thing !== change.thing && !names.includes(thing));
      const rests = [this.#inFlight, this.#held, this.#faults].some((some) => some.has(change.key));
      if (first && !rests) void this.#send(change);
    }
  }

  async #send(change: QueuedChange): Promise<void> {
    const again = change.sent === true;
    const made = change.base;
    change.sent = true;
    this.#inFlight.add(change.key);
    this.#changed();
    try {
      this.#take(change, await this.#deliver(change, again), made);
    } catch (error) {
      this.#fail(change, error);
    } finally {
      this.#inFlight.delete(change.key);
      this.#changed();
    }
    if (this.#state.is === "running") this.#go();
  }

  async #deliver(change: QueuedChange, again: boolean): Promise<ChangeAnswer> {
    // A row of a list says no ETag.
    let unread = change.base === undefined && /^(PATCH|PUT) /.test(change.operation);
    for (let tries = 1; ; tries++) {
      try {
        if (!unread) return await request(change);
      } catch (error) {
        const slug = error instanceof ProblemError ? error.slug : "";
        if (change.operation.startsWith("DELETE") && slug === "not-found") return {};
        // Without an ETag it was made from a row that is not known yet.
        const stale = slug === "changed-meanwhile" || slug === "precondition-required";
        if (!stale || tries === 5) throw error;
      }
      unread = false;
      const theirs = await readThing(change);
      const finishes = change.operation.endsWith("/finish");
      const expected = finishes ? { state: change.fields?.outcome ?? "done" } : change.fields;
      if (expected && hasAll(expected, theirs.value) && (again || !finishes)) return theirs;
      const { fields, replaced } = reapply(change, theirs.value);
      change.base = theirs.etag;
      if (fields) change.fields = fields;
      if (replaced) change.replaced = { ...replaced, ...change.replaced };
      this.#changed();
    }
  }

  #take(change: QueuedChange, answer: ChangeAnswer, made: string | undefined): void {
    const { etag } = answer;
    // Whoever draws it has the answer before it hears that the change is gone.
    this.#all = this.#all.filter((each) => each !== change);
    const behind = this.waiting().filter(({ thing }) => thing === change.thing);
    if (etag) {
      const moved = this.#moved.get(change.thing) ?? new Map<string, string>();
      for (const from of [made, change.base]) if (from !== etag) moved.set(from ?? "", etag);
      this.#moved.set(change.thing, moved);
      for (const each of behind) each.base = etag;
    } else {
      this.#moved.delete(change.thing);
      for (const each of behind) delete each.base;
    }
    // Somebody else may have signed in meanwhile. Whoever draws it has the answer before it hears that the change is gone.
    if (change.member === this.#member)
      this.ports.answered(change, answer, this.waiting().length === 0);
    this.#changed();
    this.#settle(change, answer);
  }

  #fail(change: QueuedChange, error: unknown): void {
    const slug = error instanceof ProblemError ? error.slug : "";
    const later =
      error instanceof UnreachableError ||
      (error instanceof ProblemError && (error.status >= 500 || error.status === 429));
    if (slug === "not-signed-in" || slug === somebodyElse) {
      this.halt(slug === somebodyElse ? "somebody-else" : "signed-out");
    } else if (later) {
      this.#tell("offline");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), tryAgain);
      this.#settle(change);
    } else if (change.stays && error instanceof ProblemError && error.faults.length > 0) {
      this.#faults.set(change.key, error.faults);
      this.#settle(change);
    } else {
      this.#drop(change);
      const waiter = this.#waiters.get(change.key);
      this.#waiters.delete(change.key);
      this.ports.refused(change, error, waiter !== undefined);
      waiter?.reject(error);
    }
  }

  #settle({ key }: QueuedChange, answer?: ChangeAnswer): void {
    this.#waiters.get(key)?.resolve(answer);
    this.#waiters.delete(key);
  }

  #newest(thing: string, base: string | undefined): string | undefined {
    const moved = this.#moved.get(thing);
    let newest = base;
    for (let next = moved?.get(newest ?? ""); next && next !== newest; ) {
      newest = next;
      next = moved?.get(newest);
    }
    return newest;
  }

  #drop({ key }: QueuedChange): void {
    this.#faults.delete(key);
    this.#all = this.#all.filter((each) => each.key !== key);
    this.#changed();
  }

  #changed(): void {
    if (this.#own) {
      if (this.#all.length > 0) this.ports.storage.setItem(this.#own, JSON.stringify(this.#all));
      else this.ports.storage.removeItem(this.#own);
    }
    this.#tell(this.#state.is);
  }

  #tell(is: State["is"]): void {
    this.#state = { is, waiting: this.waiting().length };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Tells whether any tab of this browser has changes of a thing that are not sent. */
export const isWaiting = (thing: string, storage: KeyValueStorage = localStorage): boolean =>
  keysIn(storage, prefix).some((key) => storage.getItem(key)?.includes(thing));
