import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inDays } from "../../shared/days";
import { WeekTabs } from "../../tabs";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { Component } from "./SituationPage";
import { Component as SituationsPage } from "./SituationsPage";

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const amir = { id: "p1", name: "Amir" };
const own = (text: string) => ({ own: text });
const form = {
  ...{ name: own("A handover"), note: own("Say why.") },
  fields: [
    { key: "person", label: own("Who"), kind: "person" },
    { key: "why", label: own("Why"), kind: "text", other: "read" },
  ],
};
const whole = {
  ...{ id: "s1", template: "t", name: form.name, form, day: "2027-01-15", state: "open" },
  answers: [
    { field: "person", person: amir },
    { field: "why", text: "Two can then release." },
  ],
  ...{ createdAt: "2027-01-15T10:00:00Z", etag: '"1"' },
};
const theme = { kind: "theme", key: "t1", words: "Reviews" };

function open(more: object, search = "?read", replies: object = {}) {
  const situation = { ...whole, ...more };
  const { sent } = network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/situations": { items: [] },
    "GET /api/situations/s1": situation,
    "PATCH /api/situations/s1": situation,
    "GET /api/goals": {
      items: [
        { id: "g1", title: "Hand over", state: "active" },
        { id: "g2", title: "Reviews", state: "active", thread: theme },
      ],
    },
    "GET /api/role": { clauses: [] },
    "GET /api/contacts/p1": { linked: true, promises: [], requests: [], lines: [] },
    "GET /api/people": { items: [amir] },
    "GET /api/situation-templates": { items: [{ key: "t", group: "own", form }] },
    ...replies,
  });
  const routes = [
    {
      element: <WeekTabs />,
      children: [
        { path: "/situations", element: <SituationsPage /> },
        { path: "/situations/:situationId", lazy },
      ],
    },
  ];
  const router = visit(routes, search.startsWith("/") ? search : `/situations/s1${search}`);
  return { sent, router };
}

// A page that is loaded when it is opened, as in the app.
const lazy = async () => {
  await new Promise((done) => setTimeout(done, 20));
  return { Component };
};

const heading = () => document.querySelector("[aria-current=step] h2")?.textContent;

it.each([
  {},
  { goalId: "g1" },
  { thread: { kind: "clause", key: "c1", words: "A release each week" } },
])("can be shared with the person it names: %o", async (tie) => {
  const { sent } = open(tie);
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "Show to Amir on their link: Why" }),
  );
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ shared: ["why"] }));
});

it.each([{ goalId: "g2" }, { thread: theme }])("says why it can’t be shared: %o", async (tie) => {
  open({ ...tie, answers: [] });
  await screen.findByText(/you can’t share it/);
  expect(screen.queryByRole("checkbox")).toBeNull();
});

describe("the questions", () => {
  it("begin with the first that has no answer, and only answered ones are black", async () => {
    open({ title: "The build", answers: [{ field: "why", text: "Two can release." }] }, "");
    await vi.waitFor(() => expect(heading()).toBe("Who"));
    const rail = screen.getByRole("heading", { name: "Who" }).closest("ol");
    const black = [...(rail?.children ?? [])].filter(({ className }) => /done/.test(className));
    expect(black.map((each) => each.querySelector("h2 > span")?.textContent)).toEqual([
      "What is it about?",
      "Why",
    ]);
    expect(screen.getByText(/Two of three questions answered/)).toBeTruthy();
    expect(document.querySelectorAll(".b-1")).toHaveLength(1);
  });

  it.each([
    ["Control", ""],
    ["the button", "Next question"],
  ])("go on by %s, which saves the answer", async (_, button) => {
    const { sent } = open({ answers: [] }, "?question=why");
    await userEvent.type(await screen.findByLabelText("Why"), "Two can release.");
    if (button) await userEvent.click(screen.getByRole("button", { name: button }));
    else await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(heading()).toBe("What is the next step, and who takes it?");
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({ answers: [{ field: "why", text: "Two can release." }] }),
    );
  });

  it("stay open where they are skipped, and can be edited in place", async () => {
    const { sent } = open({ answers: [] }, "");
    await screen.findByLabelText("What is it about?");
    await userEvent.click(screen.getByRole("button", { name: "Skip question" }));
    expect(heading()).toBe("Who");
    await userEvent.click(screen.getByRole("link", { name: "What is it about?" }));
    expect(heading()).toBe("What is it about?");
    expect(sent.filter(({ call }) => call.startsWith("PATCH"))).toEqual([]);
  });

  it.each([
    ["Next question", [{ field: "why", text: "They said so." }]],
    ["Skip question", undefined],
  ])("take what is proposed by %s as %o", async (name, answers) => {
    const [who, why] = form.fields;
    const proposing = { ...form, fields: [who, { ...why, start: own("They said so.") }] };
    const { sent } = open({ answers: [], form: proposing }, "?question=why");
    await screen.findByDisplayValue("They said so.");
    await userEvent.click(screen.getByRole("button", { name }));
    await screen.findByLabelText("What happens next?");
    if (answers) await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ answers }));
    else expect(sent).toEqual([]);
  });

  it("can be emptied where an answer was proposed", async () => {
    const [who, why] = form.fields;
    const proposing = { ...form, fields: [who, { ...why, start: own("They said so.") }] };
    open({ answers: [], form: proposing }, "?question=why");
    await userEvent.clear(await screen.findByDisplayValue("They said so."));
    expect((screen.getByLabelText("Why") as HTMLTextAreaElement).value).toBe("");
  });

  it("show what is saved once they are left", async () => {
    let now: object = { ...whole, answers: [] };
    const { sent } = open({}, "?question=why", {
      "GET /api/situations/s1": () => now,
      "PATCH /api/situations/s1": () => (now = whole),
    });
    await userEvent.type(await screen.findByLabelText("Why"), "Two can release.");
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await userEvent.click(await screen.findByRole("button", { name: "Skip question" }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    // The server has another answer by now.
    await screen.findByText("Two can then release.");
    expect(screen.queryByText("Two can release.")).toBeNull();
  });

  describe("of lines", () => {
    const wants = { key: "wants", label: own("Wants"), kind: "line" };
    const lined = { ...form, lines: [wants], firstLines: 2 };
    const said = [1, 2].map((line) => ({ field: "wants", line, text: `View ${line}` }));

    it("go on behind an empty line that was added", async () => {
      open({ answers: said, form: lined, title: "" }, "?question=.line.2");
      await userEvent.click(await screen.findByRole("button", { name: "Add another" }));
      expect(heading()).toBe("Line 3");
      await userEvent.click(screen.getByRole("button", { name: "Next question" }));
      expect(heading()).toBe("Who");
    });

    it("can lose the first line", async () => {
      const { sent } = open({ answers: said, form: lined }, "?question=.line.1");
      await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
      await vi.waitFor(() =>
        expect(sent.at(-1)?.body).toEqual({
          answers: [{ field: "wants", line: 1, text: "View 2" }],
        }),
      );
      expect(heading()).toBe("Line 2");
    });

    it("stand in the history with their person", async () => {
      const who = { key: "person", label: own("Whose"), kind: "person" };
      const before = JSON.stringify([
        { field: "person", line: 1, person: amir },
        { field: "wants", line: 1, text: "A release" },
      ]);
      const change = { id: "h1", field: "answers", before, after: "[]", by: "lead" };
      open({ answers: [], form: { ...lined, lines: [who, wants] } }, "?read", {
        "GET /api/history": { changes: [{ ...change, at: "2027-01-15T10:00:00Z" }] },
      });
      await screen.findByText("A release");
      expect(screen.getByText("Whose").nextSibling?.textContent).toBe("Amir");
    });
  });

  it("keep what is typed over a reload", async () => {
    open({ answers: [] }, "?question=why");
    await userEvent.type(await screen.findByLabelText("Why"), "Half a sen");
    cleanup();
    open({ answers: [] }, "?question=why");
    expect(await screen.findByDisplayValue("Half a sen")).toBeTruthy();
  });

  it("need an answer where the form says so", async () => {
    const fields = form.fields.map((each) => ({ ...each, required: true }));
    open({ answers: [], form: { ...form, fields } }, "?question=why");
    await screen.findByLabelText("Why");
    expect(screen.queryByRole("button", { name: "Skip question" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    expect(screen.getByText("Answer this first.")).toBeTruthy();
    expect(heading()).toBe("Why");
  });
});

describe("a situation that begins", () => {
  const replies = {
    "POST /api/situations": ({ body }: { body: object }) => ({ ...whole, ...body }),
  };

  it("exists from the first answer, with who it is about", async () => {
    const at = "/situations?begin=t&person=p1";
    const { sent, router } = open({}, at, replies);
    const about = await screen.findByLabelText("What is it about?");
    await userEvent.type(about, "The build");
    expect(sent).toEqual([]);
    cleanup();
    const again = open({}, at, replies);
    await screen.findByDisplayValue("The build");
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await vi.waitFor(() => expect(again.sent[0]?.call).toBe("POST /api/situations"));
    expect(again.sent[0]?.body).toMatchObject({
      ...{ template: "t", title: "The build", answers: [{ field: "person", personId: "p1" }] },
    });
    await vi.waitFor(() =>
      expect(again.router.state.location.pathname).toMatch(/^\/situations\/[0-9a-f-]{36}$/),
    );
    expect(again.router.state.location.search).toBe("?question=why");
    expect(router.state.location.pathname).toBe("/situations");
    const typed = () => Object.keys(localStorage).filter((key) => key.includes("typed"));
    await vi.waitFor(() => expect(typed()).toEqual([]));
  });

  it("does not exist while questions are skipped", async () => {
    const { sent, router } = open({}, "/situations?begin=t", replies);
    await screen.findByLabelText("What is it about?");
    for (const name of ["Who", "Why", "What is the next step, and who takes it?"]) {
      await userEvent.click(screen.getByRole("button", { name: "Skip question" }));
      expect(heading()).toBe(name);
    }
    await userEvent.click(screen.getByRole("button", { name: "Save next step" }));
    await screen.findByText("Write what it is about, or answer a question.");
    expect(sent).toEqual([]);
    expect(router.state.location.pathname).toBe("/situations");
    await userEvent.click(screen.getByRole("button", { name: "Skip question" }));
    await screen.findByRole("heading", { name: "What’s the situation?" });
    expect(router.state.location.search).toBe("");
  });

  it("is one, however often the button is pressed, and keeps the step that was typed", async () => {
    const { sent, router } = open({}, "/situations?begin=t&question=.next", replies);
    await userEvent.type(await screen.findByLabelText("What happens next?"), "Amir decides");
    await userEvent.click(screen.getByRole("link", { name: "What is it about?" }));
    await userEvent.type(await screen.findByLabelText("What is it about?"), "The build");
    const next = screen.getByRole("button", { name: "Next question" });
    fireEvent.click(next);
    fireEvent.click(next);
    await vi.waitFor(() => expect(router.state.location.pathname).not.toBe("/situations"));
    await vi.waitFor(() => expect(heading()).toBe("Who"));
    await userEvent.click(
      await screen.findByRole("link", { name: "What is the next step, and who takes it?" }),
    );
    await screen.findByDisplayValue("Amir decides");
    expect(sent.map(({ call }) => call)).toEqual(["POST /api/situations"]);
  });

  it("is read when its last question is skipped", async () => {
    const { router } = open({}, "/situations?begin=t", replies);
    await userEvent.type(await screen.findByLabelText("What is it about?"), "The build");
    await userEvent.click(
      screen.getByRole("link", { name: "What is the next step, and who takes it?" }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Skip question" }));
    await vi.waitFor(() => expect(router.state.location.search).toBe("?read"));
  });

  it("has its own words for each person", async () => {
    const { router } = open({}, "/situations?begin=t&goal=g1", replies);
    await userEvent.type(await screen.findByLabelText("What is it about?"), "The build");
    await act(() => router.navigate("/situations?begin=t&goal=g2"));
    expect(((await screen.findByLabelText("What is it about?")) as HTMLInputElement).value).toBe(
      "",
    );
  });

  it("can be chosen where the address names none that there is", async () => {
    open({}, "/situations?begin=gone&question=why&person=p1", replies);
    const link = await screen.findByRole("link", { name: "A handover" });
    expect(link.getAttribute("href")).toBe("/situations?begin=t&person=p1");
    await screen.findByRole("link", { name: "Days" });
  });

  it("is not missed among the kinds where an earlier one is found", async () => {
    const items = [{ ...whole, state: "done", title: "The build" }];
    open({}, "/situations", { "GET /api/situations": { items } });
    await userEvent.type(await screen.findByRole("searchbox"), "Amir");
    const written = await screen.findByRole("region", { name: "What you wrote before" });
    within(written).getByRole("link", { name: "The build" });
    screen.getByText("No kind of situation has these words");
  });
});

describe("the last question", () => {
  const replies = { "POST /api/tasks": { id: "t1" } };

  it("adds the task of another person and the day to look again", async () => {
    const { sent, router } = open({}, "?question=.next", replies);
    await userEvent.type(await screen.findByLabelText("What happens next?"), "Amir decides");
    await userEvent.selectOptions(screen.getByLabelText("Who takes it?"), "Amir");
    fireEvent.change(screen.getByLabelText("On which day?"), { target: { value: inDays(2) } });
    fireEvent.change(screen.getByLabelText("Look again on"), { target: { value: inDays(3) } });
    await userEvent.click(screen.getByRole("button", { name: "Save next step" }));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    const [task, situation] = sent.map(({ body }) => body as { id: string });
    const waiting = { state: "waiting", personId: "p1" };
    expect(task).toMatchObject({ text: "Amir decides", dueOn: inDays(2), ...waiting });
    expect(situation).toEqual({ taskId: task?.id, lookAgainOn: inDays(3) });
    expect(router.state.location.search).toBe("?read");
  });

  it("needs words for the step of another person", async () => {
    const { sent } = open({}, "?question=.next", replies);
    await userEvent.selectOptions(await screen.findByLabelText("Who takes it?"), "Amir");
    await userEvent.click(screen.getByRole("button", { name: "Save next step" }));
    await screen.findByText("Write what happens next.");
    expect(sent).toEqual([]);
  });

  it("keeps a step that is refused", async () => {
    const refused = () => new Refusal(422, "validation");
    const both = { "POST /api/tasks": refused, "PATCH /api/situations/s1": refused };
    open({}, "?question=.next", both);
    await userEvent.type(await screen.findByLabelText("What happens next?"), "Amir decides");
    await userEvent.click(screen.getByRole("button", { name: "Save next step" }));
    const kept = () => Object.entries(localStorage).find(([key]) => /next\.s1$/.test(key))?.[1];
    await vi.waitFor(() => expect(JSON.parse(kept() ?? "{}").text).toBe("Amir decides"));
    cleanup();
    open({}, "?question=.next", both);
    await screen.findByDisplayValue("Amir decides");
  });

  it("asks for nobody beside what came out of answers", async () => {
    open({ thread: theme, answers: [] }, "?question=.next", replies);
    await screen.findByLabelText("What happens next?");
    expect(screen.queryByLabelText("Who takes it?")).toBeNull();
  });

  it.each([
    [{}, inDays(-1), "Choose today or a later day."],
    [{}, "0026-12-01", "Choose today or a later day."],
    [{ state: "set-aside", note: "They try.", lookAgainOn: inDays(2) }, "", "Choose a day."],
  ])("marks the field of a wrong day: %o %s", async (more, day, fault) => {
    const { sent } = open(more, "?question=.next");
    const field = await screen.findByLabelText("Look again on");
    fireEvent.change(field, { target: { value: day } });
    await userEvent.click(screen.getByRole("button", { name: "Save next step" }));
    await screen.findByText(fault);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect((field as HTMLInputElement).value).toBe(day);
    expect(sent).toEqual([]);
  });
});

describe("the states", () => {
  const aside = { state: "set-aside", note: "They try both.", lookAgainOn: inDays(4) };
  it.each([
    ["open", {}, "", "Next question"],
    ["waiting", { lookAgainOn: inDays(4) }, "", "Write ending"],
    ["waiting for another person", { shared: ["why"] }, "", "Write ending"],
    ["set aside", aside, "", "Write ending"],
    ["done", { state: "done", note: "They settled it." }, "", undefined],
    ["decided, as in former versions", { state: "decided" }, "", undefined],
  ])("%s has one black button at most: the next step", async (_, more, search, black) => {
    open(more, search);
    await screen.findByRole("heading", { level: 1 });
    await vi.waitFor(() =>
      expect([...document.querySelectorAll(".b-1")].map(({ textContent }) => textContent)).toEqual(
        black ? [black] : [],
      ),
    );
  });

  it("shows the ending first, and can be reopened", async () => {
    const { sent } = open({ state: "done", note: "They settled it.", lookAgainOn: inDays(9) }, "");
    const ending = await screen.findByRole("region", { name: "How it ended" });
    const main = screen.getByText("What you wrote");
    expect(ending.compareDocumentPosition(main)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(screen.getByRole("button", { name: /^More options/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Reopen" }));
    await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ state: "open" }));
  });

  it("stands among the earlier ones once it has ended, where a former address leads", async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const items = [{ ...whole, state: "done", title: "The build" }];
    open({}, "/situations#past", { "GET /api/situations": { items } });
    const row = await screen.findByRole("link", { name: "The build" });
    await vi.waitFor(() => expect(row.closest("details")?.open).toBe(true));
  });

  it("is set aside with a reason and a day", async () => {
    const { sent } = open({ lookAgainOn: inDays(4) }, "");
    await userEvent.click(await screen.findByRole("button", { name: "Write ending" }));
    await userEvent.selectOptions(screen.getByLabelText("How did it end?"), "I set it aside");
    await userEvent.click(screen.getByRole("button", { name: "Save ending" }));
    await screen.findByText("Write a reason.");
    await userEvent.type(screen.getByLabelText("Why do you set it aside?"), "They try both.");
    await userEvent.click(screen.getByRole("button", { name: "Save ending" }));
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        ...{ state: "set-aside", note: "They try both.", lookAgainOn: inDays(4) },
      }),
    );
  });
});

describe("a record", () => {
  const euros = { kind: "amount", unit: own("EUR") };
  const budget = {
    ...{ name: own("A budget"), note: own("Counts money."), ticks: true },
    fields: [{ key: "budget", label: own("Budget"), ...euros }],
    lines: [
      { key: "what", label: own("What is it?"), kind: "line" },
      { key: "cost", label: own("Cost"), ...euros, limit: { field: "budget" } },
    ],
  };
  const line = (at: number, what: string, cost: string) => [
    { field: "what", line: at, text: what },
    { field: "cost", line: at, text: cost },
  ];
  const record = {
    ...{ form: budget, title: "Learning", lineStates: [{ line: 1, state: "done" }] },
    answers: [
      { field: "budget", text: "100" },
      ...line(1, "A course", "60"),
      ...line(2, "A book", "50.5"),
    ],
  };
  const menu = async (of: string, item: string) => {
    await userEvent.click(await screen.findByRole("button", { name: `More options: ${of}` }));
    await userEvent.click(await screen.findByRole("menuitem", { name: item }));
  };

  it("says where its lines pass the limit, and ticks one", async () => {
    const { sent } = open(record, "");
    await screen.findByRole("heading", { level: 1, name: "Learning is €10.50 over its limit" });
    expect(screen.getByText(/One of two lines is done/)).toBeTruthy();
    expect(screen.getByRole("img", { name: "€110.50 of €100. Over by €10.50." })).toBeTruthy();
    const row = screen.getByText("Over by €10.50 from here on").closest("li");
    expect(row?.textContent).toContain("A book");
    await userEvent.click(screen.getByRole("checkbox", { name: "Done: A book" }));
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        lineStates: [
          { line: 1, state: "done" },
          { line: 2, state: "done" },
        ],
      }),
    );
  });

  it("belongs to several things, line by line", async () => {
    let now: object = { ...whole, ...record };
    const { sent } = open(record, "", {
      "GET /api/situations/s1": () => now,
      "PATCH /api/situations/s1": ({ body }: { body: { ties: object[] } }) =>
        (now = { ...now, ties: body.ties.map((tie) => ({ ...tie, words: "Hand over" })) }),
    });
    const add = await screen.findByLabelText("Add what it belongs to");
    await userEvent.selectOptions(screen.getByLabelText("Which line?"), "A book");
    await screen.findByRole("option", { name: "Goal: Hand over" });
    await userEvent.selectOptions(add, "Goal: Hand over");
    const tie = { kind: "goal", id: "g1", line: 2 };
    await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ ties: [tie] }));
    const link = await screen.findByRole("link", { name: "Goal: Hand over" });
    expect(link.getAttribute("href")).toBe("/grow/g1");
    expect(link.closest("li")?.textContent).toContain("A book");
    await userEvent.click(screen.getByRole("button", { name: "Remove: Goal: Hand over" }));
    await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ ties: [] }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ ties: [tie] }));
  });

  it("is drawn by people, where a press goes from one question to the other", async () => {
    const who = { kind: "person", you: true };
    const stages = {
      ...{
        name: own("Who has what"),
        note: own("Two names."),
        ticks: true,
        grid: true,
        fields: [],
      },
      lines: [
        { key: "what", label: own("Stage"), kind: "line" },
        { key: "has", label: own("has it"), ...who },
        { key: "grows", label: own("grows into it"), ...who },
      ],
    };
    const answers = [{ field: "what", line: 1, text: "Build" }];
    let now: object = { ...whole, form: stages, answers, lineStates: [] };
    const { sent } = open({ form: stages, answers, lineStates: [] }, "", {
      "GET /api/situations/s1": () => now,
      "PATCH /api/situations/s1": ({ body }: { body: { answers: { personId?: string }[] } }) => {
        const named = body.answers.map(({ personId: id, ...each }) => ({
          ...each,
          ...(id && { person: { id, name: id === "p1" ? "Amir" : "Ines Falk" } }),
        }));
        now = { ...now, answers: named };
        return now;
      },
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/groups": { items: [] },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Build, You: empty" }));
    const said = (field: string, personId: string) => ({ field, line: 1, personId });
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ answers: [{}, said("grows", "m1")] }),
    );
    await screen.findByRole("button", { name: "Build, You: grows into it" });
    await userEvent.keyboard("{ArrowRight} ");
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ answers: [{}, said("grows", "p1")] }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Build, Amir: grows into it" }));
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ answers: [{}, said("has", "p1")] }),
    );
  });

  it("moves a line together with its state", async () => {
    const { sent } = open(record, "");
    await menu("A course", "Move down");
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({
        answers: [{ field: "budget" }, ...line(2, "A course", "60"), ...line(1, "A book", "50.5")],
        lineStates: [{ line: 2, state: "done" }],
      }),
    );
  });

  it("drops a line with a reason, and stays within the limit", async () => {
    const { sent } = open(record, "");
    await menu("A book", "Drop");
    await userEvent.click(await screen.findByRole("button", { name: "Drop line" }));
    expect(screen.getByText("Write a reason.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why do you drop this line?"), "No time.{Enter}");
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        lineStates: [
          { line: 1, state: "done" },
          { line: 2, state: "dropped", reason: "No time." },
        ],
      }),
    );
  });

  it("says beside a line that its tick was refused", async () => {
    open(record, "", { "PATCH /api/situations/s1": new Refusal(422, "validation") });
    const box = await screen.findByRole("checkbox", { name: "Done: A book" });
    await userEvent.click(box);
    expect((await screen.findByRole("alert")).closest("li")).toBe(box.closest("li"));
    expect((box as HTMLInputElement).checked).toBe(false);
  });

  it("edits the same line while others go away and come back", async () => {
    const three = { ...record, answers: [...record.answers, ...line(3, "A talk", "7")] };
    let now: object = { ...whole, ...three };
    const { sent } = open(three, "", {
      "GET /api/situations/s1": () => now,
      "PATCH /api/situations/s1": ({ body }: { body: object }) => (now = { ...now, ...body }),
    });
    await menu("A course", "Remove");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await vi.waitFor(() =>
      expect(screen.queryByText("A course", { selector: "label" })).toBeNull(),
    );
    await menu("A talk", "Edit");
    const what = () => screen.getByLabelText("What is it?") as HTMLInputElement;
    await screen.findByLabelText("What is it?");
    await userEvent.type(what(), " twice");
    expect(screen.queryByRole("button", { name: /^More options: A book/ })).toBeNull();
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText("A course", { selector: "label" });
    expect(what().value).toBe("A talk twice");
    await userEvent.click(screen.getByRole("button", { name: "Save line" }));
    await vi.waitFor(() =>
      expect((sent.at(-1)?.body as { answers: object[] } | undefined)?.answers).toEqual(
        expect.arrayContaining([
          ...line(1, "A course", "60"),
          ...line(2, "A book", "50.5"),
          ...line(3, "A talk twice", "7"),
        ]),
      ),
    );
  });

  it("shows what was typed for a line in no other one, and a new one once", async () => {
    open(record, "");
    await menu("A book", "Edit");
    await userEvent.type(await screen.findByLabelText("What is it?"), " on Kafka");
    cleanup();
    const { sent } = open(record, "");
    await menu("A course", "Remove");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    cleanup();
    const answers = [...line(1, "A book", "50.5"), ...line(2, "A talk", "7")];
    open({ ...record, answers, lineStates: [] }, "");
    await menu("A talk", "Edit");
    await screen.findByDisplayValue("A talk");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await menu("A book", "Edit");
    await screen.findByDisplayValue("A book on Kafka");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await userEvent.click(screen.getByRole("button", { name: "Add line" }));
    expect((screen.getByLabelText("What is it?") as HTMLInputElement).value).toBe("");
    expect(screen.queryByRole("button", { name: "Add line" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText("What is it?"));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add line" }));
  });

  it("keeps the stored amount while a wrong one is typed, which stays over a reload", async () => {
    const answers = [{ field: "budget", text: "100" }];
    const { sent } = open({ ...record, answers, lineStates: [] }, "?question=budget");
    await userEvent.type(await screen.findByLabelText("Budget"), "x");
    const typed = { ...localStorage };
    expect(screen.getByText("Enter a number of at least €0.")).toBeTruthy();
    cleanup();
    expect(sent).toEqual([]);
    // A reload leaves no field.
    for (const [key, text] of Object.entries(typed)) localStorage.setItem(key, text);
    const again = open({ ...record, answers, lineStates: [] }, "?question=budget");
    const budget = await screen.findByDisplayValue("100x");
    await userEvent.clear(budget);
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await vi.waitFor(() => expect(again.sent.at(-1)?.body).toEqual({ answers: [] }));
  });

  it("takes no amount that is not allowed, which stays typed", async () => {
    const { sent } = open(record, "");
    await userEvent.click(await screen.findByRole("button", { name: "Add line" }));
    await userEvent.type(screen.getByLabelText("What is it?"), "A talk");
    const cost = screen.getByLabelText("Cost");
    await userEvent.type(cost, "lots");
    await userEvent.click(screen.getByRole("button", { name: "Save line" }));
    expect(screen.getByText("Enter a number of at least €0.")).toBeTruthy();
    expect(document.activeElement).toBe(cost);
    expect(sent).toEqual([]);
    await userEvent.clear(cost);
    await userEvent.type(cost, "2,5{Enter}");
    await vi.waitFor(() =>
      expect((sent.at(-1)?.body as { answers: object[] } | undefined)?.answers.slice(-2)).toEqual(
        line(3, "A talk", "2.5"),
      ),
    );
  });

  it("refuses a table with a cell that does not fit, then adds its lines", async () => {
    const { sent } = open(record, "");
    await userEvent.click(await screen.findByRole("button", { name: "Paste table" }));
    const rows = await screen.findByLabelText("Rows from your table");
    await userEvent.click(rows);
    await userEvent.paste("Cost;What is it?\nlots;A talk");
    await userEvent.click(screen.getByRole("button", { name: /^Add/ }));
    expect(screen.getByText(/Row 2, “Cost”: lots/).textContent).toContain("at least €0");
    expect((rows as HTMLTextAreaElement).value).toContain("lots");
    expect(sent).toEqual([]);
    await userEvent.clear(rows);
    await userEvent.click(rows);
    await userEvent.paste("Cost;What is it?\n1,450;A talk");
    await userEvent.click(screen.getByRole("button", { name: "Add one line" }));
    await vi.waitFor(() =>
      expect((sent.at(-1)?.body as { answers: object[] } | undefined)?.answers.slice(-2)).toEqual(
        line(3, "A talk", "1450").reverse(),
      ),
    );
  });

  it("asks on its last day whether it goes on", async () => {
    const during = { ...form, during: true };
    const { sent } = open({ form: during, day: inDays(-30), until: inDays(0) }, "");
    await screen.findByText(/until today\./);
    await userEvent.click(screen.getByRole("button", { name: "Extend" }));
    const until = screen.getByLabelText("Until");
    fireEvent.change(until, { target: { value: inDays(0) } });
    await userEvent.click(screen.getByRole("button", { name: "Extend" }));
    expect(screen.getByText("Choose tomorrow or a later day.")).toBeTruthy();
    fireEvent.change(until, { target: { value: inDays(9) } });
    await userEvent.click(screen.getByRole("button", { name: "Extend" }));
    await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual({ until: inDays(9) }));
  });

  it("keeps no period that ends before it begins", async () => {
    const { sent } = open(
      { form: { ...form, during: true }, day: "2027-01-15" },
      "?question=.about",
    );
    const until = await screen.findByLabelText("Until");
    fireEvent.change(until, { target: { value: "2027-01-14" } });
    expect(screen.getByText(/^Choose 15 January 2027 or a later day/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    expect(document.activeElement).toBe(until);
    expect(sent).toEqual([]);
    // It is half typed, so it stays over a reload.
    window.dispatchEvent(new Event("pagehide"));
    cleanup();
    const again = open({ form: { ...form, during: true }, day: "2027-01-15" }, "?question=.about");
    fireEvent.change(await screen.findByDisplayValue("2027-01-14"), {
      target: { value: "2027-02-14" },
    });
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await vi.waitFor(() =>
      expect(again.sent.at(-1)?.body).toEqual({ day: "2027-01-15", until: "2027-02-14" }),
    );
  });

  it("says on its last day that the end was refused", async () => {
    const during = { ...form, during: true };
    open({ form: during, day: inDays(-30), until: inDays(0) }, "", {
      "PATCH /api/situations/s1": new Refusal(422, "validation"),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Close" }));
    await screen.findByRole("alert");
  });

  const former = (id: string, day: string, sure: string) => ({
    ...{ ...whole, id, day, answers: [{ field: "sure", text: sure }] },
    createdAt: `${day}T08:00:00Z`,
  });
  const sure = { key: "sure", label: own("How sure am I?"), kind: "number" };
  const earlier = [former("s3", "2019-09-12", "6"), former("s2", "2019-06-14", "4")];

  it("says how an answer changed", async () => {
    open(
      {
        form: { ...form, fields: [sure] },
        day: inDays(0),
        answers: [{ field: "sure", text: "7" }],
      },
      "?read",
      {
        "GET /api/situations": { items: [whole, ...earlier] },
      },
    );
    await screen.findByText(/^4 in June 2019, 6 in September 2019, 7 today/);
  });

  it("shows the former answer beside the empty field, and takes it over", async () => {
    const asks = { ...form, fields: [sure], every: "quarter" };
    const { sent } = open({}, "/situations?begin=t&former=s3&question=sure", {
      "GET /api/situations": { items: earlier },
      "GET /api/situation-templates": { items: [{ key: "t", group: "own", form: asks }] },
      "POST /api/situations": whole,
    });
    await screen.findByText(/In September 2019: 6/);
    expect((screen.getByLabelText("How sure am I?") as HTMLInputElement).value).toBe("");
    await userEvent.click(screen.getByRole("button", { name: "Take over: How sure am I?" }));
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({
        every: "quarter",
        answers: [{ field: "sure", text: "6" }],
      }),
    );
  });

  it("shows the former answer of the same person, not of the same number", async () => {
    const whose = { key: "whose", label: own("Whose"), kind: "person" };
    const lined = { ...form, fields: [], lines: [whose, { ...sure, kind: "line" }] };
    const of = (line: number, person: object, text: string) => [
      { field: "whose", line, person },
      { field: "sure", line, text },
    ];
    const answers = [...of(1, { id: "p9", name: "Kim" }, "Never"), ...of(2, amir, "Always")];
    open(
      {
        ...{ form: lined, every: "quarter" },
        answers: [
          { field: "whose", line: 1, person: amir },
          { field: "sure", line: 2, text: "Never" },
        ],
      },
      "?question=.line.1",
      { "GET /api/situations": { items: [{ ...former("s3", "2019-09-12", "6"), answers }] } },
    );
    await screen.findByText(/In September 2019: Always/);
    expect(screen.queryByText(/In September 2019: Never/)).toBeNull();
  });

  it.each([
    ["The same answers were in another order.", [2, 1]],
    ["Answers were added.", [2, 1, 3]],
  ])("says in its history: %s", async (said, order) => {
    const answers = (of: number[]) =>
      JSON.stringify(of.map((each, at) => ({ field: "what", line: at + 1, text: `Book ${each}` })));
    const change = { id: "h1", field: "answers", by: "lead", at: "2027-01-15T10:00:00Z" };
    open(record, "", {
      "GET /api/history": {
        changes: [{ ...change, before: answers([1, 2]), after: answers(order) }],
      },
    });
    await screen.findByText(said);
    expect(screen.queryByText("Book 1")).toBeNull();
  });

  it("takes over nobody who was removed meanwhile", async () => {
    const who = { key: "who", label: own("Who decides?"), kind: "people" };
    const before = (...people: object[]) => ({
      ...former("s3", "2019-09-12", "6"),
      answers: people.map((person) => ({ field: "who", person })),
    });
    const begin = (situation: object) =>
      open({}, "/situations?begin=t&former=s3&question=who", {
        "GET /api/situations": { items: [situation] },
        "GET /api/situation-templates": {
          items: [{ key: "t", group: "own", form: { ...form, fields: [who] } }],
        },
        "POST /api/situations": whole,
      });
    const gone = { id: "p9", name: "Kim" };
    begin(before(gone));
    await screen.findByText(/In September 2019: Kim/);
    expect(screen.queryByRole("button", { name: /^Take over/ })).toBeNull();
    cleanup();
    const { sent } = begin(before(gone, amir));
    await userEvent.click(await screen.findByRole("button", { name: "Take over: Who decides?" }));
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await vi.waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ answers: [{ field: "who", personId: "p1" }] }),
    );
  });
});
