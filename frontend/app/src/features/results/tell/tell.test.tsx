import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { below, client, queries } from "../../../shared/api";
import { savesItself } from "../../../shared/saving";
import {
  autumn,
  boardId,
  decidedBoard,
  published,
  spring,
  unpublished,
} from "../../../test/fixtures/replies";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import { settled, toggledTheme } from "./chosen";
import type { DecidedBoard, DecidedTheme } from "./types";

const path = `/api/boards/${boardId}`;

const open = (
  publication: object = unpublished,
  changed: unknown = published,
  {
    language = "en",
    of = decidedBoard,
    later = of,
  }: { language?: "en" | "de"; of?: DecidedBoard; later?: DecidedBoard } = {},
) => {
  const { sent } = network({
    [`GET ${path}`]: () => (sent.length > 0 ? later : of),
    [`GET ${path}/publication`]: publication,
    [`PATCH ${path}/publication`]: changed,
  });
  visit(routes, `/themes/${boardId}/publish`, language);
  return sent;
};
const title = async () => (await screen.findByRole("heading", { level: 1 })).textContent;
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const confirm = async (name: string) =>
  userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name }));
const [decided] = decidedBoard.themes as [DecidedTheme];
const allPublished = {
  ...decidedBoard,
  themes: decidedBoard.themes.map((t) => ({ ...t, published: true })),
};

describe("telling those who answered", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("shows every verdict as it would be read, and what has none", async () => {
    open();
    expect(await title()).toBe("Your two decisions haven’t been published yet");
    const [first, second, ...more] = within(
      screen.getByRole("region", { name: "You said, I decided, and why" }),
    ).getAllByRole("listitem");
    expect(first?.textContent).toContain("Waiting for small approvals2 comments Realistic");
    expect(second?.textContent).toContain("Not now: after AprilThere is no position.");
    expect(more).toEqual([]);
    expect(screen.getByText(/One theme has no verdict/)).toBeTruthy();
  });

  it("lets a verdict be written from right to left", async () => {
    const horizon = { text: "באביב", remindOn: "2027-05-01" };
    const words = { name: "אדם שני", reason: "אין תקן" };
    const theme = { ...decided, ...words, verdict: "not-now" as const, horizon };
    open(unpublished, published, { of: { ...decidedBoard, themes: [theme] } });
    expect((await screen.findByText("אדם שני")).dir).toBe("auto");
    expect(screen.getByText("אין תקן").dir).toBe("auto");
    expect(screen.getByText("באביב").tagName).toBe("BDI");
  });

  it("leaves out what nobody who answered said, and says so", async () => {
    const unsaid = { ...decided, id: "t4", name: "Only in the role", voices: 0, clauses: 1 };
    open(unpublished, published, {
      of: { ...decidedBoard, themes: [...decidedBoard.themes, unsaid] },
    });
    expect(await title()).toBe("Your two decisions haven’t been published yet");
    expect(screen.queryByText("Only in the role")).toBeNull();
    expect(screen.getByText(/^One theme with a verdict has no comments/)).toBeTruthy();
    expect(screen.getByText(/^One theme has no verdict/)).toBeTruthy();
  });

  it("still shows what nobody says any more as long as they read it", async () => {
    const left = { ...decided, voices: 0, published: true };
    open(published, published, { of: { ...decidedBoard, themes: [left] } });
    expect(await screen.findByRole("checkbox", { name: decided.name })).toBeTruthy();
    expect(screen.queryByText(/has no comments/)).toBeNull();
  });

  it("has nothing to tell where only the role says what was decided", async () => {
    const unsaid = { ...decided, voices: 0, clauses: 1 };
    open(unpublished, published, { of: { ...decidedBoard, themes: [unsaid] } });
    expect(await screen.findByText(/^One theme with a verdict has no comments/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Publish decisions" })).toBeNull();
  });

  it("publishes every verdict and tells it by mail, after one question", async () => {
    const sent = open();
    await press("Publish decisions");
    expect(screen.getByText("They get an email in two minutes.")).toBeTruthy();
    expect(sent).toEqual([]);
    await confirm("Publish decisions");
    expect(await screen.findByText(/^Published 1 December 2026/)).toBeTruthy();
    expect(await title()).toBe("Respondents can read what you decided");
    expect(sent).toEqual([
      {
        call: `PATCH ${path}/publication`,
        body: { published: true, themeIds: null, announce: true },
        ifMatch: '"1"',
      },
    ]);
  });

  it("keeps the focus on the page once the button is done with", async () => {
    open();
    await press("Publish decisions");
    await confirm("Publish decisions");
    await screen.findByText(/^Published 1 December 2026/);
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole("heading", { level: 2, name: "Publish to respondents" }),
      ),
    );
  });

  it("does not deny the mail that an earlier edition still waits for", async () => {
    open({ ...published, pending: 1, announced: { people: 17, sent: 0 } });
    await press("Publish 1 change");
    expect(screen.getByText("No further email is sent.")).toBeTruthy();
  });

  it("says of no theme that it is not published once it is", async () => {
    open(unpublished, published, { later: allPublished });
    await press("Publish decisions");
    await confirm("Publish decisions");
    expect(await screen.findByText(/^Published 1 December 2026/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("New: not published yet.")).toBeNull());
  });

  it("offers no mail where the server has none", async () => {
    const sent = open({ ...unpublished, mailSetUp: false });
    expect(await screen.findByText(/^This server can’t send email/)).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: "Send them an email" })).toBeNull();
    await press("Publish decisions");
    expect(screen.getByText("No email is sent.")).toBeTruthy();
    await confirm("Publish decisions");
    await screen.findByText(/^Published 1 December 2026/);
    expect(sent).toMatchObject([{ body: { announce: false } }]);
  });

  it("asks for no mail once the server has none any more", async () => {
    let publication = { ...published, pending: 1 };
    const { sent } = network({
      [`GET ${path}`]: allPublished,
      [`GET ${path}/publication`]: () => publication,
      [`PATCH ${path}/publication`]: published,
    });
    visit(routes, `/themes/${boardId}/publish`);
    await userEvent.click(await screen.findByRole("checkbox", { name: "Send them an email" }));
    publication = { ...publication, mailSetUp: false };
    await act(() => queries.invalidateQueries({ queryKey: below("/api/boards") }));
    expect(await screen.findByText(/^This server can’t send email/)).toBeTruthy();
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    const changes = () => sent.filter(({ call }) => call.startsWith("PATCH"));
    await waitFor(() => expect(changes()).toMatchObject([{ body: { announce: false } }]));
  });

  it("waits for what the board is still saving", async () => {
    const steps: string[] = [];
    network({
      [`POST ${path}/undo`]: {},
      [`GET ${path}`]: () => {
        steps.push("read");
        return decidedBoard;
      },
      [`GET ${path}/publication`]: unpublished,
    });
    // A read that did not wait would begin before the first of two calls is back.
    const undo = { params: { path: { boardId } }, body: { after: 0, id: boardId } };
    const ends = savesItself(`/boards/${boardId}`, async () => {
      await client.POST("/api/boards/{boardId}/undo", undo);
      await client.POST("/api/boards/{boardId}/undo", undo);
      steps.push("saved");
    });
    visit(routes, `/themes/${boardId}/publish`);
    expect(await title()).toBe("Your two decisions haven’t been published yet");
    expect(steps).toEqual(["saved", "read"]);
    ends();
  });

  it("publishes only what is chosen, and says what each survey reads", async () => {
    const sent = open();
    const readers = await screen.findByRole("region", { name: "Who can see what" });
    expect(readers.textContent).toContain("Springcan see 2 themes");
    expect(readers.textContent).toContain("Autumncan see 1 theme");
    await userEvent.click(screen.getByRole("checkbox", { name: "Waiting for small approvals" }));
    expect(readers.textContent).toContain("Springcan see 1 theme");
    expect(readers.textContent).toContain("Autumncan’t see anything");
    const look = within(readers).getByRole("link", { name: "Preview as a respondent: Spring" });
    expect(look.getAttribute("href")).toBe(`/r/results/#preview=${spring}&board=${boardId}`);
    expect(localStorage.getItem(`tenward.decisions.${boardId}`)).toBe('{"themeIds":["t2"]}');
    expect(readers.innerHTML).not.toContain(`preview=${autumn}`);
    await userEvent.click(screen.getByRole("checkbox", { name: "Send them an email" }));
    await press("Publish decisions");
    await confirm("Publish decisions");
    await screen.findByText(/^Published 1 December/);
    expect(sent[0]?.body).toEqual({ published: true, themeIds: ["t2"], announce: false });
    expect(localStorage.getItem(`tenward.decisions.${boardId}`)).toBeNull();
  });

  it.each(["[MouseLeft]", "[MouseMiddle]", "[MouseRight]"])(
    "keeps the choice for a preview that is opened by %s",
    async (keys) => {
      open();
      const look = await screen.findByRole("link", { name: "Preview as a respondent: Spring" });
      expect(localStorage.getItem(`tenward.decisions.${boardId}`)).toBeNull();
      await userEvent.pointer({ target: look, keys });
      expect(localStorage.getItem(`tenward.decisions.${boardId}`)).toBe("{}");
    },
  );

  it("shows what came of a decision, in words from the log that the lead may change", async () => {
    const { sent } = network({
      [`GET ${path}`]: decidedBoard,
      [`GET ${path}/publication`]: published,
      [`PATCH ${path}/publication`]: published,
      "GET /api/entries": {
        items: [{ id: "e1", day: "2027-03-01", text: "Nobody had to ask." }],
      },
    });
    visit(routes, `/themes/${boardId}/publish`);
    await press(`Add what’s happened since: ${decided.name}`);
    await press("Use this: Nobody had to ask.");
    const words = screen.getByRole("textbox", { name: `What’s happened since: ${decided.name}` });
    expect((words as HTMLTextAreaElement).value).toBe("Since 1 March 2027: Nobody had to ask.");
    await userEvent.clear(words);
    await userEvent.type(words, "Since March: what c1 says");
    // Whoever wrote it might be recognised.
    expect(await screen.findByText(/^“what c1 says” appears in a comment/)).toBeTruthy();
    await press("Publish selection");
    await confirm("Publish selection");
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({
        published: true,
        themeIds: null,
        announce: false,
        evidence: [{ themeId: "t1", text: "Since March: what c1 says" }],
      }),
    );
  });

  it("asks back about what needs clarifying, once it is read as it is", async () => {
    const unclear = { ...decided, verdict: "needs-clarifying" as const, published: true };
    open(published, published, { of: { ...decidedBoard, themes: [unclear] } });
    const ask = await screen.findByRole("link", { name: `Ask a follow-up: ${decided.name}` });
    expect(ask.getAttribute("href")).toBe(`/surveys/new?board=${boardId}&theme=t1`);
    cleanup();

    open({ ...published, pending: 1, pendingIds: ["t1"] }, published, {
      of: { ...decidedBoard, themes: [unclear] },
    });
    expect(await screen.findByText("Changed since it was published.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /^Ask a follow-up/ })).toBeNull();
  });

  it("needs one theme", async () => {
    open();
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Waiting for small approvals" }),
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "A second person for testing" }));
    expect(screen.getByText("Choose at least one theme.")).toBeTruthy();
    const button = screen.getByRole("button", { name: "Publish decisions" });
    expect(button.hasAttribute("disabled")).toBe(true);
  });

  it("warns of words that somebody wrote, and leads to where they are changed", async () => {
    const quotes = [
      { themeId: "t1", field: "name", source: "comment", words: "Waiting for small approvals" },
      { themeId: "t2", field: "reason", source: "comment", words: "There is no position" },
      { themeId: "t3", field: "reason", source: "comment", words: "not told" },
    ];
    open({ ...unpublished, quotes });
    const rename = await screen.findByRole("link", { name: "Rename" });
    expect(rename.getAttribute("href")).toBe(`/themes/${boardId}#theme-t1`);
    expect(screen.getByText(/Your reason repeats someone’s words/)).toBeTruthy();
    expect(screen.queryByText("not told")).toBeNull();
    await press("Publish decisions");
    const asked = within(screen.getByRole("alertdialog"));
    expect(asked.getByText(/repeats comments word for word/)).toBeTruthy();
  });

  it("warns once, above all that is repeated", async () => {
    const quotes = [
      { themeId: "t1", field: "name", source: "role", words: "Small approvals" },
      { themeId: "t1", field: "reason", source: "comment", words: "Clara grants access" },
      { themeId: "t2", field: "reason", source: "comment", words: "There is no position" },
      { themeId: "t2", field: "horizon", source: "comment", words: "after April" },
    ];
    open({ ...unpublished, quotes });
    const warning = await screen.findByText(/One theme name is one of your responsibilities/);
    expect(warning.textContent).toContain("repeats comments word for word");
    expect([...document.querySelectorAll(".tint")]).toEqual([warning]);
    for (const { words } of quotes) {
      expect(screen.getByText(words, { selector: "q" })).toBeTruthy();
    }
    for (const box of screen.getAllByRole("checkbox", { checked: true }))
      await userEvent.click(box);
    expect(document.querySelector(".tint")).toBeNull();
  });

  it("names a theme that is called like a sentence of the role", async () => {
    const words = "Keep small approvals from waiting";
    open({ ...unpublished, quotes: [{ themeId: "t1", field: "name", source: "role", words }] });
    expect(await screen.findByText(/The theme name is one of your responsibilities/)).toBeTruthy();
    expect(screen.queryByText(/Colleagues may recognise/)).toBeNull();
    await press("Publish decisions");
    expect(screen.queryByText(/repeats comments word for word/)).toBeNull();
  });

  it("names what differs from what they read, and what stays visible of it", async () => {
    const pending = { ...published, pending: 1, pendingIds: ["t2"] };
    open(pending, published, { of: allPublished });
    expect(await title()).toBe("One theme has unpublished changes");
    expect(screen.getAllByText("Changed since it was published.")).toHaveLength(1);
    expect(screen.getByText("Not now", { exact: false })).toBeTruthy();
    await press("Publish 1 change");
    expect(screen.getByText(/^Respondents see what changed, when/)).toBeTruthy();
    expect(screen.getByText("No email is sent.")).toBeTruthy();
  });

  it("says when there is nothing new, and takes back", async () => {
    const announced = { people: 12, sent: 11 };
    const back = { ...unpublished, takenBackAt: "2026-12-05T08:30:00Z" };
    const sent = open({ ...published, announced }, back, { of: allPublished });
    expect(await screen.findByText("Everything is published and up to date.")).toBeTruthy();
    expect(screen.getByText(/12 people get an email without a link; 11 sent/)).toBeTruthy();
    await press("Withdraw");
    await confirm("Withdraw");
    expect(await screen.findByText(/^Withdrawn 5 December 2026/)).toBeTruthy();
    expect(await title()).toBe("Your two decisions are no longer published");
    expect(sent[0]?.body).toEqual({ published: false });
  });

  it("does not say that they read all of it where one theme is left out", async () => {
    open({ ...published, themeIds: ["t2"] }, published, { of: allPublished });
    expect(await title()).toBe("Respondents can read one of your two decisions");
    expect(screen.getByText("One of two is published and up to date.")).toBeTruthy();
    expect(screen.queryByText(/They read all of it/)).toBeNull();
  });

  it("does not let two boards say two things, and leads to the other one", async () => {
    const other = { id: "other", title: "Expectations, first try" };
    open({ ...unpublished, toldElsewhere: [other] });
    const back = await screen.findByRole("link", { name: "Open “Expectations, first try”" });
    expect(back.getAttribute("href")).toBe("/themes/other/publish");
    const publish = screen.getByRole("button", { name: "Publish decisions" });
    expect(publish).toHaveProperty("disabled", true);
    expect(screen.queryByRole("checkbox", { name: "Send them an email" })).toBeNull();
    expect(screen.queryByRole("link", { name: /Preview as a respondent/ })).toBeNull();
  });

  it("names the other board that was published meanwhile", async () => {
    const toldElsewhere = [{ id: "other", title: "Expectations, first try" }];
    let found: object = unpublished;
    open(
      () => found,
      () => {
        found = { ...unpublished, toldElsewhere };
        return new Refusal(409, "told-elsewhere", { current: found });
      },
    );
    await press("Publish decisions");
    await confirm("Publish decisions");
    expect(
      await screen.findByText(/^Nothing was published. Withdraw the other board’s decisions/),
    ).toBeTruthy();
    expect(await screen.findByRole("link", { name: /^Open “Expectations/ })).toBeTruthy();
  });

  it("loses nothing when the board was changed meanwhile", async () => {
    open(unpublished, new Refusal(412, "changed-meanwhile", { current: unpublished }));
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Waiting for small approvals" }),
    );
    await press("Publish decisions");
    await confirm("Publish decisions");
    expect(await screen.findByText("This has been changed somewhere else")).toBeTruthy();
    const box = screen.getByRole("checkbox", { name: "Waiting for small approvals" });
    expect((box as HTMLInputElement).checked).toBe(false);
  });

  it("follows what was chosen elsewhere, until something is chosen here", async () => {
    let publication: object = unpublished;
    let version = 1;
    const { sent } = network({
      [`GET ${path}`]: decidedBoard,
      [`GET ${path}/publication`]: () => publication,
      [`PATCH ${path}/publication`]: ({ ifMatch }: { ifMatch: string }) =>
        ifMatch === `"${version}"` ? published : new Refusal(412, "changed-meanwhile"),
      "POST /elsewhere": undefined,
    });
    const elsewhere = async (themeIds: string[]) => {
      publication = { ...published, themeIds, pending: 1 };
      version++;
      await fetch(new Request(new URL("/elsewhere", location.href), { method: "POST" }));
      await act(() => queries.invalidateQueries({ queryKey: below("/api/boards") }));
    };
    const checked = (name: string) =>
      screen.getByRole<HTMLInputElement>("checkbox", { name }).checked;
    visit(routes, `/themes/${boardId}/publish`);
    await title();
    expect(checked("Send them an email")).toBe(true);
    await elsewhere(["t2"]);
    await waitFor(() => expect(checked("Waiting for small approvals")).toBe(false));
    expect(checked("Send them an email")).toBe(false);
    await userEvent.click(screen.getByRole("checkbox", { name: "Waiting for small approvals" }));
    await elsewhere(["t1"]);
    expect(checked("A second person for testing")).toBe(true);
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    await screen.findByText("This has been changed somewhere else");
    await press("Publish 1 change");
    await confirm("Publish 1 change");
    const changes = () => sent.filter(({ call }) => call.startsWith("PATCH"));
    await waitFor(() => expect(changes().map(({ ifMatch }) => ifMatch)).toEqual(['"2"', '"3"']));
    expect(changes()[0]?.body).toEqual({ published: true, themeIds: null, announce: false });
  });

  it("says what to do where nothing is decided", async () => {
    const themes = decidedBoard.themes.map(({ verdict: _, ...theme }) => theme);
    open({ ...unpublished, pending: 0, pendingIds: [] }, published, {
      of: { ...decidedBoard, themes },
    });
    expect(await screen.findByText(/You haven’t decided on any theme yet/)).toBeTruthy();
    expect(await title()).toBe("You have no decisions to publish yet");
    expect(screen.getByRole("link", { name: "Go to the board" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Withdraw" })).toBeNull();
  });

  it("names what leaves what they read because it has no verdict or is gone", async () => {
    const [first, second, third] = allPublished.themes as [
      DecidedTheme,
      DecidedTheme,
      DecidedTheme,
    ];
    const { verdict: _, ...withdrawn } = second;
    const of = { ...decidedBoard, themes: [first, withdrawn, { ...third, published: false }] };
    const pending = { ...published, pending: 3, pendingIds: ["t2", "gone", "gone too"] };
    open(pending, published, { of });
    await title();
    const said = screen.getByRole("region", { name: "You said, I decided, and why" });
    const [, left, gone, ...more] = within(said).getAllByRole("listitem");
    expect(left?.textContent).toBe(
      "A second person for testingNo verdict any more. Respondents can still read it. It’s removed when you publish.",
    );
    expect(gone?.textContent).toBe(
      "Two themes are no longer on the board. Respondents can still read them. They’re removed when you publish.",
    );
    expect(more).toEqual([]);
    expect(
      within(said).queryByRole("checkbox", { name: "A second person for testing" }),
    ).toBeNull();
    expect(screen.getByRole("button", { name: "Publish 3 changes" })).toBeTruthy();
  });

  it("takes back what they read where no theme has a verdict any more", async () => {
    const themes = allPublished.themes.map(({ verdict: _, ...theme }) => theme).slice(0, 1);
    const back = { ...unpublished, pending: 0, takenBackAt: "2026-12-05T08:30:00Z" };
    const pending = { ...published, pending: 2, pendingIds: ["t1", "gone"] };
    const sent = open(pending, back, { of: { ...decidedBoard, themes } });
    expect(await title()).toBe("Two themes have unpublished changes");
    const said = screen.getByRole("region", { name: "You said, I decided, and why" });
    expect(
      within(said)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Waiting for small approvalsNo verdict any more. Respondents can still read it until you withdraw it.",
      "One theme is no longer on the board. Respondents can still read it until you withdraw it.",
    ]);
    expect(screen.queryByRole("button", { name: /^Publish/ })).toBeNull();
    expect(screen.queryByRole("checkbox", { name: "Send them an email" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Who can see what" })).toBeNull();
    await press("Withdraw");
    await confirm("Withdraw");
    expect(await screen.findByText(/^Withdrawn 5 December 2026/)).toBeTruthy();
    expect(await title()).toBe("You have no decisions to publish yet");
    expect(sent.map(({ body }) => body)).toEqual([{ published: false }]);
  });

  it("offers to take back, not to publish, what nobody says any more", async () => {
    const left = { ...decided, voices: 0, published: true };
    const pending = { ...published, pending: 1, pendingIds: ["t1"] };
    open(pending, published, { of: { ...decidedBoard, themes: [left] } });
    expect(await screen.findByRole("button", { name: "Withdraw" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Publish/ })).toBeNull();
    expect(screen.getByText(/^There’s nothing left to publish/)).toBeTruthy();
    expect(screen.getByText("Respondents can still read it until you withdraw it.")).toBeTruthy();
  });
});

describe("the choice", () => {
  const decided = decidedBoard.themes.filter(
    (theme): theme is DecidedTheme => theme.verdict !== undefined,
  );

  it("stands for every theme as soon as it has all of them", () => {
    const one = toggledTheme({}, decided, "t2");
    expect(one).toEqual({ themeIds: ["t1"] });
    expect(toggledTheme(one, decided, "t2")).toEqual({});
  });

  it("forgets themes that have no verdict any more", () => {
    expect(settled({ themeIds: ["t1", "t3", "gone"] }, decided)).toEqual({ themeIds: ["t1"] });
    expect(settled({}, decided)).toEqual({});
  });
});
