import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../../shared/api";
import { among, away, boardFixture, delta, FakeBackend, theme } from "../../../test/fixtures/board";
import { memory } from "../../../test/memory";
import type { Leap } from "../types";
import { BoardStore } from "./BoardStore";
import { PendingChanges } from "./PendingChanges";
import { listOf, nowhere } from "./sheet";

let backend: FakeBackend;
const open = () => new BoardStore(boardFixture, backend.ports);
const list = (store: BoardStore, themeId: string) => listOf(store.view().sheet, themeId);
const refusal = (slug: string, status = 409) =>
  new ProblemError({ type: `/problems/${slug}`, title: slug, status });

beforeEach(() => {
  backend = new FakeBackend();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("a change", () => {
  it("is drawn before the server has heard of it, and counts voices by comments", async () => {
    const store = open();
    const untouched = list(store, "code");
    store.change({ kind: "move", statementIds: ["s6", "s2"], themeId: "reviews", before: "s1" });
    expect(list(store, "reviews")).toEqual(["s0", "s6", "s2", "s1"]);
    expect(list(store, nowhere)).toEqual([]);
    // s0 and s6 stand in the same comment.
    expect(store.view().sheet.themes.get("reviews")?.voices).toBe(3);
    expect(list(store, "code")).toBe(untouched);
    expect(store.view().saving).toEqual({ is: "saving" });
    await store.flush();
    expect(store.view().saving).toEqual({ is: "saved" });
    expect(backend.shouts).toBe(1);
  });

  it("leaves when it is drawn, and not before", async () => {
    const store = open();
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    expect(store.view().sheet.themes.get("code")?.name).toBe("Mine");
    expect(backend.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(backend.calls).toHaveLength(1);
    expect(store.view().saving).toEqual({ is: "saved" });
  });

  it("does not leave when it is taken back while the page asks for news before it", async () => {
    const store = open();
    let answer = () => {};
    backend.ports.changes = () => new Promise((resolve) => (answer = () => resolve(delta(1))));
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    const sent = store.flush();
    store.undo();
    answer();
    await sent;
    expect(backend.calls).toEqual([]);
    expect(store.view()).toMatchObject({ redo: "rename", saving: { is: "saved" } });
    expect(store.view().sheet.themes.get("code")?.name).toBe("CODE");
  });

  it("leaves the reason of a theme that takes over a verdict", () => {
    const store = open();
    store.change({ kind: "verdict", themeId: "hours", verdict: "not-now", reason: "In spring" });
    store.change({ kind: "merge", themeId: "code", themeIds: ["hours"] });
    const taken = { verdict: "not-now", reason: "In spring" };
    expect(store.view().sheet.themes.get("code")).toMatchObject(taken);
    store.undo();
    store.change({ kind: "verdict", themeId: "code", reason: "Mine" });
    store.change({ kind: "merge", themeId: "code", themeIds: ["hours"] });
    const kept = { verdict: "not-now", reason: "Mine" };
    expect(store.view().sheet.themes.get("code")).toMatchObject(kept);
  });

  it("is sent after those before it, each from the version that it has seen", async () => {
    const store = open();
    store.change({ kind: "rename", themeId: "code", name: "Near the code" });
    store.change({ kind: "merge", themeId: "reviews", themeIds: ["hours"] });
    await store.flush();
    expect(backend.calls).toEqual([
      [{ kind: "rename", themeId: "code", name: "Near the code" }, 1],
      [{ kind: "merge", themeId: "reviews", themeIds: ["hours"] }, 2],
    ]);
  });

  it("gives way to what the server made of it", async () => {
    const store = open();
    backend.answers = [
      {
        themes: [theme("new", { name: "Reviews, and no" }), theme("reviews", { voices: 1 })],
        order: ["reviews", "new", "code", "hours"],
        placements: [{ id: "s1", themeId: "new", position: 0, byHand: true }],
      },
    ];
    store.change({ kind: "split", themeId: "reviews", newThemeId: "new" });
    expect(store.view().sheet.themes.has("new")).toBe(false);
    await store.flush();
    expect(store.view().sheet.order).toEqual(["reviews", "new", "code", "hours"]);
    expect(list(store, "new")).toEqual(["s1"]);
    expect(list(store, "reviews")).toEqual(["s0"]);
  });

  it("that splits a theme by hand is drawn under the name that the server will give it", () => {
    const [comment, ...others] = boardFixture.comments;
    const long = { ...comment, text: "Please review what we hand in sooner, because we wait." };
    const comments = [long, ...others] as typeof boardFixture.comments;
    const store = new BoardStore({ ...boardFixture, comments }, backend.ports);
    store.change({ kind: "split", themeId: "reviews", newThemeId: "new", statementIds: ["s0"] });
    expect(store.view().sheet.themes.get("new")?.name).toBe("Review what we hand in sooner");
  });

  it("leaves everything the same object when the server agrees", async () => {
    const store = open();
    backend.answers = [
      { themes: [theme("code", { name: "Near the code", nameFrom: "hand", held: true })] },
    ];
    store.change({ kind: "rename", themeId: "code", name: "Near the code" });
    const drawn = store.view().sheet;
    await store.flush();
    expect(drawn.themes.get("code")?.name).toBe("Near the code");
    expect(store.view().sheet.themes.get("code")).toBe(drawn.themes.get("code"));
    expect(store.view().sheet.themes.get("reviews")).toBe(drawn.themes.get("reviews"));
    expect(list(store, "code")).toBe(drawn.lists.get("code"));
  });

  it("goes back when it is refused, and later ones still go", async () => {
    const store = open();
    backend.answers = [refusal("theme-gone")];
    backend.news = { removed: ["code"] };
    backend.version = 2;
    store.change({ kind: "move", statementIds: ["s2"], themeId: "code" });
    store.change({ kind: "rename", themeId: "hours", name: "Office hours" });
    expect(list(store, "code")).toContain("s2");
    await store.flush();
    expect(list(store, nowhere)).toEqual(["s2", "s6"]);
    expect(store.view().sheet.themes.has("code")).toBe(false);
    expect(backend.refused).toMatchObject([{ name: "CODE", step: { kind: "move" } }]);
    expect(backend.calls).toHaveLength(2);
  });

  it("stays on the page when nobody is signed in any more", async () => {
    const store = open();
    backend.answers = [refusal("not-signed-in", 401)];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    expect(store.view().saving).toMatchObject({ is: "failed" });
    expect(store.view().sheet.themes.get("code")?.name).toBe("Mine");
    await store.flush();
    expect(store.view().saving).toEqual({ is: "saved" });
  });
});

describe("an answer about many quotes", () => {
  const many = Array.from({ length: 101 }, (_, at) => `many${at}`);
  const placements = many.map((id, position) => ({ id, themeId: "code", position, byHand: false }));
  const nameOf = (store: BoardStore, themeId: string) =>
    store.view().sheet.themes.get(themeId)?.name;
  const turns: (() => void)[] = [];
  const takeTurns = async () => {
    for (let run = turns.shift(); run; run = turns.shift()) run();
    await vi.advanceTimersByTimeAsync(0);
  };
  beforeEach(() => {
    turns.length = 0;
    backend.ports.inTurn = (run) => {
      turns.push(run);
      return () => {};
    };
  });

  it("is taken in turns as a whole, and what is pressed meanwhile is drawn", async () => {
    const store = open();
    backend.answers = [{ placements, themes: [theme("code", { name: "Theirs" })] }];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    const sent = store.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(backend.calls).toHaveLength(1);
    store.change({ kind: "rename", themeId: "hours", name: "An hour" });
    expect([nameOf(store, "code"), nameOf(store, "hours")]).toEqual(["Mine", "An hour"]);
    expect(list(store, "code")).toEqual(["s3", "s4"]);
    await takeTurns();
    await sent;
    expect([nameOf(store, "code"), nameOf(store, "hours")]).toEqual(["Theirs", "HOURS"]);
    expect(list(store, "code")).toHaveLength(103);
    expect(backend.calls).toHaveLength(2);
  });

  it("counts beside another one that came meanwhile", async () => {
    const store = open();
    const answers = [
      delta(3, { placements }),
      delta(2, { themes: [theme("hours", { name: "An hour" })] }),
    ];
    backend.ports.changes = async () => answers.shift() ?? delta(3);
    const first = store.look();
    await vi.advanceTimersByTimeAsync(0);
    await store.look();
    expect(nameOf(store, "hours")).toBe("An hour");
    await takeTurns();
    await first;
    expect(nameOf(store, "hours")).toBe("An hour");
    expect(list(store, "code")).toHaveLength(103);
  });
});

describe("a board that cannot be asked", () => {
  const { changes } = new FakeBackend().ports;
  const says = (slug: string, status: number) => {
    backend.ports.changes = async () => {
      throw refusal(slug, status);
    };
  };

  it("leaves nothing unsent where nothing was changed, and is well again once it answers", async () => {
    const store = open();
    says("not-signed-in", 401);
    await store.look();
    expect(store.view().saving).toMatchObject({ is: "failed", unsent: false });
    backend.ports.changes = changes;
    await store.look();
    expect(store.view().saving).toEqual({ is: "saved" });
  });

  it("says so too of a change that waits, and sends it once it answers", async () => {
    const store = open();
    backend.answers = [refusal("not-signed-in", 401)];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    says("not-signed-in", 401);
    await store.look();
    expect(store.view().saving).toMatchObject({ is: "failed", unsent: true });
    backend.ports.changes = changes;
    await store.look();
    expect(store.view().saving).toEqual({ is: "saved" });
    expect(backend.storage.length).toBe(0);
  });

  it("is gone: what was changed waits on this device", async () => {
    const store = open();
    says("not-found", 404);
    backend.answers = [refusal("not-found", 404)];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    expect(store.view().saving).toMatchObject({ is: "failed", unsent: true });
    expect(backend.refused).toEqual([]);
    expect(backend.storage.length).toBe(1);
  });

  it("is not gone with something on it: later changes still go", async () => {
    const store = open();
    backend.answers = [refusal("not-found", 404)];
    store.change({ kind: "tension", tensionId: "t1", state: "dismissed" });
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    expect(backend.refused).toMatchObject([{ step: { kind: "tension" } }]);
    expect(backend.calls).toHaveLength(2);
    expect(store.view().saving).toEqual({ is: "saved" });
  });
});

describe("without a connection", () => {
  it("is asked for no more once the page is left, until it is entered again", async () => {
    const store = open();
    backend.answers = [away(), away()];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    await store.leave();
    const asked = backend.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(backend.calls).toHaveLength(asked);
    expect(store.view().saving).toEqual({ is: "offline" });
    store.enter();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.view().saving).toEqual({ is: "saved" });
  });

  it("changes stay drawn and go as soon as there is one", async () => {
    const store = open();
    backend.answers = [away()];
    store.change({ kind: "order", themeId: "hours", before: "reviews" });
    store.change({ kind: "remove-theme", themeId: "code" });
    await store.flush();
    expect(store.view().saving).toEqual({ is: "offline" });
    expect(store.view().sheet.order).toEqual(["hours", "reviews"]);
    expect(list(store, nowhere)).toEqual(expect.arrayContaining(["s3", "s4"]));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.view().saving).toEqual({ is: "saved" });
    expect(backend.calls.map((call) => (call as [{ kind: string }])[0].kind)).toEqual([
      "order",
      "order",
      "remove-theme",
    ]);
  });

  it("changes survive a reload", async () => {
    const store = open();
    backend.answers = [away()];
    store.change({ kind: "rename", themeId: "code", name: "Near the code" });
    await store.flush();
    const later = new BoardStore(boardFixture, {
      ...backend.ports,
      pending: new PendingChanges(backend.storage, "b1", among("tab")),
    });
    expect(later.view().sheet.themes.get("code")?.name).toBe("Near the code");
    await later.flush();
    expect(backend.storage.length).toBe(0);
  });

  it("what is said about a tension goes again where nothing came back", async () => {
    const store = open();
    backend.answers = [away()];
    store.change({ kind: "tension", tensionId: "t1", state: "dismissed" });
    await store.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.calls).toHaveLength(2);
  });

  it("a change that arrived although nothing came back is not made twice", async () => {
    const store = open();
    backend.answers = [away()];
    store.change({ kind: "add-theme", themeId: "new", name: "New", statementIds: ["s2"] });
    await store.flush();
    backend.version = 2;
    backend.news = {
      themes: [theme("new", { name: "New", nameFrom: "hand", voices: 1 })],
      order: ["new", "reviews", "code", "hours"],
      placements: [{ id: "s2", themeId: "new", position: 0, byHand: true }],
    };
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.calls).toHaveLength(1);
    expect(list(store, "new")).toEqual(["s2"]);
    expect(store.view().saving).toEqual({ is: "saved" });
  });
});

describe("another tab", () => {
  it.each([
    ["gave it by hand", { name: "Theirs", nameFrom: "hand" }, [{ theirs: "Theirs", name: "Mine" }]],
    ["gave it alike", { name: "Mine", nameFrom: "hand" }, []],
    ["only had suggested", { name: "Words", nameFrom: "quote" }, []],
  ] as const)("is told of when a new name replaces the one that it %s", async (_, named, told) => {
    const store = open();
    backend.version = 2;
    backend.news = { themes: [theme("code", named)] };
    backend.answers = [{ themes: [theme("code", { name: "Mine", nameFrom: "hand" })] }];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    expect(backend.calls).toEqual([[{ kind: "rename", themeId: "code", name: "Mine" }, 2]]);
    expect(store.view().sheet.themes.get("code")?.name).toBe("Mine");
    expect(backend.replaced).toEqual(told);
  });

  it("is not told of when the name that is replaced was seen", async () => {
    const seen = boardFixture.themes.map((each) => ({ ...each, nameFrom: "hand" as const }));
    const store = new BoardStore({ ...boardFixture, themes: seen }, backend.ports);
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    expect(backend.calls).toHaveLength(1);
    expect(backend.replaced).toEqual([]);
  });

  it("is told of when a new name replaced the one that it gave also where the answer was lost", async () => {
    const store = open();
    backend.version = 2;
    backend.news = { themes: [theme("code", { name: "Theirs", nameFrom: "hand" })] };
    backend.answers = [away()];
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    backend.version = 3;
    const held = { name: "Mine", nameFrom: "hand", held: true } as const;
    backend.news = { themes: [theme("code", held)] };
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.calls).toHaveLength(1);
    expect(store.view().saving).toEqual({ is: "saved" });
    expect(backend.replaced).toEqual([{ theirs: "Theirs", name: "Mine" }]);
  });

  describe("that decided meanwhile", () => {
    const mine = { kind: "verdict", themeId: "code", verdict: "realistic", reason: "" } as const;
    const was = { verdict: undefined, reason: "", horizon: {} };
    const notNow = {
      verdict: "not-now",
      reason: "Theirs",
      horizon: { text: "in spring", remindOn: "2027-05-01" },
    } as const;
    const decides = (said: object) => {
      backend.version++;
      backend.news = { themes: [theme("code", said)] };
    };
    const stands = (store: BoardStore) => store.view().sheet.themes.get("code");

    it("is not written over, and what was decided here is given back", async () => {
      const store = open();
      backend.answers = [away()];
      store.change({ kind: "rename", themeId: "hours", name: "An hour" });
      await store.flush();
      store.change({ ...mine, reason: "Mi" });
      store.change({ ...mine, reason: "Mine" });
      decides(notNow);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(backend.calls.slice(1)).toMatchObject([[{ kind: "rename" }, 2]]);
      expect(stands(store)).toMatchObject(notNow);
      const step = { ...mine, reason: "Mine" };
      expect(backend.contested).toEqual([{ step, was, name: "CODE" }]);
      expect(store.view().saving).toEqual({ is: "saved" });
      expect(backend.storage.length).toBe(0);
    });

    it("is not written over where it replaced what had arrived although nothing came back", async () => {
      const store = open();
      backend.answers = [away()];
      store.change(mine);
      await store.flush();
      decides(notNow);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(backend.calls).toHaveLength(1);
      expect(backend.contested).toEqual([{ step: mine, was, name: "CODE" }]);
    });

    it("is not written over by what a closed tab left behind", async () => {
      backend.answers = [away()];
      const closed = open();
      closed.change(mine);
      await closed.leave();
      decides(notNow);
      const themes = boardFixture.themes.with(1, theme("code", notNow));
      const later = new BoardStore({ ...boardFixture, version: 2, themes }, backend.ports);
      await later.flush();
      expect(backend.calls).toHaveLength(1);
      expect(backend.contested).toEqual([{ step: mine, was, name: "CODE" }]);
    });

    it.each([
      ["the same", { verdict: "realistic" }],
      ["about another theme", {}],
    ] as const)("%s is nothing to ask about", async (_, said) => {
      const store = open();
      decides(said);
      store.change(mine);
      await store.flush();
      expect(backend.calls).toEqual([[mine, 2]]);
      expect(backend.contested).toEqual([]);
    });

    it("is asked about once where two verdicts wait", async () => {
      const store = open();
      store.change(mine);
      store.change({ kind: "order", themeId: "hours", before: "reviews" });
      store.change({ ...mine, reason: "Mine" });
      decides(notNow);
      await store.flush();
      expect(backend.calls).toMatchObject([[{ kind: "order" }, 2]]);
      expect(backend.contested).toEqual([{ step: { ...mine, reason: "Mine" }, was, name: "CODE" }]);
    });

    it("is asked about beside the last of them where the first was taken back", async () => {
      const store = open();
      backend.answers = [away()];
      store.change(mine);
      await store.flush();
      store.undo();
      store.change({ ...mine, reason: "Mine" });
      decides(notNow);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(backend.calls).toHaveLength(1);
      expect(backend.contested).toEqual([{ step: { ...mine, reason: "Mine" }, was, name: "CODE" }]);
      expect(backend.storage.length).toBe(0);
    });

    it("is no other tab where an undo of this page was told late, and how it led", async () => {
      const decided = boardFixture.themes.with(1, theme("code", notNow));
      const store = new BoardStore(
        { ...boardFixture, themes: decided, undo: "verdict" },
        backend.ports,
      );
      backend.answers = [{ themes: [theme("code")] }];
      void store.undo();
      store.change(mine);
      backend.news = { themes: [theme("code")] };
      await store.flush();
      expect(backend.calls).toMatchObject([
        ["undo", {}],
        [mine, 2],
      ]);
      expect(backend.contested).toEqual([]);
    });

    it("is no other tab where an undo of this page was refused", async () => {
      const store = open();
      backend.answers = [{ themes: [theme("code", notNow)] }];
      store.change({ ...mine, ...notNow });
      await store.flush();
      void store.undo();
      store.change(mine);
      backend.answers = [refusal("changed-meanwhile", 412)];
      backend.news = { themes: [theme("code", notNow)] };
      await store.flush();
      expect(backend.calls.slice(1)).toMatchObject([
        ["undo", {}],
        [mine, 2],
      ]);
      expect(backend.contested).toEqual([]);
    });

    it("is written over by what was decided with it in sight", async () => {
      const store = open();
      decides(notNow);
      await store.look();
      store.change(mine);
      await store.flush();
      expect(backend.calls).toEqual([[mine, 2]]);
      expect(backend.contested).toEqual([]);
    });
  });

  it("shows up without a reload", async () => {
    const store = open();
    backend.version = 4;
    backend.news = { placements: [{ id: "s5", themeId: "code", position: 9, byHand: true }] };
    await store.look();
    expect(list(store, "code")).toEqual(["s3", "s4", "s5"]);
    expect(list(store, "hours")).toEqual([]);
  });

  it("is told of to who offers to take the last step back, and no news are not", async () => {
    const store = open();
    let steps = 0;
    const stop = store.onStep(() => steps++);
    store.change({ kind: "rename", themeId: "code", name: "Mine" });
    await store.flush();
    await store.look();
    expect(steps).toBe(1);
    backend.version = 9;
    await store.look();
    expect(steps).toBe(2);
    stop();
    store.undo();
    expect(steps).toBe(2);
  });

  it("has made so much of it that the board is read again", async () => {
    const store = open();
    backend.board = { ...boardFixture, version: 9, themes: [theme("code")] };
    backend.news = { reload: true };
    backend.version = 9;
    await store.look();
    expect(store.view().sheet.order).toEqual(["code"]);
  });

  it("has nothing wait for suggestions, whether they come or not", async () => {
    const store = open();
    for (const suggestions of [
      () => new Promise<never>(() => {}),
      () => Promise.reject(refusal("gone")),
    ]) {
      backend.ports.suggestions = suggestions;
      backend.answers = [{ reload: true }];
      store.change({ kind: "rename", themeId: "code", name: "Mine" });
      await store.flush();
      expect(store.view().saving).toEqual({ is: "saved" });
    }
  });

  it("was closed before it could send: this one does", async () => {
    new PendingChanges(backend.storage, "b1", among("closed")).keepLines([
      { id: "1", step: { kind: "rename", themeId: "code", name: "Left behind" }, sent: false },
    ]);
    new PendingChanges(backend.storage, "b1", among("open")).keepLines([
      { id: "2", step: { kind: "rename", themeId: "code", name: "Not mine" }, sent: false },
    ]);
    const pending = new PendingChanges(backend.storage, "b1", among("tab", "open"));
    const store = new BoardStore(boardFixture, { ...backend.ports, pending });
    store.adopt(pending.adopt());
    await store.flush();
    expect(backend.calls).toEqual([[{ kind: "rename", themeId: "code", name: "Left behind" }, 1]]);
    expect([...backend.storage.kept.keys()]).toEqual(["tenward.board.b1.lines.open"]);
  });
});

describe("undo", () => {
  it("asks the server, which knows what was before", async () => {
    const store = open();
    store.change({ kind: "move", statementIds: ["s2"], themeId: "code" });
    await store.flush();
    backend.answers = [{ redo: "move", placements: [{ id: "s2", position: 2, byHand: false }] }];
    store.undo();
    await store.flush();
    expect(backend.calls.at(-1)).toEqual(["undo", { id: expect.any(String), after: 2 }]);
    expect(list(store, nowhere)).toEqual(["s2", "s6"]);
    expect(store.view().redo).toBe("move");
  });

  it("is sent again under its id by the next page, which may have read what it made", async () => {
    const store = open();
    backend.answers = [away(), away()];
    store.undo();
    await store.flush();
    await store.leave();
    const later = new BoardStore({ ...boardFixture, version: 2 }, backend.ports);
    backend.version = 2;
    await later.flush();
    const [first, ...again] = backend.calls as [string, Leap][];
    expect(first?.[1].id).toEqual(expect.any(String));
    expect(again.map(([, { id }]) => id)).toEqual([first?.[1].id, first?.[1].id]);
    expect(later.view().saving).toEqual({ is: "saved" });
    expect(backend.storage.length).toBe(0);
  });

  describe("where another tab changed something meanwhile", () => {
    const late = () => refusal("changed-meanwhile", 412);
    const leaps = () =>
      (backend.calls as [unknown, Leap][])
        .filter(([way]) => way === "undo")
        .map(([, leap]) => leap);

    it("is sent again from what was seen when it was pressed, in case it had arrived", async () => {
      const store = open();
      backend.answers = [away()];
      store.undo();
      await store.flush();
      backend.version = 5;
      await store.look();
      const [first, again] = leaps();
      expect(again).toEqual({ id: first?.id, after: 1 });
      expect(store.view().saving).toEqual({ is: "saved" });
    });

    it("takes back nothing else, and neither does one after it", async () => {
      const store = open();
      backend.answers = [away(), late()];
      store.undo();
      await store.flush();
      const second = store.undo();
      backend.version = 2;
      await store.look();
      expect(leaps().map(({ after }) => after)).toEqual([1, 1]);
      expect(backend.refused).toMatchObject([{ step: { kind: "undo" } }]);
      expect(await second).toBeUndefined();
      expect(store.view().saving).toEqual({ is: "saved" });
    });

    it("leads from what was seen, although what it was to take back has arrived", async () => {
      const store = open();
      backend.answers = [away(), late()];
      store.change({ kind: "rename", themeId: "code", name: "Mine" });
      await store.flush();
      store.undo();
      backend.version = 3;
      backend.news = { themes: [theme("code", { name: "Mine", nameFrom: "hand", held: true })] };
      await vi.advanceTimersByTimeAsync(5_000);
      expect(leaps()).toMatchObject([{ after: 1 }]);
      expect(store.view().sheet.themes.get("code")?.name).toBe("Mine");
    });

    it("leads on from this page's own steps, also on the next page", async () => {
      const store = open();
      store.change({ kind: "rename", themeId: "code", name: "One" });
      const sent = store.flush();
      await vi.advanceTimersByTimeAsync(0);
      store.undo();
      await sent;
      await store.flush();
      backend.answers = [away()];
      store.change({ kind: "rename", themeId: "code", name: "Two" });
      await store.flush();
      store.undo();
      await store.leave();
      const name = { name: "Two", nameFrom: "hand", held: true } as const;
      const themes = boardFixture.themes.with(1, theme("code", name));
      backend.version = 4;
      await new BoardStore({ ...boardFixture, version: 4, themes }, backend.ports).flush();
      expect(leaps().map(({ after }) => after)).toEqual([2, 4]);
    });

    it("is not sent where what it was to take back is refused", async () => {
      const store = open();
      backend.answers = [
        () => {
          store.undo();
          throw refusal("theme-gone");
        },
      ];
      store.change({ kind: "rename", themeId: "code", name: "Mine" });
      await store.flush();
      expect(leaps()).toEqual([]);
      expect(backend.refused).toHaveLength(1);
    });

    it("is not sent where another tab's verdict stands in place of what it was to take back", async () => {
      const store = open();
      backend.answers = [away()];
      store.change({ kind: "verdict", themeId: "code", verdict: "realistic", reason: "" });
      await store.flush();
      store.undo();
      backend.version = 2;
      backend.news = { themes: [theme("code", { verdict: "needs-clarifying", reason: "Theirs" })] };
      await vi.advanceTimersByTimeAsync(5_000);
      expect(leaps()).toEqual([]);
      expect(backend.contested).toEqual([]);
      expect(store.view().sheet.themes.get("code")?.reason).toBe("Theirs");
      expect(backend.storage.length).toBe(0);
    });
  });

  it("is another one each time", async () => {
    const store = open();
    store.undo();
    store.undo();
    await store.flush();
    const ids = (backend.calls as [string, Leap][]).map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("that an older page sent without its id is not risked twice, one that it did not send is", async () => {
    backend.pending.keepLines([
      { id: "1", step: { kind: "undo" }, sent: true },
      { id: "2", step: { kind: "redo" }, sent: false },
    ]);
    const store = open();
    await store.flush();
    expect(backend.calls).toEqual([["redo", { id: "2", after: 1 }]]);
    expect(backend.storage.length).toBe(0);
  });

  it("forgets a change that has not left yet", async () => {
    const store = open();
    backend.answers = [away()];
    store.change({ kind: "rename", themeId: "code", name: "One" });
    await store.flush();
    store.change({ kind: "rename", themeId: "hours", name: "Two" });
    store.undo();
    expect(store.view().sheet.themes.get("hours")?.name).toBe("HOURS");
    expect(store.view().sheet.themes.get("code")?.name).toBe("One");
  });
});

describe("what was taken back before the server heard of it", () => {
  const name = (store: BoardStore, id: string) => store.view().sheet.themes.get(id)?.name;
  const rename = (themeId: string, name: string) => ({ kind: "rename", themeId, name }) as const;
  const kinds = () =>
    (backend.calls as [string | { kind: string; name?: string }][]).map(([call]) =>
      typeof call === "string" ? call : (call.name ?? call.kind),
    );
  /** The first change is on its way, and nothing comes back. */
  const offline = async () => {
    const store = open();
    backend.answers = [away()];
    store.change(rename("code", "One"));
    await store.flush();
    return store;
  };

  it("is done again, step by step, and sent like any other", async () => {
    const store = await offline();
    store.change({ kind: "move", statementIds: ["s2"], themeId: "code" });
    store.change(rename("hours", "Two"));
    store.undo();
    store.undo();
    expect(store.view()).toMatchObject({ undo: "rename", redo: "move" });
    store.redo();
    expect(list(store, "code")).toContain("s2");
    expect(store.view()).toMatchObject({ undo: "move", redo: "rename" });
    store.redo();
    expect(name(store, "hours")).toBe("Two");
    expect(store.view()).toMatchObject({ undo: "rename", redo: undefined });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kinds()).toEqual(["One", "One", "move", "Two"]);
  });

  it("comes after what the server took back meanwhile", async () => {
    const store = await offline();
    store.change(rename("hours", "Two"));
    store.undo();
    store.undo();
    expect(name(store, "code")).toBe("CODE");
    expect(store.view().redo).toBe("rename");
    store.redo();
    expect([name(store, "code"), name(store, "hours")]).toEqual(["One", "HOURS"]);
    store.redo();
    expect(name(store, "hours")).toBe("Two");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kinds()).toEqual(["One", "One", "undo", "redo", "Two"]);
  });

  it("is still there once all else was saved, and taken back again", async () => {
    const store = await offline();
    store.change(rename("hours", "Two"));
    store.undo();
    backend.news = { themes: [theme("code", { name: "One" })] };
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.view()).toMatchObject({ saving: { is: "saved" }, redo: "rename" });
    expect(new BoardStore({ ...boardFixture, version: 2 }, backend.ports).view().redo).toBe(
      "rename",
    );
    store.redo();
    await store.flush();
    backend.answers = [{ redo: "rename" }];
    store.undo();
    await store.flush();
    store.redo();
    await store.flush();
    expect(kinds().slice(-3)).toEqual(["Two", "undo", "redo"]);
  });

  it("is given up with the next change, here or in another tab", async () => {
    const store = await offline();
    store.change(rename("hours", "Two"));
    store.undo();
    store.change({ kind: "order", themeId: "hours", before: "reviews" });
    expect(store.view().redo).toBeUndefined();
    store.undo();
    expect(store.view().redo).toBe("order");
    backend.version = 3;
    await store.look();
    expect(store.view().redo).toBeUndefined();
    store.change(rename("hours", "Three"));
    await store.flush();
    store.change({ kind: "order", themeId: "hours", before: "reviews" });
    store.change(rename("hours", "Four"));
    store.undo();
    backend.version = 9;
    await store.flush();
    expect(store.view().redo).toBeUndefined();
  });

  it("is given up when the server takes nothing back any more", async () => {
    const store = await offline();
    store.change(rename("hours", "Two"));
    store.undo();
    store.undo();
    backend.answers = [{}, refusal("nothing-to-undo")];
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.view().redo).toBeUndefined();
  });

  it("survives a reload, unless another tab changed something meanwhile", async () => {
    const store = await offline();
    store.change(rename("hours", "Two"));
    store.undo();
    await store.leave();
    const page = (version: number) => new BoardStore({ ...boardFixture, version }, backend.ports);
    expect(page(3).view().redo).toBeUndefined();
    // The change that nothing came back of may have arrived.
    const later = page(2);
    later.redo();
    expect(name(later, "hours")).toBe("Two");
  });

  it("is kept with the tab, not with the browser", async () => {
    const ofTab = memory();
    backend.ports.pending = new PendingChanges(backend.storage, "b1", among("tab"), ofTab);
    const store = open();
    store.change(rename("hours", "Two"));
    store.undo();
    expect([backend.storage.length, ofTab.length]).toEqual([0, 1]);
    store.change(rename("hours", "Three"));
    expect(ofTab.length).toBe(0);
  });
});

it("takes an old answer for nothing new", async () => {
  const store = open();
  backend.version = 5;
  await store.look();
  const now = store.view().sheet;
  backend.ports.changes = async () => delta(3, { removed: ["code"] });
  await store.look();
  expect(store.view().sheet.themes).toBe(now.themes);
});
