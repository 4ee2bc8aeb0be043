import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  chooseItem,
  desk,
  emptyRole,
  expectSaved,
  h1,
  leave,
  roleFixture,
  threadFixture,
} from "../../test/fixtures/role";
import { Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { ownRoleClause } from "./clauses/clauses";
import { routes } from "./routes";
import type { RoleClause } from "./types";

describe("the role", () => {
  beforeEach(() => localStorage.clear());
  afterEach(leave);

  it("opens one sentence with its whole chain, and keeps it in the address", async () => {
    const outline = { kind: "clause", words: "Own the ledger", key: "1" };
    const theme = { id: "t1", boardId: "b1", name: "Quiet releases", voices: 2, published: true };
    const known = {
      ...{ stations: ["role", "quotes", "verdict"], next: "agreed", voices: 2 },
      quotes: [{ surveyId: "s1", commentId: "c1", text: "Tell us before." }],
      themes: [{ ...theme, verdict: "realistic", reason: "From Monday." }],
    };
    desk(roleFixture, {
      "GET /api/role/chain": { items: [], threads: [{ ...outline, ...known }], others: [] },
      "GET /api/thread": { ...threadFixture, ...known },
    });
    const router = visit(routes, "/role");
    await h1("One of two responsibilities still needs your interpretation");
    expect(await screen.findByRole("img", { name: "3 of 8 stations" })).toBeTruthy();
    screen.getByText("Next: agree on it");
    await userEvent.click(screen.getByRole("button", { name: "Own the ledger" }));
    const stations = await screen.findByRole("list", { name: "From expectation to evidence" });
    expect(router.state.location.search).toBe("?open=clause.1");
    within(stations).getByText("Tell us before.");
    within(stations).getByText("From Monday.");
    expect(within(stations).getByRole("link", { name: "Published" }).getAttribute("href")).toBe(
      "/themes/b1#theme-t1",
    );
    const next = screen.getByRole("link", { name: "Add as clause" });
    expect(next.getAttribute("href")).toBe("/role/agreement?take=t1");
    next.focus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("list", { name: "From expectation to evidence" })).toBeNull();
    expect(router.state.location.search).toBe("");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Own the ledger" })),
    );
  });

  it("keeps descriptions that were replaced, with what the lead wrote to each line", async () => {
    const line = (id: string, more = {}) => ({ ...ownRoleClause(id, `Does ${id}`), ...more });
    const before = JSON.stringify({
      ...{ name: "lead-2025.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
      clauses: [line("1", { meaning: "Every Friday." }), line("2"), line("3", { leftOut: true })],
    });
    const change = { id: "h1", rowId: "m1", field: "source", before, by: "lead" };
    desk(roleFixture, {
      "GET /api/history": { changes: [{ ...change, at: "2026-11-30T09:40:00Z" }] },
    });
    visit(routes, "/role");
    await userEvent.click(await screen.findByText("Former job descriptions"));
    screen.getByText("Applied from 9 March to 30 November");
    await userEvent.click(screen.getByText("2 responsibilities"));
    screen.getByText("Does 1");
    screen.getByText("Every Friday.");
    screen.getByText("Does 2");
    expect(screen.queryByText("Does 3")).toBeNull();
  });

  it("opens what people expect beside the role, also from an address", async () => {
    const theme = { kind: "theme", key: "t1", words: "Quiet releases" };
    const seen = { ...theme, stations: ["quotes"], next: "role" };
    desk(roleFixture, {
      "GET /api/role/chain": { items: [], threads: [], others: [seen] },
      "GET /api/thread": { ...threadFixture, ...seen, role: undefined, clauses: [] },
    });
    visit(routes, "/role?open=theme.t1");
    const row = await screen.findByRole("button", { name: "Quiet releases" });
    expect(row.getAttribute("aria-expanded")).toBe("true");
    expect(await screen.findByText("It isn’t part of your role yet.")).toBeTruthy();
  });

  it("asks which level of a ladder is the lead's, and leaves the others out", async () => {
    const clauses = [1, 2, 3].map(
      (level): RoleClause => ({
        ...ownRoleClause(`${level}`, `Does ${level}`, "document"),
        sentence: level,
        heading: `Level ${level} / Scope`,
      }),
    );
    const { sent } = desk({ ...roleFixture, clauses });
    visit(routes, "/role");
    await screen.findByRole("heading", { name: "Which of the three levels is yours?" });
    await userEvent.click(screen.getByRole("button", { name: "Level 2" }));
    expect(screen.queryByRole("button", { name: "Level 2" })).toBeNull();
    expect((await expectSaved(sent)).clauses.map(({ leftOut }) => leftOut)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("goes on to the next sentence that waits once one is done", async () => {
    const third = { ...roleFixture.clauses[1], id: "4", text: "Plan releases" } as RoleClause;
    desk({ ...roleFixture, clauses: [...roleFixture.clauses, third] });
    visit(routes, "/role");
    const field = () => screen.findByLabelText("What does this mean in your team right now?");
    expect((await field()).closest("li")?.dataset.clause).toBe("2");
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect((await field()).closest("li")?.dataset.clause).toBe("4");
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryByLabelText("What does this mean in your team right now?")).toBeNull();
  });

  it("leaves the direction of all that is written to its language", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1("One of two responsibilities still needs your interpretation");
    const written = [
      screen.getByText("Own the ledger"),
      screen.getByText("We offer free coffee"),
      screen.getByRole("textbox", { name: "What does this mean in your team right now?" }),
    ];
    expect(written.map(({ dir }) => dir)).toEqual(["auto", "auto", "auto"]);
  });

  it("says when what became of them cannot be read", async () => {
    desk(roleFixture, { "GET /api/role/chain": new Refusal(403, "forbidden") });
    visit(routes, "/role");
    expect(await screen.findByText(/^What happened with your responsibilities/)).toBeTruthy();
    await h1("One of two responsibilities still needs your interpretation");
  });

  it("has one number for each sentence, whatever number it had in its document", async () => {
    const line = { ...ownRoleClause("4", "Plan", "document"), sentence: 9 };
    desk({ ...roleFixture, clauses: [...roleFixture.clauses.slice(1), line] });
    visit(routes, "/role");
    await h1(/^None of the two/);
    screen.getByRole("button", { name: "Edit responsibility 1: Coach the team" });
    screen.getByRole("button", { name: "Edit responsibility 2: Plan" });
  });

  it("counts what waits, and saves what a sentence means as it is typed", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1("One of two responsibilities still needs your interpretation");
    await userEvent.type(
      screen.getByRole("textbox", { name: "What does this mean in your team right now?" }),
      "One goal each",
    );
    await h1("You’ve interpreted every responsibility");
    expect((await expectSaved(sent)).clauses[1]).toMatchObject({
      meaning: "One goal each",
      standing: "applies",
    });
  });

  it("says when nothing has a meaning yet", async () => {
    desk({ clauses: [ownRoleClause("1", "Own the ledger"), ownRoleClause("2", "Coach the team")] });
    visit(routes, "/role");
    await h1("None of the two responsibilities has your interpretation yet");
  });

  it("puts the cursor where a helping question is answered", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Who would notice?" }));
    expect(document.activeElement).toBe(
      screen.getByRole("textbox", { name: "What does this mean in your team right now?" }),
    );
  });

  it("takes the cursor along to what is opened, and back to where it was opened", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Own the ledger" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Edit what it means: Own/ }));
    await waitFor(() =>
      expect(document.activeElement).toHaveProperty("value", "I can say what it does."),
    );
    await userEvent.click(screen.getByRole("button", { name: "Add responsibility" }));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Add responsibility");
  });

  it("merges, and takes it back", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await chooseItem(/^Edit responsibility 2/, "Merge with previous");
    await screen.findByText("Own the ledger Coach the team");
    expect((await expectSaved(sent)).clauses.map(({ text }) => text)).toEqual([
      "Own the ledger Coach the team",
      "We offer free coffee",
    ]);
    const history = within(screen.getByRole("group", { name: "Undo and redo" }));
    await userEvent.click(history.getByRole("button", { name: "Undo" }));
    await screen.findByText("Coach the team");
  });

  it("goes on from the merged words in a sentence that is open", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await chooseItem(/^Edit responsibility 1/, "Edit wording");
    const area = await screen.findByRole("textbox", { name: "Wording" });
    await chooseItem(/^Edit responsibility 2/, "Merge with previous");
    await waitFor(() => expect(area).toHaveProperty("value", "Own the ledger Coach the team"));
    await waitFor(() => expect(document.activeElement).toBe(area));
    await userEvent.type(area, " ");
    await userEvent.type(area, "too");
    // On a slow machine the merging is saved before.
    await waitFor(async () =>
      expect((await expectSaved(sent)).clauses[0]?.text).toBe("Own the ledger Coach the team too"),
    );
    const history = within(screen.getByRole("group", { name: "Undo and redo" }));
    await userEvent.click(history.getByRole("button", { name: "Undo" }));
    expect(area).toHaveProperty("value", "Own the ledger Coach the team");
  });

  it("comes back to a sentence without a word when a step is taken back", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await chooseItem(/^Edit responsibility 1/, "Edit wording");
    const area = await screen.findByRole("textbox", { name: "Wording" });
    await userEvent.type(area, "s");
    await userEvent.clear(area);
    expect(area).toHaveProperty("value", "");
    const history = within(screen.getByRole("group", { name: "Undo and redo" }));
    await userEvent.click(history.getByRole("button", { name: "Undo" }));
    expect(area).toHaveProperty("value", "Own the ledger");
  });

  it("splits where the cursor stands", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await chooseItem(/^Edit responsibility 1/, "Split");
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Wording" });
    text.setSelectionRange(4, 4);
    await userEvent.click(screen.getByRole("button", { name: "Split here" }));
    await screen.findByText("the ledger");
    expect((await expectSaved(sent)).clauses.map(({ text: each }) => each).slice(0, 2)).toEqual([
      "Own",
      "the ledger",
    ]);
  });

  it("never saves a sentence without a word", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await chooseItem(/^Edit responsibility 1/, "Edit wording");
    await userEvent.clear(await screen.findByRole("textbox", { name: "Wording" }));
    screen.getByText("Enter some text, or leave this responsibility out.");
    await userEvent.click(screen.getByRole("button", { name: /^Restore/ }));
    expect((await expectSaved(sent)).clauses[0]?.text).toBe("Own the ledger");
  });

  const restore = async (text: string) => {
    const fold = screen.getByText("1 left out").closest("details");
    expect(fold?.open).toBe(false);
    await userEvent.click(screen.getByText("1 left out"));
    expect(fold?.open).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: `Restore: ${text}` }));
  };

  it("leaves out and takes in", async () => {
    const { sent } = desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await restore("We offer free coffee");
    await h1("Two of three responsibilities still need your interpretation");
    await chooseItem(/^Edit responsibility 1/, "Leave out");
    await screen.findByText("1 left out");
    expect((await expectSaved(sent)).clauses.map(({ leftOut }) => leftOut)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has the focus stay near when the last sentence that was left out is taken in", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await restore("We offer free coffee");
    await waitFor(() =>
      expect(document.activeElement?.closest("[data-clause]")?.textContent).toContain(
        "We offer free coffee",
      ),
    );
  });

  const statuses = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

  it("says each step that is taken back or done again, by button, key or message", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    for (const name of ["Applies here", "Ask others", "Not for now"]) {
      await userEvent.click(screen.getByRole("radio", { name }));
    }
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(statuses()).toContain("Undone.");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(statuses()).toContain("Undone.\u00a0");
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(statuses()).toContain("Redone.");
    const history = within(screen.getByRole("group", { name: "Undo and redo" }));
    await userEvent.click(history.getByRole("button", { name: "Undo" }));
    expect(statuses()).toContain("Undone.");
    await restore("We offer free coffee");
    expect(statuses().join()).not.toContain("Undone.");
    const message = within(await screen.findByRole("region", { name: "Messages" }));
    await userEvent.click(message.getByRole("button", { name: "Undo" }));
    expect(statuses()).toContain("Undone.");
  });

  it("says once that what a sentence means is saved", async () => {
    desk(roleFixture);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("radio", { name: "Applies here" }));
    await waitFor(() => expect(screen.getAllByText(/^Saved \d/)).toHaveLength(2));
    expect(statuses().filter((text) => text?.startsWith("Saved"))).toHaveLength(1);
  });

  it("offers to take a step back until something else is done, or the page is left", async () => {
    desk(roleFixture);
    const router = visit(routes, "/role");
    await h1(/^One of two/);
    const said = () => screen.queryByText("Restored.");
    const takeIn = "Restore: We offer free coffee";
    await userEvent.click(screen.getByRole("button", { name: takeIn }));
    expect(await screen.findByText("Restored.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.closest("[data-clause='3']")).toBeTruthy());
    const meaning = screen.getAllByRole("textbox", {
      name: "What does this mean in your team right now?",
    });
    await userEvent.type(meaning[0] as HTMLElement, "O");
    await waitFor(() => expect(said()).toBeNull());
    await chooseItem(/^Edit responsibility 1/, "Leave out");
    const out = await screen.findByText("Left out.");
    await router.navigate("/elsewhere");
    await waitFor(() => expect(out.isConnected).toBe(false));
  });

  it("keeps a sentence that is being written when the page is left, until it is done", async () => {
    const { sent } = desk(roleFixture);
    const router = visit(routes, "/role");
    await h1(/^One of two/);
    const write = () => userEvent.click(screen.getByRole("button", { name: "Add responsibility" }));
    const text = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Wording" });
    await write();
    await userEvent.type(await text(), "Keep the pager quiet");
    await router.navigate("/elsewhere");
    await screen.findByRole("heading", { name: "elsewhere" });
    await router.navigate("/role");
    expect((await text()).value).toBe("Keep the pager quiet");
    await userEvent.type(await text(), " at night{Control>}{Enter}{/Control}");
    expect((await expectSaved(sent)).clauses.at(-1)?.text).toBe("Keep the pager quiet at night");
    await write();
    expect((await text()).value).toBe("");
    await userEvent.type(await text(), "Or");
    await userEvent.clear(await text());
    await router.navigate("/elsewhere");
    await screen.findByRole("heading", { name: "elsewhere" });
    await router.navigate("/role");
    await screen.findByRole("button", { name: "Add responsibility" });
    expect(screen.queryByRole("textbox", { name: "Wording" })).toBeNull();
  });

  it("keeps the starting points that were finished", async () => {
    const { sent } = desk(emptyRole);
    visit(routes, "/role");
    await h1("What’s expected of you?");
    await userEvent.click(screen.getByRole("button", { name: "Add to role" }));
    screen.getByText("Complete or select at least one first.");
    await userEvent.type(
      screen.getByRole("textbox", { name: "My manager relies on me for" }),
      "quiet releases",
    );
    await userEvent.click(screen.getByRole("button", { name: "Add 1 responsibility" }));
    await h1("Your responsibility still needs your interpretation");
    await waitFor(() => {
      const kept = screen.getByText("My manager relies on me for quiet releases");
      expect(kept.closest("li")?.contains(document.activeElement)).toBe(true);
    });
    expect((await expectSaved(sent)).clauses).toMatchObject([
      { text: "My manager relies on me for quiet releases", origin: "starting-point" },
    ]);
  });
});
