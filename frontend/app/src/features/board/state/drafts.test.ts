import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../../shared/api";
import { among, away, boardFixture, FakeBackend, theme } from "../../../test/fixtures/board";
import type { BoardPorts } from "./BoardPorts";
import { BoardStore } from "./BoardStore";
import { Drafts, waiting } from "./drafts";
import { PendingChanges } from "./PendingChanges";

let backend: FakeBackend;
let store: BoardStore;
let drafts: Drafts;
const open = (more: Partial<BoardPorts> = {}) =>
  new BoardStore(boardFixture, {
    ...backend.ports,
    refused: (refusal) => drafts.takeBack(refusal),
    contested: (contested) => drafts.contest(contested),
    ...more,
  });
const code = () => drafts.view(store.view().sheet.themes.get("code") ?? theme("code"));
const sent = () => backend.calls.map((call) => (call as [unknown])[0]);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-07-01T12:00:00") });
  backend = new FakeBackend();
  store = open();
  drafts = new Drafts(store, backend.pending);
});
afterEach(() => vi.useRealTimers());

it("saves “realistic” at once, without a reason", async () => {
  drafts.say("code", { verdict: "realistic" }, true);
  expect(store.view().sheet.themes.get("code")?.verdict).toBe("realistic");
  await store.flush();
  expect(sent()).toEqual([{ kind: "verdict", themeId: "code", verdict: "realistic", reason: "" }]);
});

it("keeps an incomplete “not now” on the device and says what is missing", async () => {
  drafts.say("code", { verdict: "not-now" }, true);
  expect(code().missing).toBe("reason");
  drafts.say("code", { reason: "The migration comes first." }, true);
  expect(code().missing).toBe("horizon-text");
  drafts.say("code", { horizon: { text: "after the migration" } }, true);
  expect(code().missing).toBe("horizon-day");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(backend.calls).toEqual([]);
  const again = new Drafts(store, backend.pending);
  const kept = again.view(store.view().sheet.themes.get("code") ?? theme("code"));
  expect(kept.said).toMatchObject({ verdict: "not-now", reason: "The migration comes first." });
  const horizon = { text: "after the migration", remindOn: "2027-05-01" };
  drafts.say("code", { horizon }, true);
  await store.flush();
  expect(sent()).toMatchObject([{ verdict: "not-now", horizon }]);
  expect(backend.storage.length).toBe(0);
});

it("remembers until when, while another verdict is tried", () => {
  const horizon = { text: "after the migration", remindOn: "2027-05-01" };
  drafts.say("code", { verdict: "not-now" }, true);
  drafts.say("code", { horizon });
  drafts.say("code", { verdict: "realistic" }, true);
  expect(store.view().sheet.themes.get("code")?.verdict).toBe("realistic");
  drafts.say("code", { verdict: "not-now" }, true);
  expect(code().said.horizon).toEqual(horizon);
  drafts.say("code", { horizon: { text: "in spring" } });
  expect(code().said.horizon).toEqual({ text: "in spring" });
});

it("counts nothing that was only pressed about a theme that is gone", () => {
  const counted = () => waiting(drafts.kept(), store.view().sheet.themes);
  drafts.say("code", { verdict: "needs-clarifying" }, true);
  expect(counted()).toBe(1);
  store.change({ kind: "remove-theme", themeId: "code" });
  expect(counted()).toBe(0);
  void store.undo();
  expect(counted()).toBe(1);
  drafts.say("code", { reason: "Say which code." });
  store.change({ kind: "remove-theme", themeId: "code" });
  expect(counted()).toBe(1);
});

it("waits for a day that can be, while its year is typed", async () => {
  const whole = { verdict: "not-now", reason: "The migration comes first." } as const;
  const on = (remindOn: string) =>
    drafts.say("code", { ...whole, horizon: { text: "in spring", remindOn } });
  for (const remindOn of ["0002-05-01", "0020-05-01", "0202-05-01", "1969-12-31", "12027-05-01"]) {
    on(remindOn);
    await vi.advanceTimersByTimeAsync(700);
    expect(code().missing).toBe("horizon-day");
  }
  on("2026-06-30");
  await vi.advanceTimersByTimeAsync(700);
  expect(code().missing).toBe("horizon-past");
  expect(backend.calls).toEqual([]);
  on("2026-07-01");
  await vi.advanceTimersByTimeAsync(700);
  expect(sent()).toMatchObject([{ ...whole, horizon: { remindOn: "2026-07-01" } }]);
});

it("lets a day that is over stand where it was saved", async () => {
  const horizon = { text: "in spring", remindOn: "2026-05-01" };
  const due = theme("code", { verdict: "not-now", reason: "Latre.", horizon });
  store = new BoardStore({ ...boardFixture, themes: [due] }, backend.ports);
  drafts = new Drafts(store, backend.pending);
  expect(code().missing).toBeUndefined();
  drafts.say("code", { reason: "Later." }, true);
  await store.flush();
  expect(sent()).toMatchObject([{ reason: "Later.", horizon }]);
});

describe("a verdict that is refused", () => {
  const faults = [{ pointer: "/horizon/text", code: "bad-text" }];
  const refusal = () =>
    new ProblemError({
      type: "/problems/invalid-request",
      title: "invalid-request",
      status: 400,
      errors: faults,
    });
  const said = {
    verdict: "not-now",
    reason: "The migration comes first.",
    horizon: { text: "in\u200bspring", remindOn: "2027-05-01" },
  } as const;

  it("comes back to its fields, and is sent no more until it is edited", async () => {
    drafts.say("code", { verdict: "realistic", reason: "Gladly." }, true);
    await store.flush();
    backend.answers = [refusal()];
    drafts.say("code", said, true);
    await store.flush();
    expect(code()).toEqual({
      said,
      missing: undefined,
      theirs: undefined,
      refused: { slug: "invalid-request", faults },
    });
    drafts.send("code");
    drafts = new Drafts(store, backend.pending);
    drafts.sendAll();
    await store.flush();
    expect(backend.calls).toHaveLength(2);
    expect(code().refused).toEqual({ slug: "invalid-request", faults });
    drafts.say("code", { horizon: { ...said.horizon, text: "in spring" } }, true);
    await store.flush();
    expect(sent().at(-1)).toMatchObject({ horizon: { text: "in spring" } });
    expect(backend.storage.length).toBe(0);
  });

  it("comes back also without words", async () => {
    backend.answers = [refusal()];
    drafts.say("code", { verdict: "realistic" }, true);
    await store.flush();
    expect(code()).toMatchObject({ said: { verdict: "realistic" }, refused: { faults } });
  });

  it("is there at once, also when the connection is lost on the way", async () => {
    const changes = () =>
      backend.calls.length > 0 ? Promise.reject(away()) : backend.ports.changes();
    store = open({ changes });
    drafts = new Drafts(store, backend.pending);
    const shown: unknown[] = [];
    backend.answers = [refusal()];
    drafts.say("code", said, true);
    store.subscribe(() => queueMicrotask(() => shown.push(code().said)));
    await store.flush();
    expect(code().refused).toBeDefined();
    expect(shown.length).toBeGreaterThan(0);
    for (const each of shown) expect(each).toEqual(said);
  });

  it("leaves what was typed meanwhile, and blames no other tab", async () => {
    backend.answers = [refusal()];
    drafts.say("code", said, true);
    const sending = store.flush();
    drafts.say("code", { reason: "The migration comes first, then we see." });
    await sending;
    expect(code()).toMatchObject({
      said: { ...said, reason: "The migration comes first, then we see." },
      theirs: undefined,
    });
    await vi.advanceTimersByTimeAsync(700);
    expect(backend.calls).toHaveLength(2);
  });

  it("stays away where another one already follows", async () => {
    const horizon = { ...said.horizon, text: "in spring" };
    const refusedLate = () => {
      drafts.say("code", { horizon }, true);
      throw refusal();
    };
    backend.answers = [refusedLate, { themes: [theme("code", { ...said, horizon })] }];
    drafts.say("code", said, true);
    await store.flush();
    expect(sent()).toHaveLength(2);
    expect(code()).toMatchObject({ said: { horizon }, refused: undefined });
    expect(drafts.kept()).toEqual({});
  });
});

describe("a theme that another tab removes and brings back", () => {
  const removed = { removed: ["code"] };
  const back = { themes: [theme("code")], order: ["reviews", "code", "hours"] };
  const tell = async (news: object) => {
    backend.version++;
    backend.news = news;
    await store.look();
  };

  it("is told then what was typed about it, without another word", async () => {
    drafts.say("code", { reason: "Mine" });
    await tell(removed);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.calls).toEqual([]);
    await tell(back);
    await store.flush();
    expect(sent()).toMatchObject([{ kind: "verdict", themeId: "code", reason: "Mine" }]);
    expect(backend.storage.length).toBe(0);
  });

  it("is told once more what came too late", async () => {
    backend.answers = [new ProblemError({ type: "/problems/theme-gone", title: "", status: 409 })];
    backend.news = removed;
    drafts.say("code", { verdict: "realistic", reason: "Mine" }, true);
    await store.flush();
    expect(drafts.kept()).toMatchObject({ code: { said: { reason: "Mine" } } });
    await tell(back);
    await store.flush();
    expect(sent()).toMatchObject([{ reason: "Mine" }, { verdict: "realistic", reason: "Mine" }]);
    expect(drafts.kept()).toEqual({});
  });

  it("is left alone while its verdict is not complete", async () => {
    drafts.say("code", { verdict: "not-now" }, true);
    await tell(removed);
    await tell(back);
    await store.flush();
    expect(backend.calls).toEqual([]);
    expect(code()).toMatchObject({ said: { verdict: "not-now" }, missing: "reason" });
  });
});

it("leaves alone what another tab keeps of other themes", async () => {
  const other = new Drafts(
    store,
    new PendingChanges(backend.storage, "b1", { name: "other", open: undefined }),
  );
  drafts.say("code", { verdict: "not-now", reason: "The migration comes first." }, true);
  other.say("hours", { verdict: "realistic" }, true);
  await store.flush();
  drafts = new Drafts(store, backend.pending);
  expect(code().said.reason).toBe("The migration comes first.");
});

describe("in tabs that know of each other", () => {
  const whole = { verdict: "not-now", reason: "Mine" } as const;
  const pocketOf = (tab: string, ...others: string[]) =>
    new PendingChanges(backend.storage, "b1", among(tab, ...others));
  const reasonIn = (pending: PendingChanges) => new Drafts(store, pending).kept().code?.said.reason;

  it("keeps what is typed in one of them while the other one saves", async () => {
    new Drafts(store, pocketOf("one", "other")).say("code", whole, true);
    new Drafts(store, pocketOf("other", "one")).say("code", { verdict: "realistic" }, true);
    await store.flush();
    expect(reasonIn(pocketOf("other", "one"))).toBeUndefined();
    expect(reasonIn(pocketOf("one", "other"))).toBe("Mine");
  });

  it("takes over what closed ones left behind, and loses none of two", () => {
    for (const tab of ["one", "other"])
      new Drafts(store, pocketOf(tab, "one", "other")).say("code", { ...whole, reason: tab }, true);
    const next = new Drafts(store, pocketOf("next"));
    const first = next.kept().code?.said.reason;
    next.drop("code");
    const second = reasonIn(pocketOf("next"));
    expect([first, second].toSorted()).toEqual(["one", "other"]);
  });

  it("takes over what all of them kept in one place", () => {
    drafts.say("code", whole, true);
    expect(reasonIn(pocketOf("next"))).toBe("Mine");
    new Drafts(store, pocketOf("next")).drop("code");
    expect(backend.storage.length).toBe(0);
  });
});

it("takes over what was kept of all themes in one place", () => {
  const said = { verdict: "not-now", reason: "The migration comes first.", horizon: {} };
  const was = { reason: "", horizon: {} };
  backend.storage.setItem("tenward.board.b1.verdicts", JSON.stringify({ code: { said, was } }));
  drafts = new Drafts(store, backend.pending);
  expect(code().said.reason).toBe("The migration comes first.");
  drafts.say("code", { verdict: "realistic" }, true);
  expect(new Drafts(store, backend.pending).kept()).toEqual({});
  expect([...backend.storage.kept.keys()]).toEqual(["tenward.board.b1.lines.tab"]);
});

it("sends what was typed once, after a pause", async () => {
  drafts.say("code", { verdict: "realistic" }, true);
  await store.flush();
  for (const reason of ["W", "We", "We do"]) drafts.say("code", { reason });
  await vi.advanceTimersByTimeAsync(700);
  expect(sent().slice(1)).toMatchObject([{ reason: "We do" }]);
});

it("cuts blanks as the server does, and takes its answer for no other tab's", async () => {
  const whole = { verdict: "not-now", reason: "The migration comes first." } as const;
  const on = (text: string) => ({ horizon: { text, remindOn: "2027-05-01" } });
  backend.answers = [{ themes: [theme("code", { ...whole, ...on("after") })] }];
  drafts.say("code", { ...whole, ...on("after ") }, true);
  const sending = store.flush();
  drafts.say("code", on("after it"));
  await sending;
  expect(sent()).toMatchObject([on("after")]);
  expect(code()).toMatchObject({ said: on("after it"), theirs: undefined });
  await vi.advanceTimersByTimeAsync(700);
  expect(sent().at(-1)).toMatchObject(on("after it"));
});

it("sends nothing for a blank at an end", async () => {
  const said = { verdict: "realistic", reason: "We do" } as const;
  backend.answers = [{ themes: [theme("code", said)] }];
  drafts.say("code", said, true);
  await store.flush();
  drafts.say("code", { reason: "We do " }, true);
  await store.flush();
  expect(sent()).toHaveLength(1);
  expect(drafts.kept()).toEqual({});
});

describe("what another tab decided before this page had heard of it", () => {
  const theirs = {
    verdict: "not-now",
    reason: "Theirs",
    horizon: { text: "in spring", remindOn: "2027-05-01" },
  } as const;
  const decided = () => {
    backend.version = 7;
    backend.news = { themes: [theme("code", theirs)] };
  };

  it("is shown beside what was decided here, and neither is lost", async () => {
    drafts.say("code", { verdict: "realistic", reason: "Mine " }, true);
    decided();
    await store.flush();
    expect(backend.calls).toEqual([]);
    expect(code()).toMatchObject({ said: { verdict: "realistic", reason: "Mine" }, theirs });
    drafts = new Drafts(store, backend.pending);
    drafts.sendAll();
    await store.flush();
    expect(backend.calls).toEqual([]);
    drafts.settle("code", "mine");
    await store.flush();
    expect(sent()).toMatchObject([{ verdict: "realistic", reason: "Mine" }]);
    expect(drafts.kept()).toEqual({});
  });

  it("is shown beside what was typed on here", async () => {
    drafts.say("code", { verdict: "realistic", reason: "Mine" }, true);
    drafts.say("code", { reason: "Mine, too" });
    decided();
    await store.flush();
    expect(code()).toMatchObject({ said: { reason: "Mine, too" }, theirs });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.calls).toEqual([]);
    drafts.settle("code", "theirs");
    expect(code()).toMatchObject({ said: theirs, theirs: undefined });
  });
});

it("shows both when two tabs wrote in the same place, and loses neither", async () => {
  drafts.say("code", { verdict: "needs-clarifying", reason: "" }, true);
  drafts.say("code", { reason: "Mine" });
  backend.version = 7;
  backend.news = { themes: [theme("code", { verdict: "realistic", reason: "Theirs" })] };
  await store.look();
  expect(code().theirs).toMatchObject({ verdict: "realistic", reason: "Theirs" });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(backend.calls).toEqual([]);
  drafts.settle("code", "mine");
  await store.flush();
  expect(sent()).toMatchObject([{ verdict: "needs-clarifying", reason: "Mine" }]);
});
