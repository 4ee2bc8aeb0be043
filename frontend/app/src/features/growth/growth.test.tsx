import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inDays, sayDay, sayShortDay, today } from "../../shared/days";
import { isoDay } from "../../shared/i18n";
import { setShortcuts } from "../../shared/shortcuts";
import { ambiguousNames } from "../../test/distinctNames";
import { goal, stepFixture } from "../../test/fixtures/growth";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { NewEntryShortcut } from "./log/NewEntryShortcut";
import { bare, routes } from "./routes";
import type { Goal } from "./types";

/** A server with one goal. */
function desk(more: Record<string, unknown> = {}) {
  let now: Goal = goal;
  const { step: _, ...done } = goal;
  return network({
    "GET /api/goals": () => ({ items: [now] }),
    "GET /api/tasks": { items: [] },
    "GET /api/entries": { items: [] },
    "GET /api/rated-surveys": { items: [] },
    [`POST /api/tasks/${stepFixture.id}/finish`]: () => {
      now = done;
      return { task: { ...stepFixture, state: "done" } };
    },
    "POST /api/tasks": ({ body }: { body: object }) => {
      now = { ...goal, step: { ...stepFixture, ...body } };
      return now.step;
    },
    ...more,
  });
}

const line = () => screen.findByRole("textbox", { name: "New log entry" });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the next step", () => {
  it("is done with a line or without, and asks for the next one, by keyboard alone", async () => {
    const { sent } = desk();
    visit(routes, "/grow");
    const step = await screen.findByText("Write three lines", { selector: "p" });
    const goal = within(step.closest("li") as HTMLElement);
    goal.getByRole("button", { name: "Done: Write three lines" }).focus();
    await userEvent.keyboard("{Enter}");
    const happened = goal.getByRole("textbox", { name: "What happened?" });
    expect(document.activeElement).toBe(happened);
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Done");
    await userEvent.keyboard("{Enter}Nobody had to ask.{Enter}");
    const next = await goal.findByRole("textbox", { name: "What is the next step?" });
    expect(document.activeElement).toBe(next);
    expect(sent).toMatchObject([
      {
        call: `POST /api/tasks/${stepFixture.id}/finish`,
        body: { happened: "Nobody had to ask.", evidence: false },
        ifMatch: '"7"',
      },
    ]);
    await goal.findByText("No next step yet");
    await userEvent.keyboard("Show the team{Enter}");
    await goal.findByText("Show the team", { selector: "p" });
    expect(sent.at(-1)?.body).toEqual({
      id: expect.any(String),
      text: "Show the team",
      minutes: 30,
      mark: "step",
      goalId: expect.any(String),
    });
  });

  it("shows the later step that follows, and asks for none", async () => {
    const later = { ...stepFixture, id: goal.id.replace("1001", "1109"), text: "Show the team" };
    let now: Goal = goal;
    desk({
      "GET /api/goals": () => ({ items: [now] }),
      [`POST /api/tasks/${stepFixture.id}/finish`]: () => {
        now = { ...goal, step: later };
        return { task: { ...stepFixture, state: "done" } };
      },
    });
    visit(routes, "/grow");
    await userEvent.click(await screen.findByRole("button", { name: "Done: Write three lines" }));
    await userEvent.keyboard("{Enter}");
    await screen.findByText("Show the team", { selector: "p" });
    expect(screen.queryByRole("textbox", { name: "What is the next step?" })).toBeNull();
  });

  it("asks for the first hour of what takes longer than 90 minutes", async () => {
    const errors = [{ pointer: "/minutes", code: "out-of-range", params: { min: 15, max: 90 } }];
    desk({ "POST /api/tasks": new Refusal(400, "invalid-request", { errors }) });
    visit(routes, "/grow");
    await userEvent.click(await screen.findByRole("button", { name: /^Change step: / }));
    await userEvent.keyboard("Rewrite the ledger");
    const minutes = screen.getByRole("spinbutton", { name: "Minutes" });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, "180{Enter}");
    await screen.findByText("A step takes 5 to 90 minutes. Start with a smaller part.");
    expect(document.activeElement).toBe(minutes);
  });
});

it("stays listed at its goal when it is done, and is opened again", async () => {
  let task = stepFixture;
  const { sent } = desk({
    [`GET /api/goals/${goal.id}`]: () => ({ ...goal, step: task }),
    "GET /api/tasks": () => ({ items: [task] }),
    [`POST /api/tasks/${stepFixture.id}/finish`]: () => {
      task = { ...task, state: "done" };
      return { task };
    },
    [`PATCH /api/tasks/${stepFixture.id}`]: () => stepFixture,
  });
  visit(routes, `/grow/${goal.id}`);
  await userEvent.click(await screen.findByRole("button", { name: "Done: Write three lines" }));
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByText("Done", { selector: "summary span" }));
  await userEvent.click(await screen.findByRole("button", { name: "Change: Write three lines" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Reopen" }));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { state: "open" } }));
});

it("names who takes over a duty, and leaves what was covered to somebody else", async () => {
  const person = { id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0501", name: "Aylin Demir" };
  const duty = { ...stepFixture, mark: undefined, dueOn: undefined, stage: "shadow" };
  const cover = { ...duty, id: goal.id.replace("1001", "1102"), stage: undefined, person };
  let kind = "handover";
  const { sent } = desk({
    [`GET /api/goals/${goal.id}`]: () => ({ ...goal, kind }),
    "GET /api/tasks": () => ({ items: [kind === "handover" ? duty : cover] }),
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/people": { items: [{ ...person, email: "aylin@example.org" }] },
    [`PATCH /api/tasks/${duty.id}`]: { ...duty, person },
    [`PATCH /api/tasks/${cover.id}`]: cover,
  });
  visit(routes, `/grow/${goal.id}`);
  const who = await screen.findByRole("combobox", { name: "Who takes over: Write three lines" });
  await waitFor(() => expect(within(who).getAllByRole("option")).toHaveLength(2));
  await userEvent.selectOptions(who, person.id);
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ body: { personId: person.id } }));
  cleanup();
  kind = "absence";
  visit(routes, `/grow/${goal.id}`);
  await userEvent.click(await screen.findByRole("button", { name: "Remove Aylin Demir" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove Aylin Demir" }));
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ body: { personId: null, state: "open" } }),
  );
});

it("lists who hears of a handover, told and heard by keyboard, and adds and restores one", async () => {
  const { mark: _, ...plain } = { ...stepFixture, state: "open" };
  const at = (id: string) => goal.id.replace("1001", id);
  let gate = { ...plain, id: at("1201"), text: "Tell the team", audience: "The team" };
  const petra = { ...plain, id: at("1202"), text: "Tell Petra", audience: "Petra", teller: "Ines" };
  const { sent } = desk({
    [`GET /api/goals/${goal.id}`]: { ...goal, kind: "handover", gate },
    "GET /api/tasks": () => ({ items: [petra, gate] }),
    "GET /api/people": { items: [] },
    "GET /api/colleagues": { items: [] },
    [`PATCH /api/tasks/${gate.id}`]: ({ body }: { body: object }) => {
      gate = { ...gate, ...body };
      return gate;
    },
    [`DELETE /api/tasks/${petra.id}`]: undefined,
  });
  visit(routes, `/grow/${goal.id}`);
  const fold = (await screen.findByText("Who needs to know")).closest("details");
  const list = within(fold as HTMLElement);
  const rows = list.getAllByRole("listitem").map((row) => row.querySelector("h3")?.textContent);
  expect(rows).toEqual(["The team", "Petra"]);
  expect(list.queryByRole("button", { name: "More options: The team" })).toBeNull();
  const heard = list.getByRole("checkbox", { name: "They said it back: The team" });
  expect(heard).toHaveProperty("disabled", true);
  list.getByRole("checkbox", { name: "Told: The team" }).focus();
  await userEvent.keyboard(" ");
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ state: "done" }));
  expect(heard).toHaveProperty("disabled", false);
  await userEvent.click(heard);
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ heardOn: today() }));
  await userEvent.type(list.getByLabelText("Who else should know?"), "Marek{Enter}");
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ body: { audience: "Marek", goalId: goal.id } }),
  );
  await userEvent.click(list.getByRole("button", { name: "More options: Petra" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Remove" }));
  await waitFor(() => expect(sent.at(-1)?.call).toBe(`DELETE /api/tasks/${petra.id}`));
  await userEvent.keyboard("z");
  await waitFor(() =>
    expect(sent.at(-1)?.body).toMatchObject({ id: petra.id, audience: "Petra", teller: "Ines" }),
  );
});

it("marks the words of an announcement that still have a part to fill in", async () => {
  const { mark: _, ...plain } = { ...stepFixture, state: "open", note: "From [day]" };
  const gate = { ...plain, text: "Tell the team", audience: "The team" };
  desk({
    [`GET /api/goals/${goal.id}`]: { ...goal, kind: "handover", gate, told: false },
    "GET /api/tasks": { items: [gate] },
    "GET /api/people": { items: [] },
    "GET /api/colleagues": { items: [] },
    [`PATCH /api/tasks/${gate.id}`]: new Refusal(400, "invalid-request", {
      errors: [{ pointer: "/note", code: "left-blank" }],
    }),
  });
  visit(routes, `/grow/${goal.id}`);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Told: The team" }));
  const words = await screen.findByLabelText("Words");
  expect(words.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(words);
});

it("says when a milestone was reached", async () => {
  const doneAt = "2027-01-14T12:00:00Z";
  const reached = { ...stepFixture, mark: "milestone", state: "done", dueOn: "2027-03-01" };
  desk({
    [`GET /api/goals/${goal.id}`]: { ...goal, state: "draft", milestones: 1 },
    "GET /api/tasks": { items: [{ ...reached, doneAt }] },
    "GET /api/people": { items: [] },
  });
  visit(routes, `/grow/${goal.id}`);
  const fold = (await screen.findByText("Milestones")).closest("details");
  expect(fold?.textContent).toContain(`reached on ${sayShortDay(isoDay(new Date(doneAt)))}`);
  expect(fold?.textContent).not.toContain("March");
});

it("asks for the review that is due, and else offers it", async () => {
  Element.prototype.scrollIntoView = vi.fn();
  let now: Goal = { ...goal, lookBackOn: today() };
  const { sent } = desk({
    [`GET /api/goals/${goal.id}`]: () => now,
    "GET /api/people": { items: [] },
    "GET /api/shares": { items: [] },
    [`POST /api/goals/${goal.id}/look-backs`]: () => {
      now = { ...goal, lookBackOn: "2099-01-09" };
      return now;
    },
  });
  visit(routes, `/grow/${goal.id}`);
  await screen.findByRole("heading", { name: "This goal is due for review today" });
  await userEvent.type(screen.getByLabelText(/^Am I making progress/), "Yes, they wait less.");
  await userEvent.click(screen.getByRole("button", { name: "Save review" }));
  await waitFor(() =>
    expect(sent.at(-1)?.body).toEqual({
      outcome: "keep",
      text: "Yes, they wait less.",
      lookBackOn: expect.any(String),
    }),
  );
  await screen.findByText(/^Next review on 9 January( 2099)?/);
  expect(screen.queryByRole("button", { name: "Save review" })).toBeNull();
  await userEvent.click(screen.getByRole("link", { name: "Review now" }));
  await screen.findByRole("heading", { name: "Review this goal" });
  expect(screen.getByLabelText(/^Am I making progress/)).toHaveProperty("value", "");
});

it("opens an empty part of a goal in the field of its first", async () => {
  desk({
    [`GET /api/goals/${goal.id}`]: goal,
    "GET /api/people": { items: [] },
    "GET /api/shares": { items: [] },
  });
  visit(routes, `/grow/${goal.id}`);
  await userEvent.click(await screen.findByRole("button", { name: "Add milestone" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Milestone"));
});

it("makes a draft of one line where there is no goal yet", async () => {
  const { sent } = desk({
    "GET /api/goals": { items: [] },
    "GET /api/boards": { items: [] },
    "GET /api/goal-templates": { items: [] },
    "POST /api/goals": { ...goal, state: "draft" },
    [`GET /api/goals/${goal.id}`]: { ...goal, state: "draft" },
    "GET /api/people": { items: [] },
    "GET /api/shares": { items: [] },
  });
  visit(routes, "/grow");
  await userEvent.type(await screen.findByLabelText("Write your own goal"), "Delegate{Enter}");
  await screen.findByRole("heading", { level: 1, name: goal.title });
  expect(sent).toMatchObject([
    { call: "POST /api/goals", body: { kind: "growth", title: "Delegate" } },
  ]);
});

it("keeps a new goal that was half typed over a reload", async () => {
  desk({ "GET /api/goal-templates": { items: [] } });
  const begin = () => visit(routes, "/grow/new");
  begin();
  await userEvent.type(await screen.findByLabelText("Goal"), "Delegate reviews");
  cleanup();
  begin();
  await waitFor(async () =>
    expect(await screen.findByLabelText("Goal")).toHaveProperty("value", "Delegate reviews"),
  );
});

it("offers the experiments as one, with a choice", async () => {
  const template = (id: string, kind: string, words: string) => {
    const text = { en: words, de: words };
    const tasks = [{ text: { en: `Begin ${words}`, de: "" } }];
    return { id, kind, title: text, purpose: text, sign: text, weeks: 2, tasks };
  };
  const items = [
    template("take-over", "growth", "I take over"),
    template("ladder", "experiment", "Delegation ladder"),
    template("mistake", "experiment", "Admit a mistake"),
  ];
  desk({ "GET /api/goal-templates": { items } });
  visit(routes, "/grow/new");
  await screen.findByRole("link", { name: "I take over" });
  expect(screen.queryByRole("link", { name: "Delegation ladder" })).toBeNull();
  await userEvent.click(screen.getByRole("link", { name: "An experiment" }));
  const choice = await screen.findByRole("combobox", { name: "Experiment" });
  await userEvent.selectOptions(choice, "mistake");
  expect(await screen.findByText("Begin Admit a mistake")).toBeTruthy();
  expect(screen.getByLabelText("Goal")).toHaveProperty("value", "Admit a mistake");
});

it.each<[Partial<Goal>, string | RegExp]>([
  [{ state: "draft" }, /^This is a draft. Home shows its steps/],
  [{ state: "draft", kind: "handover", gate: stepFixture }, /under “Who needs to know”/],
  [{ state: "resting", lookBackOn: inDays(3) }, `until ${sayDay(inDays(3))}. You can resume`],
  [{ state: "resting", lookBackOn: inDays(0) }, /^You paused this goal until/],
])("says what a goal waits for: %o", async (more, says) => {
  const { dueOn: _, ...undated } = more.gate ?? stepFixture;
  const shown = { ...goal, ...more, ...(more.gate && { gate: undated }) };
  desk({
    "GET /api/goals": { items: [shown] },
    [`GET /api/goals/${goal.id}`]: shown,
    "GET /api/people": { items: [] },
    "GET /api/leads": { items: [] },
  });
  visit(routes, `/grow/${goal.id}`);
  expect((await screen.findAllByText(says, { exact: false })).length).toBeGreaterThan(0);
});

it("asks when a goal that a review pauses comes back", async () => {
  const active = { ...goal, state: "active" as const };
  const path = `/api/goals/${goal.id}`;
  const { sent } = desk({ [`GET ${path}`]: active, [`POST ${path}/look-backs`]: active });
  visit(routes, `/grow/${goal.id}#look-back`);
  await userEvent.click(await screen.findByRole("radio", { name: /^Pause/ }));
  fireEvent.change(screen.getByLabelText("Come back on"), { target: { value: inDays(9) } });
  await userEvent.click(screen.getByRole("button", { name: "Save review" }));
  const body = { outcome: "rest", lookBackOn: inDays(9) };
  await waitFor(() => expect(sent[0]?.body).toEqual(body));
});

it("chooses no goal for a log entry by itself", async () => {
  const { sent } = desk({ "POST /api/entries": {} });
  visit(routes, "/grow");
  await userEvent.type(await line(), "Helped with the release{Enter}");
  await waitFor(() => expect(sent[0]?.body).not.toHaveProperty("goalId"));
});

it("asks which goal rests where three are active, and begins once one does", async () => {
  const draft: Goal = { ...goal, id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b1002", state: "draft" };
  let full = true;
  const { sent } = desk({
    "GET /api/goals": { items: [goal, draft] },
    [`GET /api/goals/${goal.id}`]: goal,
    [`PATCH /api/goals/${goal.id}`]: () => {
      full = false;
      return { ...goal, state: "resting" };
    },
    [`GET /api/goals/${draft.id}`]: draft,
    [`PATCH /api/goals/${draft.id}`]: () =>
      full ? new Refusal(409, "three-goals-active") : { ...draft, state: "active" },
  });
  visit(routes, `/grow/${draft.id}`);
  await userEvent.click(await screen.findByRole("button", { name: "Start goal" }));
  const asked = await screen.findByRole("dialog", { name: "Which goal do you want to pause?" });
  await userEvent.click(
    await within(asked).findByRole("button", { name: "Pause: A word the same day" }),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent.map(({ call, body }) => [call, body])).toEqual([
    [`PATCH /api/goals/${draft.id}`, { state: "active" }],
    [`PATCH /api/goals/${goal.id}`, { state: "resting" }],
    [`PATCH /api/goals/${draft.id}`, { state: "active" }],
  ]);
});

describe("what is shared", () => {
  const title = "Platform goes to Samira";
  const handover = {
    ...goal,
    id: "h1",
    title,
    kind: "handover",
    partner: { id: "m2", name: "Tom Kern" },
  };
  const none = "Nobody has shared a goal or log entry with you.";
  const nothing = "You haven’t shared a goal, a log entry or your agreement with other members.";
  const agreed = { id: "a1", number: 1, state: "agreed", clauses: 3, agreedOn: "2026-03-02" };
  const share = { id: "s1", kind: "goal", thingId: "g1", title, since: "2026-03-02T09:00:00Z" };
  const people = { by: { id: "m2", name: "Tom Kern" }, with: { id: "m3", name: "Ole" } };
  it.each([
    ["nothing", {}, [none, nothing]],
    ["a handover of their own", { goals: [{ ...handover, access: "own" }] }, [none]],
    ["a handover of another lead", { goals: [{ ...handover, access: "partner" }] }, [nothing]],
    [
      "an agreement that members read",
      { agreements: [{ ...agreed, visible: "workspace" }] },
      [none],
    ],
    [
      "an agreement that only they read",
      { agreements: [{ ...agreed, visible: "me" }] },
      [none, nothing],
    ],
    ["a goal", { shares: [{ ...share, ...people }] }, [] as string[]],
  ])("is said of %s", async (_, { goals = [], agreements = [], shares = [] }: Shared, said) => {
    desk({
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/goals": { items: goals },
      "GET /api/shares": { items: shares },
      "GET /api/agreements": { items: agreements },
      "GET /api/agreements/readable": { items: [] },
    });
    visit(routes, "/shared");
    await screen.findByRole("heading", { name: "Shared by you" });
    for (const words of [none, nothing])
      await waitFor(() =>
        expect(screen.queryByText(words) !== null, words).toBe(said.includes(words)),
      );
  });
});

type Shared = Partial<Record<"goals" | "agreements" | "shares", object[]>>;

it("calls no two controls the same", async () => {
  const two = ["g1", "g2"].map((id) => ({
    ...{ ...goal, id, title: `Goal ${id}`, lookBackOn: "2026-01-01", milestones: 2, overdue: 1 },
    step: { ...stepFixture, id: `step-${id}`, goalId: id, text: `Step of ${id}` },
  }));
  const { step: _, ...stepless } = { ...goal, id: "g3", title: "Goal g3" };
  const entry = (id: string, more: object) => ({
    ...{ id, day: "2026-01-14", kind: "did", text: `Text ${id}`, evidence: false, etag: "0" },
    ...{ createdAt: "2026-01-14T15:00:00Z", ...more },
  });
  desk({
    "GET /api/goals": { items: [...two, stepless, { ...stepless, id: "g4", title: "Goal g4" }] },
    "GET /api/entries": {
      items: [
        entry("e1", { source: "https://a.example/2" }),
        entry("e2", { source: "https://a.example/1" }),
      ],
    },
  });
  visit(routes, "/grow");
  await screen.findByText("Text e2");
  expect(ambiguousNames()).toEqual([]);
  for (const next of await screen.findAllByRole("button", { name: /^Choose next step/ }))
    await userEvent.click(next);
  for (const done of screen.getAllByRole("button", { name: /^Done: / }))
    await userEvent.click(done);
  expect(ambiguousNames()).toEqual([]);
});

describe("a line of the log", () => {
  it("names the person whom it is about, and the year if it is another one", async () => {
    const entry = {
      id: "e1",
      day: "2025-01-14",
      kind: "thanked",
      text: "Thanked.",
      evidence: false,
    };
    const person = { id: "p1", name: "Petra Lenz" };
    desk({
      "GET /api/entries": {
        items: [{ ...entry, person, createdAt: "2025-01-14T15:00:00Z", etag: "0" }],
      },
    });
    visit(routes, "/grow");
    const row = (await screen.findByText("Thanked.")).closest("li");
    expect(row?.textContent).toContain("thanked, about Petra Lenz");
    expect(row?.textContent).toContain("14 Jan 2025");
  });

  it("is shared with one member", async () => {
    const entry = { id: "e1", day: "2027-01-14", kind: "did", text: "Said.", evidence: false };
    const { sent } = desk({
      "GET /api/entries": { items: [{ ...entry, createdAt: "2027-01-14T15:00:00Z", etag: "0" }] },
      "GET /api/shares": { items: [] },
      "GET /api/colleagues": { items: [{ id: "m2", name: "Tom Kern" }] },
      "POST /api/shares": {},
    });
    visit(routes, "/grow");
    await userEvent.click(await screen.findByRole("button", { name: "Change this entry: Said." }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Share" }));
    await screen.findByRole("option", { name: "Tom Kern" });
    await userEvent.selectOptions(screen.getByLabelText("With"), "m2");
    await userEvent.click(screen.getByRole("button", { name: "Share" }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({ kind: "entry", thingId: "e1", memberId: "m2" }),
    );
  });

  it("goes back to its field when the server refuses it", async () => {
    desk({ "POST /api/entries": new Refusal(400, "invalid-request") });
    visit(routes, "/grow");
    await userEvent.type(await line(), "Nobody had to ask.{Enter}");
    await screen.findByRole("alert");
    expect(await line()).toHaveProperty("value", "Nobody had to ask.");
    expect(screen.queryByText("Nobody had to ask.", { selector: "p" })).toBeNull();
  });

  it("opens by L, but not while somebody types, nor where single letters are switched off", async () => {
    const { sent } = desk({ "POST /api/entries": {} });
    const page = (
      <>
        <NewEntryShortcut />
        <input aria-label="elsewhere" />
        <button type="button">here</button>
      </>
    );
    visit([{ path: "/page", element: page }], "/page");
    const typing = await screen.findByRole("textbox", { name: "elsewhere" });
    await userEvent.type(typing, "l");
    expect([typing, screen.queryByRole("dialog")]).toMatchObject([{ value: "l" }, null]);
    screen.getByRole("button", { name: "here" }).focus();
    setShortcuts(false);
    await userEvent.keyboard("l");
    expect(screen.queryByRole("dialog")).toBeNull();
    setShortcuts(true);
    // What is typed before the dialog has come goes on in it.
    await userEvent.keyboard("lHeard");
    const dialog = await screen.findByRole("dialog");
    const field = within(dialog).getByRole("textbox", { name: "New log entry" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.keyboard(" it again{Enter}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(sent.at(-1)?.body).toMatchObject({ text: "Heard it again" });
  });
});

describe("a goal behind its link", () => {
  const shared = { kind: "growth", title: "A word the same day", state: "active", milestones: [] };
  const link = { "POST /api/goals/open": { lead: "Ines Falk", goal: shared } };
  const field = () => screen.findByRole("textbox", { name: "Your line" });

  it("takes a line, and keeps what the server refuses", async () => {
    const tooLong = { code: "too-long", pointer: "/text", params: { max: 500 }, detail: "" };
    const { sent, replies } = network({
      ...link,
      "POST /api/goals/open/lines": new Refusal(400, "invalid-request", { errors: [tooLong] }),
    });
    visit(bare, "/goal#K9WD");
    expect(await screen.findByRole("heading", { level: 1, name: shared.title })).toBeTruthy();
    await userEvent.type(await field(), "Ask me{Enter}on Friday.");
    await userEvent.type(screen.getByLabelText("Your name (optional)"), "Tom");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Use at most 500 characters.");
    replies["POST /api/goals/open/lines"] = new Refusal(404, "not-found");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText(/^This link has ended/);
    cleanup();
    visit(bare, "/goal#K9WD");
    expect(await field()).toHaveProperty("value", "Ask me\non Friday.");
    replies["POST /api/goals/open/lines"] = undefined;
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Sent. Ines Falk can read it now.");
    expect(await field()).toHaveProperty("value", "");
    expect(sent.at(-1)?.body).toMatchObject({
      secret: "K9WD",
      text: "Ask me on Friday.",
      name: "Tom",
    });
  });

  it("leaves a line in the log that is removed and restored as the helper’s", async () => {
    const line = { id: "e1", day: "2027-01-14", kind: "heard", text: "On Friday.", helper: "Tom" };
    const entry = { ...line, goalId: goal.id, evidence: false, createdAt: "", etag: '"0"' };
    const { sent } = desk({
      "GET /api/entries": { items: [entry] },
      "DELETE /api/entries/e1": undefined,
      "POST /api/entries": entry,
    });
    visit(routes, "/grow");
    const row = (await screen.findByText(/not verified\): Tom$/)).closest("li") as HTMLElement;
    expect(within(row).getByText("On Friday.")).toBeTruthy();
    await userEvent.click(within(row).getByRole("button", { name: /^Change this entry/ }));
    expect(screen.queryByRole("menuitem", { name: "Edit" })).toBeNull();
    await userEvent.click(screen.getByRole("menuitem", { name: "Remove" }));
    await screen.findByRole("button", { name: "Undo" });
    await userEvent.keyboard("z");
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ id: "e1", helper: "Tom" }));
  });
});
