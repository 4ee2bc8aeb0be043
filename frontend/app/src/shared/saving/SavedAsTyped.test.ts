import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError, UnreachableError } from "../api";
import type { Changing } from "./Changing";
import { SavedAsTyped } from "./SavedAsTyped";

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
class Desk {
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
    new SavedAsTyped(this.now(), changing, {
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
    const desk = new Desk({ a: "a", b: "b" });
    const typed = desk.open();
    desk.elsewhere({ b: "theirs" });
    typed.change({ a: "mine", b: "b" });
    await pass();
    await pass(0);
    expect(typed.view()).toMatchObject({
      notes: { a: "mine", b: "theirs" },
      etag: '"3"',
      saving: { is: "saved" },
    });
    expect(desk.notes).toEqual({ a: "mine", b: "theirs" });
  });

  it.each([
    ["mine", { a: "mine too", b: "more" }],
    ["theirs", { a: "theirs", b: "more" }],
  ] as const)("waits for the reader while more is typed, and takes %s", async (side, left) => {
    const desk = new Desk({ a: "a", b: "b" });
    const typed = desk.open();
    desk.elsewhere({ a: "theirs" });
    typed.change({ a: "mine", b: "b" });
    await pass();
    typed.change({ a: "mine too", b: "more" });
    await pass();
    await typed.flush();
    expect(typed.view().saving).toEqual({
      is: "clash",
      clashes: [{ id: "a", theirs: "theirs" }],
    });
    expect(desk.saves).toEqual([]);
    typed.settle(side);
    await pass(0);
    expect(desk.saves).toEqual([left]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("has nothing left to save once both tabs wrote the same", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    desk.elsewhere({ a: "same" });
    typed.change({ a: "same" });
    await pass();
    expect(typed.view().saving).toMatchObject({ is: "saved" });
    expect(desk.saves).toEqual([]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("is saved once, however many ask for it at the same time", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    typed.change({ a: "mine" });
    await Promise.all([typed.flush(), typed.flush()]);
    expect(desk.asked).toBe(1);
    expect(typed.view()).toMatchObject({ notes: { a: "mine" }, saving: { is: "saved" } });
  });

  it("asks once more when it is left without a connection, and keeps what was typed", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    typed.start();
    desk.away = true;
    typed.change({ a: "mine" });
    await pass();
    await typed.leave();
    const asked = desk.asked;
    await pass(60_000);
    expect(desk.asked).toBe(asked);
    desk.away = false;
    desk.open().start();
    await pass(0);
    expect(desk.notes).toEqual({ a: "mine" });
  });

  it("goes on by itself when it is entered again while it is being left", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    typed.start();
    desk.away = true;
    typed.change({ a: "mine" });
    const left = typed.leave();
    typed.start();
    await left;
    desk.away = false;
    await pass(5_000);
    expect(desk.notes).toEqual({ a: "mine" });
  });

  it("takes what was saved elsewhere, and keeps what is typed here", async () => {
    const desk = new Desk({ a: "a", b: "b" });
    const typed = desk.open();
    desk.elsewhere({ b: "theirs" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "a", b: "theirs" }, etag: '"2"' });
    typed.change({ a: "mine", b: "theirs" });
    desk.elsewhere({ b: "theirs too" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "mine", b: "theirs too" }, etag: '"3"' });
    await pass(0);
    expect(desk.saves).toEqual([{ a: "mine", b: "theirs too" }]);
  });

  it("takes nothing that was read before a save of its own", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    desk.elsewhere({ a: "theirs" });
    const refreshing = typed.refresh();
    typed.change({ a: "mine" });
    void typed.flush();
    await refreshing;
    await pass();
    expect(typed.view().saving).toMatchObject({ is: "clash" });
  });

  it("leaves all as it is while nothing can be read", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    desk.away = true;
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "a" }, etag: '"1"', saving: { is: "saved" } });
  });

  describe("while a clash waits to be settled", () => {
    async function clashing() {
      const desk = new Desk({ a: "a", b: "b" });
      const typed = desk.open();
      desk.elsewhere({ a: "theirs" });
      typed.change({ a: "mine", b: "b" });
      await pass();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
      return { desk, typed };
    }

    it("goes on asking when something else was saved elsewhere", async () => {
      const { desk, typed } = await clashing();
      desk.elsewhere({ b: "theirs" });
      await typed.refresh();
      await pass();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
      expect(desk.saves).toEqual([]);
      typed.settle("mine");
      await pass();
      expect(desk.notes).toEqual({ a: "mine", b: "theirs" });
    });

    it("goes on asking when nothing can be read", async () => {
      const { desk, typed } = await clashing();
      desk.broken = true;
      await typed.refresh();
      expect(typed.view().saving).toMatchObject({ is: "clash" });
    });

    it("asks again after a reload, also when more was typed", async () => {
      const { desk, typed } = await clashing();
      typed.change({ a: "mine too", b: "b" });
      await typed.leave();
      const again = desk.open();
      again.start();
      await pass();
      expect(again.view()).toMatchObject({
        notes: { a: "mine too" },
        saving: { is: "clash", clashes: [{ id: "a", theirs: "theirs" }] },
      });
      expect(desk.saves).toEqual([]);
      again.change({ a: "mine at last", b: "b" });
      await again.leave();
      expect(desk.open().view().saving).toMatchObject({ is: "clash" });
    });

    it("saves after a reload what was settled before", async () => {
      const { desk, typed } = await clashing();
      desk.away = true;
      typed.settle("mine");
      await typed.leave();
      desk.away = false;
      const again = desk.open();
      again.start();
      await pass();
      expect(desk.notes).toEqual({ a: "mine", b: "b" });
    });

    it("goes on asking when it was found during a look", async () => {
      const desk = new Desk({ a: "a" });
      const typed = desk.open();
      desk.slow = 1_000;
      const looking = typed.refresh();
      desk.slow = 0;
      desk.elsewhere({ a: "theirs" });
      typed.change({ a: "mine" });
      await pass();
      desk.broken = true;
      await pass(1_000);
      await looking;
      expect(typed.view().saving).toMatchObject({ is: "clash" });
    });
  });

  it("says nothing about saving when nothing was typed", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    desk.broken = true;
    await typed.refresh();
    expect(typed.view().saving).toEqual({ is: "saved" });
    desk.broken = false;
    desk.elsewhere({ a: "theirs" });
    await typed.refresh();
    expect(typed.view()).toMatchObject({ notes: { a: "theirs" } });
    expect(typed.view().saving).toEqual({ is: "saved" });
  });

  it("saves nothing more once it is forgotten", async () => {
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    typed.change({ a: "mine" });
    typed.forget();
    await pass();
    expect(desk.saves).toEqual([]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it.each([
    ["now", { was: { a: "a" }, pending: { a: "kept" } }],
    ["in self-ratings formerly", { was: { a: "a" }, changes: { a: "kept" } }],
  ])("finds what this device kept, as it is written %s", async (_, kept) => {
    localStorage.setItem(key, JSON.stringify(kept));
    const desk = new Desk({ a: "a" });
    const typed = desk.open();
    expect(typed.view()).toMatchObject({ notes: { a: "kept" }, saving: { is: "saved" } });
    typed.start();
    await pass(0);
    expect(desk.notes).toEqual({ a: "kept" });
  });

  describe("in two tabs", () => {
    /** One tab saves a letter after the other one's text met it. */
    async function clashing() {
      const desk = new Desk({ a: "a", b: "b" });
      const one = desk.open("one", []);
      const other = desk.open("other", ["one"]);
      one.change({ a: "one", b: "b" });
      await pass();
      other.change({ a: "other", b: "b" });
      await pass();
      expect(other.view().saving).toMatchObject({ is: "clash" });
      one.change({ a: "one more", b: "b" });
      await pass();
      expect(desk.notes).toMatchObject({ a: "one more" });
      return desk;
    }

    it("keeps what waits to be settled in one of them while the other one saves", async () => {
      const desk = await clashing();
      expect(desk.open("other", ["one"]).view()).toMatchObject({ notes: { a: "other" } });
    });

    it("leaves alone what waits in a tab that is open", async () => {
      const desk = await clashing();
      const third = desk.open("third", ["one", "other"]);
      expect(third.view()).toMatchObject({ notes: { a: "one more" }, saving: { is: "saved" } });
      third.forget();
      expect(desk.open("other", ["one"]).view()).toMatchObject({ notes: { a: "other" } });
    });

    it("brings in what closed ones left behind, one after the other", async () => {
      const desk = new Desk({ a: "a", b: "b", c: "c" });
      const former = { was: { a: "a", b: "b", c: "c" }, pending: { a: "a", b: "b", c: "former" } };
      localStorage.setItem(key, JSON.stringify(former));
      desk.away = true;
      const one = desk.open("one", ["other"]);
      const other = desk.open("other", ["one"]);
      one.change({ a: "one", b: "b", c: "former" });
      other.change({ a: "other", b: "other", c: "c" });
      await pass();
      for (const tab of [one, other]) await tab.leave();
      desk.away = false;
      const next = desk.open("next", []);
      next.start();
      await pass(0);
      await next.flush();
      expect(desk.notes).toEqual({ a: "one", b: "b", c: "former" });
      expect(next.view()).toMatchObject({
        notes: { a: "other", b: "other", c: "former" },
        saving: { is: "clash", clashes: [{ id: "a", theirs: "one" }] },
      });
      const again = desk.open("next", []);
      expect(again.view().saving).toMatchObject({ is: "clash" });
      again.settle("mine");
      await pass(0);
      expect(desk.notes).toEqual({ a: "other", b: "other", c: "former" });
      expect(localStorage).toHaveLength(0);
    });

    it("forgets with its own what closed ones left behind", async () => {
      const desk = new Desk({ a: "a" });
      desk.away = true;
      for (const tab of ["one", "other"]) {
        const typed = desk.open(tab, ["one", "other"]);
        typed.change({ a: tab });
        await typed.leave();
      }
      desk.open("next", []).forget();
      expect(localStorage).toHaveLength(0);
    });
  });
});
