import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { whenSaved } from "../../shared/saving";
import { queue } from "../../shared/ui/toast/tell";
import { boardFixture, news, otherThemes, theme } from "../../test/fixtures/board";
import { api, boardPath, bodies, look, openBoard } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";
import type { Statement, Theme } from "./types";

afterEach(() => {
  // A message of one test is still shown to the next one.
  queue.clear();
  cleanup();
  vi.unstubAllGlobals();
});

const heading = async () => (await screen.findByRole("heading", { level: 1 })).textContent;
const shownTheme = () => document.querySelector("article")?.dataset.theme;
const list = async () =>
  within(await screen.findByRole("navigation", { name: "Themes" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent?.trim());
const decided = (...ids: string[]) =>
  boardFixture.themes.map((each) =>
    ids.includes(each.id) ? theme(each.id, { voices: 2, verdict: "realistic" }) : each,
  );

describe("themes, one at a time", () => {
  it("counts what needs a verdict, and lists it before what is decided", async () => {
    openBoard({}, { ...boardFixture, themes: decided("reviews") });
    expect(await heading()).toBe("2 of 3 themes need your verdict");
    expect(await list()).toEqual(["CODE2", "HOURS1", "REVIEWS Realistic"]);
    expect(shownTheme()).toBe("code");
    const quotes = [...document.querySelectorAll("article [data-slip]")];
    expect(quotes.map(({ textContent }) => textContent?.trim())).toEqual([
      "Keep your hands in the code.",
      "Less code, more time for us.",
    ]);
  });

  it("stays on a theme that is decided, and goes on to the next one that is not", async () => {
    const router = openBoard();
    await userEvent.click(await screen.findByRole("radio", { name: /^Realistic/ }));
    expect(await heading()).toBe("2 of 3 themes need your verdict");
    expect(shownTheme()).toBe("reviews");
    await userEvent.click(screen.getByRole("link", { name: "Next theme" }));
    expect(router.state.location.hash).toBe("#theme-code");
    // Else the router would scroll there, and the list would go from under the pointer.
    expect(document.getElementById("theme-code")).toBeNull();
    const name = screen.getByRole("heading", { level: 2, name: "CODE" });
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  it("fills its bar with each verdict, whose end moves once with the last one", async () => {
    const bar = () => screen.getByText(/^\d of 3 decided$/).previousElementSibling;
    const [fill, end] = [() => bar()?.children[0], () => bar()?.children[1]];
    openBoard({}, { ...boardFixture, themes: decided("reviews", "hours") });
    await heading();
    expect(fill()?.getAttribute("style")).toMatch(/^width: 66\.6/);
    await userEvent.click(await screen.findByRole("radio", { name: /^Realistic/ }));
    expect(fill()?.getAttribute("style")).toBe("width: 100%;");
    expect(end()?.matches("[class*=arrived]")).toBe(true);
    cleanup();
    openBoard({}, { ...boardFixture, themes: decided("reviews", "code", "hours") });
    await heading();
    expect(end()?.matches("[class*=arrived]")).toBe(false);
  });

  it("leads to telling people once all is decided, until they can read it", async () => {
    const all = decided("reviews", "code", "hours");
    openBoard({}, { ...boardFixture, themes: all });
    expect(await heading()).toBe("You’ve decided on all 3 themes");
    const tell = () => screen.getByRole("link", { name: "Tell people" });
    expect(tell().getAttribute("href")).toBe(boardPath.replace("/themes", "/told"));
    expect(tell().className).toContain("b-1");
    expect(screen.queryByRole("link", { name: "Next theme" })).toBeNull();
    cleanup();
    const published = all.map((each) => ({ ...each, published: true }));
    openBoard({}, { ...boardFixture, themes: published });
    await heading();
    expect(tell().className).not.toContain("b-1");
  });

  it("opens the theme that the address names, also at the old address of its board", async () => {
    const router = openBoard({}, boardFixture, "en", "/themes/b1?statement=s6#theme-hours");
    await screen.findByRole("dialog", { name: "The whole comment" });
    expect(shownTheme()).toBe("hours");
    const { pathname, search, hash } = router.state.location;
    expect(pathname + search + hash).toBe(`${boardPath}?statement=s6#theme-hours`);
  });

  it("stays at its own address where it is of the role alone, or not the newest one", async () => {
    const alone = { ...boardFixture, surveys: [], comments: [], statements: [], tensions: [] };
    const own = openBoard({}, alone, "en", "/themes/b1");
    await heading();
    expect(own.state.location.pathname).toBe("/themes/b1");
    expect(screen.queryByRole("link", { name: "Tell people" })).toBeNull();
    cleanup();
    const items = [
      { ...boardFixture, changedAt: "2026-07-01T10:00:00Z" },
      { ...boardFixture, id: "b2", changedAt: "2026-07-02T10:00:00Z" },
    ];
    const older = openBoard({ "GET /api/boards": { items } }, boardFixture, "en", "/themes/b1");
    await heading();
    expect(older.state.location.pathname + older.state.location.search).toBe(
      `${boardPath}?board=b1`,
    );
  });

  it("leads to the answers of a survey that is not grouped yet", async () => {
    const router = openBoard({ "GET /api/boards": { items: [] } });
    await screen.findByRole("heading", { name: "elsewhere" });
    expect(router.state.location.pathname).toBe(boardPath.replace("/themes", "/answers"));
  });

  it("shows a large theme at once, and all of it when asked", async () => {
    const statements = Array.from({ length: 400 }, (_, at) => ({
      ...(boardFixture.statements[3] as Statement),
      id: `x${at}`,
      position: at,
    }));
    openBoard({}, { ...boardFixture, statements, tensions: [], themes: [theme("code")] });
    const button = await screen.findByRole("button", { name: "Show all 400" });
    expect(document.querySelectorAll("article [data-slip]")).toHaveLength(12);
    await userEvent.click(button);
    expect(document.querySelectorAll("article [data-slip]")).toHaveLength(400);
  });

  it("shows groups only where they may be known, and says why not", async () => {
    openBoard();
    expect(await screen.findByText(/^A quote only shows its group if/)).toBeTruthy();
    expect(within(screen.getByRole("article")).getAllByText(/Team/)).not.toHaveLength(0);
    cleanup();
    openBoard({}, { ...boardFixture, groups: [], tensions: [] });
    expect(await screen.findByText(/Quotes don’t show groups/)).toBeTruthy();
  });

  it("says what was compared with nothing, and whose answer is not gathered", async () => {
    const notices = [{ code: "nothing-said", count: 30 }];
    const surveys = boardFixture.surveys.map((survey) => ({ ...survey, named: 1 }));
    openBoard({}, { ...boardFixture, notices, surveys });
    expect(await screen.findByText(/^30 answers contain no request/)).toBeTruthy();
    const notice = screen.getByText(/^One person’s answers to “Expectations, June 2026”/);
    expect(within(notice).getByRole("link").getAttribute("href")).toBe(
      `/surveys/${surveys[0]?.id}/answers#named`,
    );
  });

  it("opens the whole comment, and says where the rest of it stands", async () => {
    const router = openBoard();
    await userEvent.click(await screen.findByRole("link", { name: "Whole comment" }));
    const dialog = await screen.findByRole("dialog", { name: "The whole comment" });
    expect(dialog.querySelector("mark")?.textContent?.trim()).toBe(
      "Review my merge requests within a day.",
    );
    expect(dialog.textContent).toContain("Say no more often.");
    expect(router.state.location.search).toBe("?statement=s0");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("sends what is left before another page reads the board", async () => {
    const { sent } = openBoard();
    await userEvent.type(await screen.findByLabelText("Your reason REVIEWS"), "Soon.");
    await whenSaved("/boards/b1");
    expect(bodies(sent)).toMatchObject([{ kind: "verdict", reason: "Soon." }]);
  });
});

describe("edit themes", () => {
  const edit = (id = "code", more = {}, found: unknown = boardFixture) =>
    openBoard(more, found, "en", `${boardPath}?edit=1#theme-${id}`);
  const row = (name: RegExp) => screen.findByRole("button", { name });
  const picker = (name: string) => within(screen.getByRole("region", { name }));

  it("has one theme open, and those without one beside it", async () => {
    edit();
    expect(await heading()).toBe("Edit 3 themes");
    expect((await row(/^CODE/)).getAttribute("aria-expanded")).toBe("true");
    await userEvent.click(await row(/^HOURS/));
    expect((await row(/^CODE/)).getAttribute("aria-expanded")).toBe("false");
    const loose = within(screen.getByRole("region", { name: /^Without a theme/ }));
    expect(loose.getAllByRole("listitem")).toHaveLength(2);
  });

  it("moves a quote, or all that are ticked, into a theme or a new one", async () => {
    const { sent } = edit();
    await userEvent.click(await screen.findByRole("button", { name: /^Move: Keep your hands/ }));
    await userEvent.click(picker("Move to theme").getByRole("button", { name: /^HOURS/ }));
    expect(await screen.findByText("Moved to HOURS, 2 comments")).toBeTruthy();
    const loose = within(screen.getByRole("region", { name: /^Without a theme/ }));
    await userEvent.click(loose.getByRole("button", { name: /^Move: Say no/ }));
    await userEvent.keyboard("Nobody told us{Enter}");
    expect(await row(/^Nobody told us/)).toBeTruthy();
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        { kind: "move", statementIds: ["s3"], themeId: "hours" },
        { kind: "add-theme", statementIds: ["s6"], name: "Nobody told us" },
      ]),
    );
    await userEvent.click(await row(/^HOURS/));
    for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
    await userEvent.click(screen.getByRole("button", { name: /^Move: Keep your hands/ }));
    await userEvent.click(
      picker("Move 2 to theme").getByRole("button", { name: "Without a theme" }),
    );
    await waitFor(() =>
      expect(bodies(sent).at(-1)).toMatchObject({ kind: "move", statementIds: ["s5", "s3"] }),
    );
  });

  it("takes M and N on a quote, and Z", async () => {
    const { sent } = edit();
    (await screen.findByRole("button", { name: /^Move: Keep/ })).focus();
    await userEvent.keyboard("m");
    expect(document.activeElement?.getAttribute("placeholder")).toBe("Theme, or a new name");
    await userEvent.keyboard("{Escape}");
    (await screen.findByRole("button", { name: /^Move: Keep/ })).focus();
    await userEvent.keyboard("n");
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ kind: "add-theme" }]));
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(sent.at(-1)?.call).toBe(`POST ${api}/undo`));
    expect(await screen.findByText("Undone: the new theme “New theme”")).toBeTruthy();
  });

  it("renames, splits what is ticked, and merges", async () => {
    const { sent } = edit();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("Enter a name.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Name"), "Near the code{Enter}");
    await userEvent.click(screen.getByRole("checkbox", { name: /^Select: Less code/ }));
    await userEvent.click(screen.getByRole("button", { name: "Split Near the code" }));
    expect(await screen.findByText("Split into two: Near the code")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Merge Near the code with others" }));
    await userEvent.click(
      picker("Merge with “Near the code”").getByRole("button", { name: /^HOURS/ }),
    );
    expect(await screen.findByText(/^2 themes merged into Near the code/)).toBeTruthy();
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        { kind: "rename", name: "Near the code" },
        { kind: "split", statementIds: ["s4"] },
        { kind: "merge", themeId: "code", themeIds: ["hours"] },
      ]),
    );
  });

  it("asks which history goes on, where two themes have one", async () => {
    const errors = [{ pointer: "/themeId" }, { pointer: "/themeIds/0" }];
    const { sent } = edit("code", {
      [`POST ${api}/changes`]: new Refusal(409, "two-expectations", { errors }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Merge CODE with others" }));
    await userEvent.click(picker("Merge with “CODE”").getByRole("button", { name: /^HOURS/ }));
    const dialog = within(await screen.findByRole("dialog", { name: /^Which history/ }));
    await userEvent.click(dialog.getByRole("button", { name: "HOURS" }));
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ expectationOf: "hours" }));
  });

  it("makes them finer, adds one, puts it before another and removes it", async () => {
    const { sent } = edit();
    const kinds = () => bodies(sent).map((body) => (body as { kind: string }).kind);
    await userEvent.click(await screen.findByRole("button", { name: "New theme" }));
    await userEvent.type(screen.getByLabelText("Name"), "Quiet{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: "More options for Quiet" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Move theme up" }));
    expect(await screen.findByText("Now 3 of 4")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "More options for Quiet" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove theme" }));
    await waitFor(() => expect(kinds()).toEqual(["add-theme", "order", "remove-theme"]));
    screen.getByRole("slider").focus();
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toBe("as suggested");
  });

  it("tells of another tab's name before one replaces it", async () => {
    const { replies, sent } = edit();
    await userEvent.click(await screen.findByRole("button", { name: /^Rename CODE/ }));
    const field = screen.getByLabelText("Name");
    await userEvent.type(field, ", nearly");
    const theirs = theme("code", { name: "Theirs", nameFrom: "hand" });
    replies[`GET ${api}/changes`] = otherThemes(2, theirs);
    look();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/^It was renamed “Theirs” in another tab/);
    expect(field).toHaveProperty("value", "CODE, nearly");
    expect(sent).toEqual([]);
  });

  it("names the theme of which only the server knows what is undone", async () => {
    const said = (reason: string) => [theme("code", { verdict: "realistic", reason })] as Theme[];
    const found = { ...boardFixture, undo: "verdict", themes: said("Soon, and then some") };
    const back = news({ ...boardFixture, version: 2, themes: said("Soon"), redo: "verdict" });
    edit("code", { [`POST ${api}/undo`]: back }, found);
    await userEvent.click(await screen.findByRole("button", { name: "Undo: the verdict" }));
    expect(await screen.findByText("Undone: the verdict on “CODE”")).toBeTruthy();
  });

  it.each([
    ["undo", "Can’t undo: something was changed elsewhere in the meantime."],
    ["redo", "Can’t redo: something was changed elsewhere in the meantime."],
  ] as const)("tells of a way that leads elsewhere by now, %s", async (way, text) => {
    const { replies } = edit("code", {}, { ...boardFixture, undo: "move", redo: "move" });
    replies[`POST ${api}/${way}`] = new Refusal(412, "changed-meanwhile");
    const name = way === "undo" ? "Undo: the move" : "Redo: the move";
    await userEvent.click(await screen.findByRole("button", { name }));
    expect(await screen.findByText(text)).toBeTruthy();
  });
});
