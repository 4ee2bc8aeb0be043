import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { queries } from "../../shared/api";
import { plusDays, sayDay, today } from "../../shared/days";
import { keepHandedOut } from "../../shared/saving/handedOut";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const survey = {
  id: "s1",
  title: "Am I on track?",
  state: "closed",
  template: "on-track",
  zone: "Europe/Berlin",
  closesAt: "2026-06-26T16:00:00Z",
  createdAt: "2026-06-20T16:00:00Z",
  changedAt: "2026-06-26T16:00:02Z",
  ratings: true,
  resultsReady: true,
};

/** A lead with one survey that has closed, and with what is given. */
function open(next: object, more: Record<string, unknown> = {}, language: "en" | "de" = "en") {
  const { sent, replies } = network({
    "GET /api/me": { role: "lead" },
    "GET /api/home": { next, stations: ["role", "ask"], recent: [] },
    "GET /api/groups": { items: [] },
    "GET /api/surveys": { items: [survey] },
    "GET /api/to-dos": { items: [] },
    "GET /api/goals": {
      items: [
        { id: "g1", title: "A word the same day", state: "active", createdAt: survey.createdAt },
      ],
    },
    "GET /api/entries": { items: [] },
    "GET /api/week": { week: today(), days: [], room: {}, blocks: [], tasks: [] },
    ...more,
  });
  visit(routes, "/", language);
  return { sent, replies };
}

const closed = { kind: "ask-again", survey };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("asks at the first visit what brings the lead here", async () => {
  open({ kind: "begin" }, { "GET /api/surveys": { items: [] } });
  await screen.findByRole("heading", { name: "What brings you here?" });
  const ways = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(ways).toEqual(["/people", "/grow/new?template=take-over", "/role"]);
});

it.each([
  [{ "GET /api/groups": { items: [{ id: "g1", name: "Team", people: 5 }] } }, "/surveys/new"],
  [
    {
      "GET /api/home": {
        next: { kind: "begin" },
        stations: ["role", "ask", "grow"],
        recent: [],
      },
    },
    "/people",
  ],
])("begins with the role or with a question once something is there", async (there, to) => {
  open({ kind: "begin" }, { "GET /api/surveys": { items: [] }, ...there });
  const role = await screen.findByRole("link", { name: "Add my role" });
  const ask = screen.getByRole("link", { name: "Ask people" });
  expect([role, ask].map((link) => link.getAttribute("href"))).toEqual(["/role", to]);
});

it("does what is due in its place and moves on to the next row", async () => {
  const task = (id: string, text: string) => ({
    ...{
      id,
      text,
      goalId: "g1",
      state: "open",
      etag: '"7"',
      dueOn: `${today().slice(0, 4)}-01-01`,
    },
  });
  const first = { reason: "overdue", day: "2026-06-01", task: task("t1", "Write to Petra") };
  const goal = { id: "g1", title: "A word the same day" };
  const second = { reason: "look-back", day: today(), goal };
  const { sent, replies } = open(closed, {
    "GET /api/to-dos": { items: [first, second] },
    "POST /api/tasks/t1/finish": () => {
      replies["GET /api/to-dos"] = { items: [second] };
      return { task: { ...first.task, state: "done" } };
    },
  });
  const done = await screen.findByRole("button", { name: "Done: Write to Petra" });
  const says = "Step of A word the same day, was due on 1 Jan";
  await vi.waitFor(() => expect(done.closest("li")?.textContent).toContain(says));
  done.focus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What happened?" }));
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement?.textContent).toBe("Done");
  await userEvent.keyboard("{Enter}She answered at once.{Enter}");
  await vi.waitFor(() => expect(screen.queryByText("Write to Petra")).toBeNull());
  const body = { day: today(), happened: "She answered at once.", evidence: false };
  await vi.waitFor(() =>
    expect(sent).toEqual([{ call: "POST /api/tasks/t1/finish", body, ifMatch: '"7"' }]),
  );
  const next = screen.getByRole("link", { name: "Review: A word the same day" });
  await vi.waitFor(() => expect(document.activeElement).toBe(next));
  expect(next.getAttribute("href")).toBe("/grow/g1");
});

it("opens a talk whose day has come, who asks for coaching, and a webhook that was paused", async () => {
  const items = [
    { reason: "talk", day: today(), meeting: { id: "t1", with: "Aylin Demir", start: "10:30" } },
    { reason: "coaching-asked", meeting: { id: "p1", with: "Jonas Beck" } },
    { reason: "webhook-paused", webhook: { id: "w1", host: "hooks.example" } },
  ];
  open(closed, { "GET /api/to-dos": { items } });
  await screen.findByText("One-on-one with Aylin Demir");
  const to = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(to("Open: Aylin Demir")).toBe("/people?talk=t1");
  expect(to("Open: Jonas Beck")).toBe("/people/coaching-p1");
  expect(to("Open: hooks.example")).toBe("/settings/tools");
});

it("decides on what a tool proposes in its place", async () => {
  const evidence = { id: "k1", tool: "Code reviews", count: 1 };
  const line = { id: "p1", tool: "Code reviews", day: "2027-01-14", named: false };
  open(closed, {
    "GET /api/to-dos": { items: [{ reason: "evidence-proposed", evidence }] },
    "GET /api/evidence-proposals": {
      items: [
        { ...line, keyId: "k1", text: "First review after 3 h" },
        { ...line, id: "p2", keyId: "k2", text: "Acknowledged in 4 min" },
      ],
    },
  });
  const decide = "Decide: Code reviews proposes one piece of evidence";
  await userEvent.click(await screen.findByRole("button", { name: decide }));
  await screen.findByRole("button", { name: "Keep: First review after 3 h" });
  expect(screen.queryByText("Acknowledged in 4 min")).toBeNull();
});

it("does not name a goal twice", async () => {
  const goal = { id: "g1", title: "A word the same day", lookBackOn: today() };
  const toDo = { reason: "look-back", day: today(), goal };
  open({ kind: "look-back", goal }, { "GET /api/to-dos": { items: [toDo] } });
  const title = "Review “A word the same day”";
  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByText("Nothing else is due today.")).toBeTruthy();
});

const toDo = (id: string, state = "open") => ({
  task: { ...{ id, text: `Task ${id}`, state, etag: '"1"', createdAt: "2026-06-01T10:00:00Z" } },
});
const due: [object, RegExp][] = [
  [{ reason: "overdue", day: "2026-06-01", ...toDo("t1") }, /Task t1/],
  [{ reason: "due", day: today(), ...toDo("t2") }, /Task t2/],
  [{ reason: "waiting", day: today(), ...toDo("t3", "waiting") }, /Task t3/],
  [{ reason: "asked", day: today(), ...toDo("t4", "asked") }, /Task t4/],
  [{ reason: "talk", day: today(), meeting: { id: "m1", with: "Aylin" } }, /with Aylin/],
  [{ reason: "coaching-asked", meeting: { id: "p1", with: "Jonas" } }, /Jonas/],
  [{ reason: "webhook-paused", webhook: { id: "w1", host: "hooks.example" } }, /hooks.example/],
  [{ reason: "look-back", day: today(), goal: { id: "g2", title: "Reviews" } }, /Reviews/],
  [
    { reason: "look-back", day: today(), goal: { id: "g4", title: "Hiring", state: "resting" } },
    /Come back to “Hiring”/,
  ],
  [{ reason: "step-missing", goal: { id: "g3", title: "Releases" } }, /Releases/],
  [{ reason: "not-now", day: today(), theme: { themeId: "x", boardId: "b2", name: "Pay" } }, /Pay/],
  [
    { reason: "look-again", day: today(), situation: { id: "s1", name: { own: "Refunds" } } },
    /Refunds/,
  ],
  [{ reason: "evidence-proposed", evidence: { id: "k1", tool: "Reviews", count: 1 } }, /proposes/],
];

it.each<[string, object]>([
  ["begin", {}],
  ["plan-week", { line: { day: today() } }],
  ["touch", { line: { title: "Ruth", count: 1 } }],
  ["propose", { line: { id: "a1", count: 2 } }],
  ["due", { board: { id: "b1", title: "June", due: 1, themes: 2, decided: 2 } }],
  ["look-back", { goal: { id: "g1", title: "A word", lookBackOn: today() } }],
])("shows everything that is due or waiting beside the next step “%s”", async (kind, more) => {
  const items = due.map(([each]) => each);
  open({ kind, ...more }, { "GET /api/to-dos": { items } });
  await userEvent.click(await screen.findByRole("button", { name: `Show all ${due.length}` }));
  const list = within(screen.getByRole("region", { name: "To do" }));
  for (const [, text] of due) expect(list.getAllByText(text).length).toBeGreaterThan(0);
});

it("shows what was appointed for a day however many tasks are overdue", async () => {
  const overdue = Array.from({ length: 9 }, (_, at) => ({
    ...{ reason: "overdue", day: "2026-06-01", ...toDo(`o${at}`) },
  }));
  const situation = (id: string) => ({ id, name: { own: `Situation ${id}` } });
  const appointed = [
    { reason: "look-again", day: "2026-06-01", situation: situation("late") },
    { reason: "look-again", day: today(), situation: situation("now") },
  ];
  const next = { kind: "plan-week", line: { day: today() } };
  open(next, { "GET /api/to-dos": { items: [...overdue, ...appointed] } });
  const row = async (name: string) => (await screen.findByText(name)).closest("li")?.textContent;
  expect(await row("Situation late")).toContain(`Was due on ${sayDay("2026-06-01")}`);
  expect(await row("Situation now")).toContain("Look again at this today");
  expect(screen.queryByText("Task o8")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show all 11" }));
  screen.getByText("Task o8");
});

it("hands out links until this browser notes the last one", async () => {
  const fresh = { ...survey, state: "running", invited: 2, answered: 0 };
  for (const [ids, title] of [
    ["a", "Hand out the 2 links"],
    ["a b", "Plan the week"],
  ] as const) {
    keepHandedOut("s1", new Set(ids.split(" ")));
    queries.clear();
    open(closed, {
      "GET /api/home": ({ url }: { url: URL }) => ({
        next: url.searchParams.get("handedOut")
          ? { kind: "plan-week", line: { day: today() } }
          : { kind: "hand-out", survey: fresh },
        recent: [],
      }),
    });
    await screen.findByRole("heading", { level: 1, name: title });
    cleanup();
  }
});

it("draws twelve weeks of at most three active goals, and says what was written", async () => {
  const goal = (id: string, state = "active") => ({
    ...{ id, title: `Goal ${id}`, state, createdAt: "2026-06-20T16:00:00Z" },
  });
  const entry = (goalId: string, evidence: boolean) => ({ goalId, evidence, day: today() });
  open(closed, {
    "GET /api/goals": { items: ["a", "b", "c", "d"].map((id) => goal(id)) },
    "GET /api/entries": { items: [entry("a", true), entry("a", false), entry("b", false)] },
  });
  const goals = within(await screen.findByRole("region", { name: "Goals twelve weeks" }));
  expect(goals.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Goal aTwo entries, one is evidence",
    "Goal bOne entry",
    "Goal c",
  ]);
  goals.getByRole("img", { name: "Twelve weeks of “Goal a”" });
});

it("leads to what the next step's line is about", async () => {
  const line = { station: "grow", kind: "choose-step", id: "g1", title: "A word the same day" };
  const toDo = { reason: "step-missing", goal: { id: "g1", title: "A word the same day" } };
  const next = { kind: "choose-step", station: "grow", line };
  open(next, { "GET /api/to-dos": { items: [toDo] } });
  const heading = "Choose a next step for “A word the same day”";
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  const way = screen.getByRole("link", { name: "Choose next step" });
  expect(way.getAttribute("href")).toBe("/grow/g1");
  expect(await screen.findByText("Nothing else is due today.")).toBeTruthy();
});

it("leads from the last verdict to those who answered", async () => {
  const board = { id: "b1", title: "June", surveys: [survey], themes: 2, decided: 2, due: 0 };
  open({ kind: "tell", board });
  expect(
    await screen.findByRole("heading", { level: 1, name: "Publish what you’ve decided" }),
  ).toBeTruthy();
  expect(screen.getByRole("link", { name: "Publish decisions" }).getAttribute("href")).toBe(
    "/themes/b1/publish",
  );
});

it.each([
  [1, "1 of 14 has answered"],
  [9, "9 of 14 have answered"],
] as const)("says that it waits once %i answered", async (answered, says) => {
  const closesAt = new Date(Date.now() + 86_400_000).toISOString();
  const running = { ...survey, id: "s2", state: "running", closesAt, invited: 14, answered };
  open({ kind: "wait", survey: running }, { "GET /api/surveys": { items: [running] } });
  expect(await screen.findByRole("heading", { level: 1, name: says })).toBeTruthy();
});

it.each([
  [0, "Nobody answered this time", /there was nothing to shuffle/],
  [1, "Read what one person said", /^“Am I on track\?” is closed/],
] as const)("says what there is to read of %i", async (...told) => {
  const [answered, heading, text] = told;
  const unread = { ...survey, id: "s2", invited: 14, answered };
  open({ kind: "read", survey: unread }, { "GET /api/surveys": { items: [unread] } });
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(text)).toBeTruthy();
});

it("finishes a line, closes a period and opens a record again in place", async () => {
  const name = { own: "A budget" };
  const situation = {
    id: "s1",
    template: "t",
    name,
    title: "Learning",
    state: "open",
    answers: [],
    etag: '"1"',
  };
  const line = { line: 2, text: "Kafka course" };
  const of = (reason: string, more: object = {}) => ({ reason, day: today(), situation, ...more });
  const { sent } = open(closed, {
    "GET /api/to-dos": {
      items: [of("situation-line", { line }), of("period-ends"), of("situation-again")],
    },
    "GET /api/situation-templates": { items: [] },
    "GET /api/situations": { items: [] },
    "PATCH /api/situations/s1": situation,
  });
  await userEvent.click(await screen.findByRole("button", { name: "Done: Kafka course" }));
  await vi.waitFor(() =>
    expect(sent.at(-1)?.body).toEqual({ lineStates: [{ line: 2, state: "done" }] }),
  );
  expect(screen.getByRole("link", { name: "Extend: Learning" }).getAttribute("href")).toBe(
    "/situations/s1",
  );
  expect(screen.getByRole("link", { name: "Open: Learning" }).getAttribute("href")).toBe(
    "/situations?begin=t&former=s1",
  );
  await userEvent.click(screen.getByRole("button", { name: "Close: Learning" }));
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ state: "done" }));
});

it("moves and drops a line of a record from its menu, as a task", async () => {
  const on = (day: string) => ({ field: "on", line: 2, text: day });
  const record = { id: "s1", template: "t", name: { own: "A budget" }, state: "open", answers: [] };
  const form = { name: record.name, fields: [], lines: [{ key: "on", kind: "day", label: {} }] };
  const due = (line: number, text: string) => ({
    reason: "situation-line",
    day: today(),
    situation,
    line: { line, text },
  });
  const situation = { ...record, title: "Learning" };
  let items = [due(3, "Books"), due(2, "Kafka course")];
  const { sent } = open(closed, {
    "GET /api/to-dos": () => ({ items }),
    "GET /api/situation-templates": { items: [] },
    "GET /api/situations": { items: [] },
    "GET /api/situations/s1": { ...situation, form, answers: [on(today())] },
    "PATCH /api/situations/s1": () => {
      items = items.slice(1);
      return situation;
    },
  });
  const choose = async (word: string, text: string) => {
    await userEvent.click(await screen.findByRole("button", { name: `Change: ${text}` }));
    await userEvent.click(await screen.findByRole("menuitem", { name: word }));
  };
  await choose("Drop", "Books");
  await userEvent.type(await screen.findByLabelText(/^Why do you drop/), "Bought{Enter}");
  const lineStates = [{ line: 3, state: "dropped", reason: "Bought" }];
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ lineStates }));
  await vi.waitFor(() => expect(screen.queryByText("Books")).toBeNull());
  await choose("Move", "Kafka course");
  const later = plusDays(today(), 3);
  await userEvent.clear(await screen.findByLabelText("Day"));
  await userEvent.type(screen.getByLabelText("Day"), later);
  await userEvent.click(screen.getByRole("button", { name: "Move" }));
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ answers: [on(later)] }));
  await vi.waitFor(() => expect(screen.queryByText("Kafka course")).toBeNull());
});
