import { beforeEach, describe, expect, it, vi } from "vitest";
import { queries } from "../../../shared/api";
import { changes } from "../../../shared/changes";
import { boardFixture, FakeServer, theme } from "../../../test/fixtures/board";
import { api, bodies } from "../../../test/fixtures/openBoard";
import { network, Refusal } from "../../../test/network";
import { boardQuery } from "../queries";
import type { Board } from "../types";
import { BoardStore } from "./BoardStore";
import { Drafts, waiting } from "./drafts";

const post = `POST ${api}/changes`;
let store: BoardStore;
let drafts: Drafts;
let net: ReturnType<typeof network>;
let leave = () => {};

function open(found: Board = boardFixture) {
  leave();
  changes.clear();
  localStorage.clear();
  net = network({ [post]: new FakeServer(found).change });
  queries.setQueryData(boardQuery("b1").queryKey, found);
  store = new BoardStore(
    found,
    (wish, error) => drafts.takeBack(wish, error, "CODE"),
    () => {},
  );
  drafts = new Drafts(store);
  leave = store.enter();
}
const code = () => drafts.view(store.view().sheet.themes.get("code") ?? theme("code"));
const said = {
  verdict: "not-now",
  reason: "The migration comes first.",
  horizon: { text: "in spring", remindOn: "2027-05-01" },
} as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-07-01T12:00:00") });
  open();
  return () => {
    leave();
    vi.useRealTimers();
  };
});

it("saves “realistic” at once, without a reason", async () => {
  drafts.say("code", { verdict: "realistic" }, true);
  expect(store.view().sheet.themes.get("code")?.verdict).toBe("realistic");
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([
    { kind: "verdict", themeId: "code", verdict: "realistic", reason: "" },
  ]);
});

it("saves “needs clarifying” at once; its reason may follow", async () => {
  drafts.say("code", { verdict: "needs-clarifying" }, true);
  await changes.drain();
  drafts.say("code", { reason: "Which code?" });
  await vi.advanceTimersByTimeAsync(700);
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([
    { verdict: "needs-clarifying", reason: "" },
    { verdict: "needs-clarifying", reason: "Which code?" },
  ]);
});

it("saves a reason before there is a verdict, and keeps it when the verdict changes", async () => {
  drafts.say("code", { reason: "The migration comes first." });
  await vi.advanceTimersByTimeAsync(700);
  await changes.drain();
  drafts.say("code", { verdict: "realistic" }, true);
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([
    { reason: "The migration comes first." },
    { verdict: "realistic", reason: "The migration comes first." },
  ]);
});

it("saves “not now” at once, due in three months until another day is chosen", async () => {
  drafts.say("code", { verdict: "not-now" }, true);
  await changes.drain();
  const horizon = { text: "until 1 October 2026", remindOn: "2026-10-01" };
  expect(bodies(net.sent)).toMatchObject([{ verdict: "not-now", reason: "", horizon }]);
});

it("keeps an incomplete “not now” on the device and says what is missing", async () => {
  drafts.say("code", { verdict: "not-now", horizon: { text: "" } }, true);
  expect(code().missing).toBe("horizon-text");
  drafts.say("code", { horizon: { text: "in spring" } }, true);
  expect(code().missing).toBe("horizon-day");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(net.sent).toEqual([]);
  drafts = new Drafts(store);
  expect(code().said).toMatchObject({ verdict: "not-now", horizon: { text: "in spring" } });
  drafts.say("code", said, true);
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([said]);
  expect(localStorage).toHaveLength(0);
});

it("remembers until when, while another verdict is tried", () => {
  drafts.say("code", { verdict: "not-now" }, true);
  drafts.say("code", { horizon: said.horizon });
  drafts.say("code", { verdict: "realistic" }, true);
  expect(store.view().sheet.themes.get("code")?.verdict).toBe("realistic");
  drafts.say("code", { verdict: "not-now" }, true);
  expect(code().said.horizon).toEqual(said.horizon);
});

it("counts nothing that was only pressed about a theme that is gone", async () => {
  const counted = () => waiting(drafts.kept(), store.view().sheet.themes);
  drafts.say("code", { verdict: "not-now", horizon: { text: "" } }, true);
  drafts.say("hours", { verdict: "not-now", reason: "Which", horizon: { text: "" } }, true);
  expect(counted()).toBe(2);
  for (const themeId of ["code", "hours"]) store.change({ kind: "remove-theme", themeId });
  expect(counted()).toBe(1);
  await changes.drain();
});

it("waits for a day that can be, while its year is typed", async () => {
  const on = (remindOn: string) =>
    drafts.say("code", { ...said, horizon: { text: "in spring", remindOn } });
  for (const remindOn of ["0002-05-01", "0020-05-01", "0202-05-01", "1969-12-31", "12027-05-01"]) {
    on(remindOn);
    await vi.advanceTimersByTimeAsync(700);
    expect(code().missing).toBe("horizon-day");
  }
  on("2026-06-30");
  await vi.advanceTimersByTimeAsync(700);
  expect(code().missing).toBe("horizon-past");
  expect(net.sent).toEqual([]);
  on("2026-07-01");
  await vi.advanceTimersByTimeAsync(700);
  expect(bodies(net.sent)).toMatchObject([{ horizon: { remindOn: "2026-07-01" } }]);
});

it("lets a day that is over stand where it was saved", async () => {
  const horizon = { text: "in spring", remindOn: "2026-05-01" };
  open({ ...boardFixture, themes: [theme("code", { ...said, reason: "Latre.", horizon })] });
  expect(code().missing).toBeUndefined();
  drafts.say("code", { reason: "Later." }, true);
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([{ reason: "Later.", horizon }]);
});

it("sends what was typed once, after a pause, and nothing for a blank at an end", async () => {
  for (const reason of ["W", "We", "We do"]) drafts.say("code", { verdict: "realistic", reason });
  await vi.advanceTimersByTimeAsync(700);
  drafts.say("code", { reason: "We do " }, true);
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([{ reason: "We do" }]);
  expect(drafts.kept()).toEqual({});
});

describe("a verdict that is refused", () => {
  const errors = [{ pointer: "/horizon/text", code: "bad-text" }];
  const refusal = new Refusal(400, "invalid-request", { errors });

  it("comes back to its fields, and is sent no more until it is edited", async () => {
    const agrees = net.replies[post];
    net.replies[post] = refusal;
    drafts.say("code", said, true);
    await changes.drain();
    const refused = { slug: "invalid-request", faults: errors };
    expect(code()).toEqual({ said, missing: undefined, refused });
    drafts = new Drafts(store);
    drafts.sendAll();
    await changes.drain();
    expect(net.sent).toHaveLength(1);
    expect(code().refused).toEqual(refused);
    net.replies[post] = agrees;
    const horizon = { ...said.horizon, text: "in autumn" };
    drafts.say("code", { horizon }, true);
    await changes.drain();
    expect(bodies(net.sent).at(-1)).toMatchObject({ horizon });
    expect(localStorage).toHaveLength(0);
  });

  it("leaves what was typed meanwhile, or follows already", async () => {
    net.replies[post] = refusal;
    drafts.say("code", said, true);
    drafts.say("code", { reason: "The migration comes first, then we see." });
    await changes.drain();
    expect(code().said.reason).toBe("The migration comes first, then we see.");
    drafts.send("code");
    net.replies[post] = new FakeServer().change;
    drafts.say("code", { reason: "Later" }, true);
    await changes.drain();
    expect(drafts.kept()).toEqual({});
  });
});
