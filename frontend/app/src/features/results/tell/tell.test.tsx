import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boardId, decidedBoard, published, unpublished } from "../../../test/fixtures/replies";
import { results } from "../../../test/fixtures/results";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import { settled, toggledTheme } from "./chosen";
import type { DecidedTheme } from "./types";

const page = `/surveys/${results.surveyId}/told`;
const survey = `/api/surveys/${results.surveyId}`;
const board = `/api/boards/${boardId}`;
const silent = { published: false, word: "", ratings: true, comments: "none", adviceIds: [] };
const spoken = {
  ...silent,
  published: true,
  word: "I heard you.",
  publishedAt: "2026-12-01T08:30:00Z",
};
const summary = {
  id: boardId,
  title: decidedBoard.title,
  surveys: decidedBoard.surveys,
  changedAt: "2026-11-30T08:30:00Z",
};
const allRead = {
  ...decidedBoard,
  themes: decidedBoard.themes.map((theme) => ({ ...theme, published: Boolean(theme.verdict) })),
};
const [decided] = decidedBoard.themes as [DecidedTheme];

/** Opens the page, without a board unless one is given; `more` answers other calls. */
function open(more: Record<string, unknown> = {}, path = page) {
  const { sent, replies } = network({
    "GET /api/me": { name: "Ines Falk", workspace: "Nordhafen" },
    "GET /api/boards": { items: [] },
    [`GET ${survey}`]: { id: results.surveyId },
    [`GET ${survey}/results`]: results,
    [`GET ${survey}/marks`]: { commentIds: [results.questions[0]?.comments[0]?.id] },
    [`GET ${survey}/publication`]: silent,
    [`PATCH ${survey}/publication`]: spoken,
    ...more,
  });
  return { router: visit(routes, path), sent, replies };
}
const withBoard = (more: Record<string, unknown> = {}, path = page) =>
  open(
    {
      "GET /api/boards": { items: [summary] },
      [`GET ${board}`]: decidedBoard,
      [`GET ${board}/publication`]: unpublished,
      [`PATCH ${board}/publication`]: published,
      ...more,
    },
    path,
  );
const read = (more: Record<string, unknown> = {}) =>
  withBoard({
    [`GET ${survey}/publication`]: spoken,
    [`GET ${board}`]: allRead,
    [`GET ${board}/publication`]: published,
    ...more,
  });
const title = async () => (await screen.findByRole("heading", { level: 1 })).textContent;
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const confirm = async (name: string | RegExp) =>
  userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name }));
const words = () => screen.findByLabelText(/What you’ve learned/);

describe("telling people", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("publishes the words first, then the decisions, in one press", async () => {
    const { sent } = withBoard();
    expect(await title()).toBe("Tell 14 people what you decided");
    await userEvent.type(await words(), "I heard you.");
    const preview = within(screen.getByRole("complementary", { name: /respondents will see/ }));
    expect(preview.getByText("I heard you.")).toBeTruthy();
    // Of two comments in the first theme one is from another survey.
    expect(preview.getAllByRole("listitem")[0]?.textContent).toContain("1 comment");
    await press("Publish to 2 surveys");
    expect(sent).toEqual([]);
    await confirm("Publish to 2 surveys");
    expect(await screen.findByText(/^Published 1 December( 2026)?/)).toBeTruthy();
    expect(sent).toEqual([
      {
        call: `PATCH ${survey}/publication`,
        body: { published: true, word: "I heard you.", ratings: true, comments: "none" },
        ifMatch: '"1"',
      },
      {
        call: `PATCH ${board}/publication`,
        body: { published: true, themeIds: null, announce: false },
        ifMatch: '"1"',
      },
    ]);
    expect(localStorage.getItem(`tenward.publication.${results.surveyId}`)).toBeNull();
  });

  it("says what went through where the decisions fail, and sends only those again", async () => {
    const { sent, replies } = withBoard({
      [`PATCH ${board}/publication`]: new Refusal(503, "unavailable"),
    });
    await userEvent.click(await screen.findByRole("checkbox", { name: decided.name }));
    await press("Publish to 2 surveys");
    await confirm("Publish to 2 surveys");
    expect(
      await screen.findByText("Your words went through. Your decisions didn’t yet."),
    ).toBeTruthy();
    replies[`PATCH ${board}/publication`] = published;
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.map(({ call }) => call.includes("boards"))).toEqual([false, true, true]);
    expect(sent[2]?.body).toMatchObject({ themeIds: ["t2"] });
  });

  it("has words and comments only without a board, and nothing to publish without both", async () => {
    const { sent } = open();
    expect(await title()).toBe("Tell 14 people what you learned");
    await userEvent.click(await screen.findByRole("checkbox", { name: /^How many took part/ }));
    expect(screen.getByRole("button", { name: "Publish to 14 people" })).toHaveProperty(
      "disabled",
      true,
    );
    await userEvent.click(screen.getByRole("radio", { name: "1 marked" }));
    const preview = within(screen.getByRole("complementary", { name: /respondents will see/ }));
    expect(preview.getByText("Tell sales no earlier.")).toBeTruthy();
    await press("Publish to 14 people");
    await confirm("Publish to 14 people");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ ratings: false, comments: "marked" });
    expect(screen.queryByText(/Your decisions/)).toBeNull();
  });

  it("keeps what was typed for a reload, and marks what is too long", async () => {
    open();
    await userEvent.type(await words(), "Half a sen");
    cleanup();
    localStorage.setItem("other", "");
    open();
    expect(await screen.findByDisplayValue("Half a sen")).toBeTruthy();
    cleanup();
    const word = "🙂".repeat(2002);
    const draft = JSON.stringify({ word, ratings: true, comments: "none" });
    localStorage.setItem(`tenward.publication.${results.surveyId}`, draft);
    open();
    expect(await screen.findByText("Please shorten it by 2 characters.")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Publish/ })).toHaveProperty("disabled", true);
  });

  it("counts what differs from what people read, and names it", async () => {
    const { sent } = read({
      "GET /api/entries": { items: [{ id: "e1", day: "2027-03-01", text: "Nobody asked." }] },
    });
    expect(await title()).toBe("14 people can read your two decisions");
    expect(screen.getByText("Everything is published and up to date.")).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: decided.name })).toBeNull();
    await press(`Add what’s happened since: ${decided.name}`);
    await press("Use this: Nobody asked.");
    expect(screen.getByText(`Not published yet: “${decided.name}”.`)).toBeTruthy();
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      call: `PATCH ${board}/publication`,
      body: { evidence: [{ themeId: "t1", text: "Since 1 March 2027: Nobody asked." }] },
    });
  });

  it("warns while words of a comment are repeated", async () => {
    read({ "GET /api/entries": { items: [] } });
    await press(`Add what’s happened since: ${decided.name}`);
    const since = screen.getByRole("textbox", { name: `What’s happened since: ${decided.name}` });
    await userEvent.type(since, "Since March: what c1 says");
    expect(await screen.findByText(/^“what c1 says” appears in a comment/)).toBeTruthy();
  });

  it("edits what was published, and needs one theme as long as decisions are read", async () => {
    read();
    await userEvent.click(await screen.findByText("More"));
    await press("Edit");
    for (const { name } of allRead.themes.slice(0, 2))
      await userEvent.click(screen.getByRole("checkbox", { name }));
    expect(screen.getByText("Choose at least one theme, or withdraw.")).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: decided.name }));
    await userEvent.type(await words(), " Really.");
    expect(screen.getByRole("button", { name: "Publish 2 changes" })).toBeTruthy();
  });

  it("withdraws both", async () => {
    const back = { takenBackAt: "2026-12-05T08:30:00Z" };
    const { sent } = read({
      [`PATCH ${survey}/publication`]: { ...silent, ...back },
      [`PATCH ${board}/publication`]: { ...unpublished, ...back },
    });
    await userEvent.click(await screen.findByText("More"));
    await press("Withdraw");
    await confirm("Withdraw");
    expect(await screen.findByText(/^Withdrawn 5 December( 2026)?/)).toBeTruthy();
    expect(sent.map(({ body }) => body)).toEqual([{ published: false }, { published: false }]);
  });

  it("loses nothing when the board was changed meanwhile, and goes on from there", async () => {
    const { sent, replies } = withBoard({
      [`GET ${survey}/publication`]: spoken,
      [`PATCH ${board}/publication`]: new Refusal(412, "changed-meanwhile"),
      "POST /elsewhere": undefined,
    });
    await title();
    await fetch(new Request(new URL("/elsewhere", location.href), { method: "POST" }));
    await userEvent.click(await screen.findByText("More"));
    await press("Edit");
    await userEvent.click(screen.getByRole("checkbox", { name: decided.name }));
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    expect(await screen.findByText("This has been changed somewhere else")).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: decided.name })).toHaveProperty("checked", false);
    replies[`PATCH ${board}/publication`] = published;
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    const tries = () => sent.filter(({ call }) => call.startsWith("PATCH"));
    await waitFor(() => expect(tries().map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']));
  });

  it("does not let two boards say two things, and leads to the other one", async () => {
    const other = { id: "other", title: "Expectations, first try" };
    const { sent } = withBoard({
      [`GET ${board}/publication`]: { ...unpublished, toldElsewhere: [other] },
    });
    const link = await screen.findByRole("link", { name: "Open “Expectations, first try”" });
    expect(link.getAttribute("href")).toBe("/themes/other/publish");
    await press("Publish to 14 people");
    await confirm("Publish to 14 people");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.call).toBe(`PATCH ${survey}/publication`);
  });

  it("warns of words that somebody wrote, and leads to where they are changed", async () => {
    const quotes = [
      { themeId: "t1", field: "name", source: "comment", words: "Waiting for approvals" },
      { themeId: "t2", field: "name", source: "role", words: "A second person" },
      { themeId: "t3", field: "reason", source: "comment", words: "not told" },
    ];
    withBoard({ [`GET ${board}/publication`]: { ...unpublished, quotes } });
    const [rename] = await screen.findAllByRole("link", { name: "Rename" });
    expect(rename?.getAttribute("href")).toBe(`/surveys/${results.surveyId}/themes#theme-t1`);
    const warning = screen.getByText(/One theme name is one of your responsibilities/);
    expect(warning.textContent).toContain("repeats comments word for word");
    expect(screen.queryByText("not told")).toBeNull();
  });

  it("never includes what carries a name, and says so", async () => {
    open();
    expect(await screen.findByText("What Petra Lenz wrote is never included.")).toBeTruthy();
  });

  it("names what leaves because it has no verdict or is gone", async () => {
    const [first, second] = allRead.themes as [DecidedTheme, DecidedTheme];
    const { verdict: _, ...undecided } = second;
    read({
      [`GET ${board}`]: { ...decidedBoard, themes: [first, undecided] },
      [`GET ${board}/publication`]: { ...published, pending: 2, pendingIds: ["t2", "gone"] },
    });
    await title();
    const section = screen.getByRole("region", { name: /^Your decisions/ });
    const [, left, gone] = within(section).getAllByRole("listitem");
    expect(left?.textContent).toBe(
      "A second person for testingNo verdict any more. Respondents can still read it. It’s removed when you publish.",
    );
    expect(gone?.textContent).toMatch(/^One theme is no longer on the board/);
    expect(screen.getByRole("button", { name: "Publish 2 changes" })).toBeTruthy();
  });

  it.each(["not-now", "needs-clarifying"] as const)(
    "neither counts nor shows “%s” without a reason, and says so",
    async (verdict) => {
      const [first, second] = decidedBoard.themes as [DecidedTheme, DecidedTheme];
      const themes = [first, { ...second, verdict, reason: " " }];
      withBoard({ [`GET ${board}`]: { ...decidedBoard, themes } });
      expect((await screen.findByText(/theme/, { selector: "h2 .meta" })).textContent).toBe(
        "1 of 2 themes",
      );
      const preview = within(screen.getByRole("complementary", { name: /respondents will see/ }));
      expect(preview.queryByText(second.name)).toBeNull();
      expect(screen.getByText(/^Not included, because the verdict/).textContent).toContain(
        "“A second person for testing”",
      );
      cleanup();
      // Published with a reason, and then without one.
      const told = { ...first, published: true };
      const left = { ...second, verdict, reason: "", published: true };
      read({
        [`GET ${board}`]: { ...decidedBoard, themes: [told, left] },
        [`GET ${board}/publication`]: { ...published, pending: 1, pendingIds: ["t2"] },
      });
      expect(await screen.findByText(/^The verdict has no reason\./)).toBeTruthy();
      expect(await title()).toBe("14 people can read your two decisions");
      expect(screen.getByText("Not published yet: “A second person for testing”.")).toBeTruthy();
      expect(screen.getByRole("button", { name: "Publish 1 change" })).toBeTruthy();
      cleanup();
      read({
        [`GET ${board}`]: { ...decidedBoard, themes: [left] },
        [`GET ${board}/publication`]: { ...published, pending: 1, pendingIds: ["t2"] },
      });
      expect(
        await screen.findByText(/^Respondents can still read decisions that are no longer here/),
      ).toBeTruthy();
    },
  );

  it("names comments that are in no theme, and shows what respondents read of them", async () => {
    const [own, other] = [decidedBoard.comments[0], decidedBoard.comments[2]];
    const comments = [
      ...decidedBoard.comments,
      ...["c4", "c5"].map((id) => ({ ...own, id })),
      { ...other, id: "c6" },
    ];
    const unsorted = { ...decidedBoard.statements[0], id: "s4", commentId: "c4" };
    const { themeId: _, ...alone } = unsorted;
    withBoard({
      [`GET ${board}`]: {
        ...{ ...decidedBoard, comments },
        statements: [...decidedBoard.statements, alone],
      },
    });
    expect(await screen.findByText(/^3 comments are in no theme\. Respondents/)).toBeTruthy();
    const preview = within(screen.getByRole("complementary", { name: /respondents will see/ }));
    expect(preview.getByText(/^2 comments are in no theme, so there’s no decision/)).toBeTruthy();
  });

  it("opens from where decisions of a board were published before", async () => {
    const path = `/themes/${boardId}/publish#theme-t1`;
    const { router } = withBoard({}, path);
    await waitFor(() => expect(router.state.location.pathname).toBe(page));
    expect(router.state.location).toMatchObject({ search: "", hash: "#theme-t1" });
    cleanup();
    const newer = { ...summary, id: "newer", changedAt: "2027-01-01T08:30:00Z" };
    const second = withBoard({ "GET /api/boards": { items: [newer, summary] } }, path);
    await waitFor(() => expect(second.router.state.location.search).toBe(`?board=${boardId}`));
    expect(await title()).toBe("Tell 14 people what you decided");
  });
});

describe("the choice", () => {
  const all = decidedBoard.themes.filter(
    (theme): theme is DecidedTheme => theme.verdict !== undefined,
  );

  it("stands for every theme as soon as it has all of them", () => {
    const one = toggledTheme({}, all, "t2");
    expect(one).toEqual({ themeIds: ["t1"] });
    expect(toggledTheme(one, all, "t2")).toEqual({});
  });

  it("forgets themes that have no verdict any more", () => {
    expect(settled({ themeIds: ["t1", "t3", "gone"] }, all)).toEqual({ themeIds: ["t1"] });
    expect(settled({}, all)).toEqual({});
  });
});
