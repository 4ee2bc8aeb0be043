import { client, ProblemError, UnreachableError, uuid } from "../api";
import { type KeyValueStorage, keysIn } from "../saving/keyValueStorage";
import type { Tab } from "../saving/nameTab";
import { type Fields, hasAll, reapply } from "./reapply";
import { keepMember, memberHere } from "./signedIn";

/**
 * What may wait for a connection. What cannot be taken back is not among it, such as launching, closing, publishing, sending,
 * handing out, deleting and inviting: who presses that is there when it happens.
 */
export const queueable = [
  "POST /api/tasks",
  "PATCH /api/tasks/{taskId}",
  "DELETE /api/tasks/{taskId}",
  "POST /api/tasks/{taskId}/finish",
  "POST /api/entries",
  "PATCH /api/entries/{entryId}",
  "DELETE /api/entries/{entryId}",
  "POST /api/time-blocks",
  "PATCH /api/time-blocks/{timeBlockId}",
  "DELETE /api/time-blocks/{timeBlockId}",
  "POST /api/week/meetings",
  "POST /api/week/look-back",
  "POST /api/week/hints/waive",
  "PATCH /api/week/settings",
  "POST /api/boards/{boardId}/changes",
] as const;

/** A list in what a query has read, such as `blocks` of a week. */
export type QueryList = { key: readonly unknown[]; list: readonly (string | number)[] };

/** What the pages show of a change before the server has answered. */
export type Optimistic =
  | { change: string; fields: Fields }
  | { set: QueryList; fields: Fields }
  | { remove: string; from?: QueryList }
  | { add: { id: string }; to: QueryList };

export type ChangeRequest = {
  operation: (typeof queueable)[number];
  path?: Record<string, string>;
  /** What it changes, where no id says so. */
  thing?: string;
  query?: Record<string, unknown>;
  /** The request's body: with PATCH only what was typed. */
  fields?: Fields;
  /** What the fields were. */
  was?: Fields;
  /** The ETag of what it was made from. */
  base?: string;
  optimistic?: readonly Optimistic[];
  /** What has to be read again besides what the answer says; everything below `growth` unless given. */
  reread?: readonly (readonly unknown[])[];
  /** Where the text was typed, to which it returns if it is refused. */
  typed?: { key: string; text: string };
};

/** `thing` is the id of what is changed, and `key` goes with the request as its Idempotency-Key. */
export type QueuedChange = ChangeRequest & {
  key: string;
  member: string;
  thing: string;
  /** It may have arrived although nothing came back. */
  sent?: true;
  /** What somebody else had written into the same fields, and this replaced. */
  replaced?: Fields;
};

export type ChangeAnswer = { value?: unknown; etag?: string };

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

type State = { is: "running" | "offline" | "signed-out"; waiting: number };
type Waiter = {
  resolve: (answer: ChangeAnswer | undefined) => void;
  reject: (error: unknown) => void;
};

/** Milliseconds from a request that did not reach the server to the next one. */
const tryAgain = 5_000;
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
  /** By thing and ETag: what this tab's own changes made of it. */
  readonly #moved = new Map<string, Map<string, string>>();
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

  /** Those of the member who is signed in, in their order. */
  readonly waiting = (): readonly QueuedChange[] =>
    this.#all.filter(({ member }) => member === this.#member);

  /** Who is signed in; sends what they left here before. */
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
    const thing = thingOf(change);
    const before = this.waiting().findLast((each) => each.thing === thing);
    const base = before ? before.base : this.#newest(thing, change.base);
    const { base: _, ...rest } = change;
    const pending: QueuedChange = {
      ...rest,
      ...(base !== undefined && { base }),
      ...{ key: uuid(), member: this.#member, thing },
    };
    this.#all.push(pending);
    this.#changed();
    const answer = new Promise<ChangeAnswer | undefined>((resolve, reject) => {
      this.#waiters.set(pending.key, { resolve, reject });
    });
    this.ports.show([pending]);
    if (this.#state.is === "running") this.#go();
    else this.#settle(pending);
    return answer;
  }

  /** As {@link add}, into what waits for the same thing already: for what is typed on. */
  merge(change: ChangeRequest): Promise<ChangeAnswer | undefined> {
    const thing = thingOf(change);
    const last = this.waiting().findLast((each) => each.thing === thing);
    if (!last || last.sent || last.operation !== change.operation) return this.add(change);
    last.fields = { ...last.fields, ...change.fields };
    last.was = { ...change.was, ...last.was };
    last.optimistic = [...(last.optimistic ?? []), ...(change.optimistic ?? [])];
    this.#changed();
    this.ports.show([last]);
    return Promise.resolve(undefined);
  }

  /** Takes back what has not left yet. @returns whether it had not */
  withdraw(change: ChangeRequest): boolean {
    const pending = this.waiting().find(
      (each) => !each.sent && each.operation === change.operation && each.fields === change.fields,
    );
    if (!pending) return false;
    this.#drop(pending);
    this.#settle(pending);
    return true;
  }

  /** Tries again at once. */
  flush(): void {
    if (this.#state.is === "signed-out") return;
    clearTimeout(this.#timer);
    this.#tell("running");
    this.#go();
  }

  /** Goes on if the same member has signed in again meanwhile. */
  resume(): void {
    if (this.#state.is !== "signed-out" || this.waiting().length === 0) return;
    this.#tell("running");
    this.#go();
  }

  /** Tries once. @returns how many changes did not reach the server */
  async drain(): Promise<number> {
    this.flush();
    while (this.#inFlight.size > 0) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return this.waiting().length;
  }

  /** Forgets what the member has here, when they sign out. */
  clear(): void {
    clearTimeout(this.#timer);
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
  }

  #go(): void {
    // Another tab of this browser belongs to another member now.
    if (memberHere(this.ports.storage) !== this.#member) return;
    const waiting = this.waiting();
    for (const [at, change] of waiting.entries()) {
      const names = JSON.stringify([change.path, change.fields]);
      const first = waiting
        .slice(0, at)
        .every(({ thing }) => thing !== change.thing && !names.includes(thing));
      if (first && !this.#inFlight.has(change.key)) void this.#send(change);
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
    for (let tries = 1; ; tries++) {
      try {
        return await request(change);
      } catch (error) {
        const slug = error instanceof ProblemError ? error.slug : "";
        if (change.operation.startsWith("DELETE") && slug === "not-found") return {};
        // Without an ETag it was made from a row that is not known yet.
        const stale = slug === "changed-meanwhile" || slug === "precondition-required";
        if (!stale || tries === 5) throw error;
      }
      const theirs = await read(change);
      const expected = change.operation.endsWith("/finish") ? { state: "done" } : change.fields;
      if (
        expected &&
        hasAll(expected, theirs.value) &&
        (again || !change.operation.endsWith("/finish"))
      )
        return theirs;
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
    this.ports.answered(change, answer, this.waiting().length === 0);
    this.#changed();
    this.#settle(change, answer);
  }

  #fail(change: QueuedChange, error: unknown): void {
    const slug = error instanceof ProblemError ? error.slug : "";
    const later =
      error instanceof UnreachableError ||
      (error instanceof ProblemError && (error.status >= 500 || error.status === 429));
    if (slug === "not-signed-in") {
      this.#tell("signed-out");
      this.#settle(change);
    } else if (later) {
      this.#tell("offline");
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), tryAgain);
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

function thingOf({ operation, thing, path = {}, fields = {} }: ChangeRequest): string {
  const { id } = fields as { id?: string };
  return thing ?? Object.values(path).at(-1) ?? id ?? operation;
}

type Call = (path: string, init: object) => Promise<{ data?: unknown; response: Response }>;
/** The contract's types hold where a change is made; here it has been through JSON. */
const calls = client as unknown as { [method: string]: Call; GET: Call };

async function request({ operation, path, query, fields, base, key }: QueuedChange) {
  const [method = "", address = ""] = operation.split(" ");
  const header = {
    ...(method === "POST" && { "Idempotency-Key": key }),
    ...(base && { "If-Match": base }),
  };
  const init = { params: { path, query, header }, ...(fields && { body: fields }) };
  const { data, response } = (await calls[method]?.(address, init)) ?? {};
  return answerOf(data, response);
}

async function read({ operation, path }: QueuedChange) {
  const address = operation.replace(/^\S+ /, "").replace(/\/finish$/, "");
  const { data, response } = await calls.GET(address, { params: { path } });
  return { value: data as Fields, etag: response.headers.get("ETag") ?? "" };
}

function answerOf(value: unknown, response: Response | undefined): ChangeAnswer {
  // What finishes a task answers with the task and what came of it.
  const row = (value as { task?: { etag?: string } } | undefined)?.task;
  const etag = row?.etag ?? response?.headers.get("ETag");
  return { ...(value !== undefined && { value }), ...(etag && { etag }) };
}
