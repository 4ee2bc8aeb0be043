import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError, UnreachableError } from "../api";
import { AutoSave } from "./AutoSave";
import type { Changing } from "./Changing";

type Notes = Readonly<Record<string, string>>;
type Clash = { id: string; theirs: string };

/** The whole document is the change; two of them are brought together note by note. */
const changing: Changing<Notes, Notes | undefined, Clash, { notes: Notes }> = {
  none: undefined,
  isNone: (change) => change === undefined,
  add: (_, more) => more,
  without: (change, sent) => (change === sent ? undefined : change),
  rebase: (base, theirs, mine = base) => {
    const ids = Object.keys(mine).filter((id) => mine[id] !== base[id] && mine[id] !== theirs[id]);
    const change = { ...theirs, ...Object.fromEntries(ids.map((id) => [id, mine[id] ?? ""])) };
    const clashes = ids
      .filter((id) => base[id] !== theirs[id])
      .map((id) => ({ id, theirs: theirs[id] ?? "" }));
    return { change: ids.length > 0 ? change : undefined, clashes };
  },
  settle: (change, clashes, side) =>
    side === "mine"
      ? change
      : { ...change, ...Object.fromEntries(clashes.map(({ id, theirs }) => [id, theirs])) },
  show: (notes, change) => ({ notes: change ?? notes }),
};

const key = "tenward.notes";
const changed = () =>
  new ProblemError({ type: "/problems/changed-meanwhile", title: "Changed", status: 412 });

const broken = () =>
  new ProblemError({ type: "/problems/internal-error", title: "Broken", status: 500 });

/** A server that keeps some notes. */
class FakeServer {
  version = 1;
  saves: Notes[] = [];
  asked = 0;
  constructor(public notes: Notes) {}
  away = false;
  /** It answers, and cannot say what it has. */
  broken = false;
  /** Milliseconds before it says what it has. */
  slow = 0;
  elsewhere(change: Notes) {
    this.notes = { ...this.notes, ...change };
    this.version++;
  }
  now = () => ({ value: this.notes, etag: `"${this.version}"` });
  /** @param others tabs that are open too; none are known without Web Locks */
  open = (tab = "tab", others: readonly string[] | undefined = undefined) =>
    new AutoSave(this.now(), changing, {
      kept: localStorage,
      key,
      tab: { name: tab, open: others && new Set([tab, ...others]) },
      read: async () => {
        if (this.slow > 0) await new Promise((done) => setTimeout(done, this.slow));
        if (this.away) throw new UnreachableError();
        if (this.broken) throw broken();
        return this.now();
      },
      save: async (change = {}, { etag }) => {
        this.asked++;
        if (this.away) throw new UnreachableError();
        if (etag !== `"${this.version}"`) throw changed();
        this.saves.push(change);
        this.elsewhere(change);
        return this.now();
      },
    });
}

describe("a document that saves itself", () => {
  const pass = (ms = 600) => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("is brought together with another tab, note by note", async () => {
    const server = new FakeServer({ a: "a", b: "b" });
    const typed = server.open();
    server.elsewhere({ b: "theirs" });
    typed.change({ a: "mine", b: "b" });
    await pass();
    await pass(0);
    expect(typed.view()).toMatchObject({
      notes: { a: "mine", b: "theirs" },
      etag: '"3"',
      saving: { is: "saved" },
    });
    expect(server.notes).toEqual({ a: "mine", b: "theirs" });
  });

  it.each([
    ["mine", { a: "mine too", b: "more" }],
    ["theirs", { a: "theirs", b: "more" }],
  ] as const)("waits for the reader while more is typed, and takes %s", async (side, left) => {
    const server = new FakeServer({ a: "a", b: "b" });
    const typed = server.open();
    server.elsewhere({ a: "theirs" });
    typed.change({ a: "mine", b: "b" });
    await pass();
    typed.change({ a: "mine too", b: "more" });
    await pass();
    await typed.flush();
    expect(typed.view().saving).toEqual({
      is: "clash",
      clashes: [{ id: "a", theirs: "theirs" }],
    });
    expect(server.saves).toEqual([]);
    typed.settle(side);
    await pass(0);
    expect(server.saves).toEqual([left]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("has nothing left to save once both tabs wrote the same", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    server.elsewhere({ a: "same" });
    typed.change({ a: "same" });
    await pass();
    expect(typed.view().saving).toMatchObject({ is: "saved" });
    expect(server.saves).toEqual([]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("is saved once, however many ask for it at the same time", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    typed.change({ a: "mine" });
    await Promise.all([typed.flush(), typed.flush()]);
    expect(server.asked).toBe(1);
    expect(typed.view()).toMatchObject({ notes: { a: "mine" }, saving: { is: "saved" } });
  });

  it("asks once more when it is left without a connection, and keeps what was typed", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    typed.start();
    server.away = true;
    typed.change({ a: "mine" });
    await pass();
    await typed.leave();
    const asked = server.asked;
    await pass(60_000);
    expect(server.asked).toBe(asked);
    server.away = false;
    server.open().start();
    await pass(0);
    expect(server.notes).toEqual({ a: "mine" });
  });

  it("goes on by itself when it is entered again while it is being left", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    typed.start();
    server.away = true;
    typed.change({ a: "mine" });
    const left = typed.leave();
    typed.start();
    await left;
    server.away = false;
    await pass(5_000);
    expect(server.notes).toEqual({ a: "mine" });
  });

  it("takes what was saved elsewhere, and keeps what is typed here", async () => {
    const server = new FakeServer({ a: "a", b: "b" });
    const typed = server.open();
    server.elsewhere({ b: "theirs" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "a", b: "theirs" }, etag: '"2"' });
    typed.change({ a: "mine", b: "theirs" });
    server.elsewhere({ b: "theirs too" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "mine", b: "theirs too" }, etag: '"3"' });
    await pass(0);
    expect(server.saves).toEqual([{ a: "mine", b: "theirs too" }]);
  });

  it("takes nothing that was read before a save of its own", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    server.elsewhere({ a: "theirs" });
    const refreshing = typed.refresh();
    typed.change({ a: "mine" });
    void typed.flush();
    await refreshing;
    await pass();
    expect(typed.view().saving).toMatchObject({ is: "clash" });
  });

  it("leaves all as it is while nothing can be read", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    server.away = true;
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "a" }, etag: '"1"', saving: { is: "saved" } });
  });

  describe("while a clash waits to be settled", () => {
    async function clashing() {
      const server = new FakeServer({ a: "a", b: "b" });
      const typed = server.open();
      server.elsewhere({ a: "theirs" });
      typed.change({ a: "mine", b: "b" });
      await pass();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
      return { server, typed };
    }

    it("goes on asking when something else was saved elsewhere", async () => {
      const { server, typed } = await clashing();
      server.elsewhere({ b: "theirs" });
      await typed.refresh();
      await pass();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
      expect(server.saves).toEqual([]);
      typed.settle("mine");
      await pass();
      expect(server.notes).toEqual({ a: "mine", b: "theirs" });
    });

    it("goes on asking when nothing can be read", async () => {
      const { server, typed } = await clashing();
      server.broken = true;
      await typed.refresh();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
    });

    it("asks again after a reload, also when more was typed", async () => {
      const { server, typed } = await clashing();
      typed.change({ a: "mine too", b: "b" });
      await typed.leave();
      const again = server.open();
      again.start();
      await pass();
      expect(again.view()).toMatchObject({
        notes: { a: "mine too" },
        saving: { is: "clash", clashes: [{ id: "a", theirs: "theirs" }] },
      });
      expect(server.saves).toEqual([]);
      again.change({ a: "mine at last", b: "b" });
      await again.leave();
      expect(server.open().view().saving).toMatchObject({ is: "clash" });
    });

    it("saves after a reload what was settled before", async () => {
      const { server, typed } = await clashing();
      server.away = true;
      typed.settle("mine");
      await typed.leave();
      server.away = false;
      const again = server.open();
      again.start();
      await pass();
      expect(server.notes).toEqual({ a: "mine", b: "b" });
    });

    it("goes on asking when it was found during a look", async () => {
      const server = new FakeServer({ a: "a" });
      const typed = server.open();
      server.slow = 1_000;
      const looking = typed.refresh();
      server.slow = 0;
      server.elsewhere({ a: "theirs" });
      typed.change({ a: "mine" });
      await pass();
      server.broken = true;
      await pass(1_000);
      await looking;
      expect(typed.view().saving).toMatchObject({ is: "clash" });
    });
  });

  it("says nothing about saving when nothing was typed", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    server.broken = true;
    await typed.refresh();
    expect(typed.view().saving).toEqual({ is: "saved" });
    server.broken = false;
    server.elsewhere({ a: "theirs" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "theirs" } });
    expect(typed.view().saving).toEqual({ is: "saved" });
  });

  it("saves nothing more once it is forgotten", async () => {
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    typed.change({ a: "mine" });
    typed.forget();
    await pass();
    expect(server.saves).toEqual([]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it.each([
    ["now", { was: { a: "a" }, pending: { a: "kept" } }],
    ["in self-ratings formerly", { was: { a: "a" }, changes: { a: "kept" } }],
  ])("finds what this device kept, as it is written %s", async (_, kept) => {
    localStorage.setItem(key, JSON.stringify(kept));
    const server = new FakeServer({ a: "a" });
    const typed = server.open();
    expect(typed.view()).toMatchObject({ notes: { a: "kept" }, saving: { is: "saved" } });
    typed.start();
    await pass(0);
    expect(server.notes).toEqual({ a: "kept" });
  });

  describe("in two tabs", () => {
    /** One tab saves a letter after the other one's text met it. */
    async function clashing() {
      const server = new FakeServer({ a: "a", b: "b" });
      const one = server.open("one", []);
      const other = server.open("other", ["one"]);
      one.change({ a: "one", b: "b" });
      await pass();
      other.change({ a: "other", b: "b" });
      await pass();
      expect(other.view().saving).toMatchObject({ is: "clash" });
      one.change({ a: "one more", b: "b" });
      await pass();
      expect(server.notes).toMatchObject({ a: "one more" });
      return server;
    }

    it("keeps what waits to be settled in one of them while the other one saves", async () => {
      const server = await clashing();
      expect(server.open("other", ["one"]).view()).toMatchObject({ notes: { a: "other" } });
    });

    it("leaves alone what waits in a tab that is open", async () => {
      const server = await clashing();
      const third = server.open("third", ["one", "other"]);
      expect(third.view()).toMatchObject({ notes: { a: "one more" }, saving: { is: "saved" } });
      third.forget();
      expect(server.open("other", ["one"]).view()).toMatchObject({ notes: { a: "other" } });
    });

    it("brings in what closed ones left behind, one after the other", async () => {
      const server = new FakeServer({ a: "a", b: "b", c: "c" });
      const former = { was: { a: "a", b: "b", c: "c" }, pending: { a: "a", b: "b", c: "former" } };
      localStorage.setItem(key, JSON.stringify(former));
      server.away = true;
      const one = server.open("one", ["other"]);
      const other = server.open("other", ["one"]);
      one.change({ a: "one", b: "b", c: "former" });
      other.change({ a: "other", b: "other", c: "c" });
      await pass();
      for (const tab of [one, other]) await tab.leave();
      server.away = false;
      const next = server.open("next", []);
      next.start();
      await pass(0);
      await next.flush();
      expect(server.notes).toEqual({ a: "one", b: "b", c: "former" });
      expect(next.view()).toMatchObject({
        notes: { a: "other", b: "other", c: "former" },
        saving: { is: "clash", clashes: [{ id: "a", theirs: "one" }] },
      });
      const again = server.open("next", []);
      expect(again.view().saving).toMatchObject({ is: "clash" });
      again.settle("mine");
      await pass(0);
      expect(server.notes).toEqual({ a: "other", b: "other", c: "former" });
      expect(localStorage).toHaveLength(0);
    });

    it("forgets with its own what closed ones left behind", async () => {
      const server = new FakeServer({ a: "a" });
      server.away = true;
      for (const tab of ["one", "other"]) {
        const typed = server.open(tab, ["one", "other"]);
        typed.change({ a: tab });
        await typed.leave();
      }
      server.open("next", []).forget();
      expect(localStorage).toHaveLength(0);
    });
  });
});
