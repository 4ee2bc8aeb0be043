import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../shared/i18n";
import { whenSaved } from "../../shared/saving";
import { queue } from "../../shared/ui/toast/tell";
import { boardFixture, news, otherThemes, theme, withoutTheme } from "../../test/fixtures/board";
import { api, bodies, grid, look, openBoard, quotes } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";
import type { Statement, Theme } from "./types";

describe("the board", () => {
  const decided = () => screen.getByRole("group", { name: "Verdict on CODE" });
  const reviews = theme("reviews");

  afterEach(() => {
    // A message of one test is still shown to the next one.
    queue.clear();
    cleanup();
    vi.unstubAllGlobals();
  });

  it("begins with the finding, counted in voices where people cannot be known", async () => {
    openBoard();
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("Six comments ask for three things");
    expect(screen.getByText(/^Give each theme a verdict/)).toBeTruthy();
    cleanup();
    const themes = boardFixture.themes.map((theme, at) =>
      at === 0 ? { ...theme, verdict: "realistic" as const } : theme,
    );
    openBoard({}, { ...boardFixture, themes });
    expect(await screen.findByText("One of three has a verdict; two are still open.")).toBeTruthy();
    cleanup();
    const everybody = boardFixture.surveys.map((survey) => ({ ...survey, answered: 6 }));
    openBoard({}, { ...boardFixture, surveys: everybody });
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(
      "Six people expect three things from you",
    );
  });

  it("shows only what people asked for, or only what the role says", async () => {
    const id = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901";
    const mine = { clauseId: id, start: 0, end: 9, position: 9, byHand: false };
    const statements = [
      ...boardFixture.statements,
      { ...mine, id: "s7", themeId: "code" },
    ] satisfies Statement[];
    const clauses = [{ id, text: "I do code" }];
    openBoard({}, { ...boardFixture, clauses, statements }, "en", "/themes/b1?whose=mine");
    expect(quotes(await grid(/^CODE/))).toEqual(["I do code"]);
    expect(screen.queryByRole("grid", { name: /^REVIEWS/ })).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "Only theirs" }));
    expect(quotes(await grid(/^CODE/))).toHaveLength(2);
    expect(await grid(/^REVIEWS/)).toBeTruthy();
  });

  it.each([
    [1, "Six comments ask for two things; your role adds one more"],
    [2, "Six comments ask for one thing; your role adds two more"],
    [3, "Your role comes with three things"],
  ] as const)(
    "tells what people expect from what the role alone asks: %i of three",
    async (count, text) => {
      const themes = boardFixture.themes.map((each, at) =>
        at < count ? theme(each.id, { voices: 0, clauses: 2 }) : each,
      );
      const empty = theme("empty", { voices: 0 });
      openBoard({}, { ...boardFixture, themes: [...themes, empty] });
      expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(text);
    },
  );

  it("asks to publish until respondents can read every decision on what they wrote", async () => {
    const decided = (published: boolean) =>
      boardFixture.themes.map((each) =>
        theme(each.id, { voices: 2, verdict: "realistic", published }),
      );
    const own = theme("own", { voices: 0, clauses: 1, verdict: "realistic" });
    openBoard({}, { ...boardFixture, themes: [...decided(false), own] });
    await screen.findByText(/Now publish what you decided/);
    cleanup();
    openBoard({}, { ...boardFixture, themes: [...decided(true), own] });
    await screen.findByText(/respondents can read your decisions/);
  });

  it("says whose answer is not gathered and where it stands, and counts the people without it", async () => {
    const surveys = boardFixture.surveys.map((survey) => ({ ...survey, answered: 7, named: 1 }));
    openBoard({}, { ...boardFixture, surveys });
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(
      "Six people expect three things from you",
    );
    const notice = screen.getByText(
      /^One person’s answers to “Expectations, June 2026” weren’t anonymous/,
    );
    expect(within(notice).getByRole("link").getAttribute("href")).toBe(
      `/surveys/${surveys[0]?.id}/answers#named`,
    );
    cleanup();
    openBoard({}, boardFixture);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByText(/weren’t anonymous/)).toBeNull();
  });

  it("shows single voices apart, groups only where they may be known, and near-duplicates once", async () => {
    openBoard();
    expect(quotes(await grid(/^Without a theme/))).toEqual([
      "Tell us what leadership talks about.",
      "Say no more often.",
    ]);
    const reviews = await grid(/^REVIEWS/);
    expect(quotes(reviews)).toHaveLength(1);
    expect(within(reviews).getByText("Team")).toBeTruthy();
    await userEvent.click(within(reviews).getByText("× 2"));
    expect(quotes(reviews)).toHaveLength(2);
    await userEvent.click(within(reviews).getByRole("button", { name: "Show only one" }));
    expect(quotes(reviews)).toHaveLength(1);
    expect(within(reviews).getByText("× 2")).toBeTruthy();
  });

  it("speaks another language at once, also within its quotes", async () => {
    openBoard();
    await grid(/^REVIEWS/);
    act(() => void speak("de"));
    const [again] = within(await grid(/^REVIEWS/)).getAllByRole("row");
    const buttons = within(again as HTMLElement).getAllByRole("button");
    expect(buttons.map((button) => button.ariaLabel ?? button.textContent)).toEqual([
      "Ganzer Kommentar",
      "× 2 und 1 ähnliches Zitat",
      "Verschieben",
    ]);
  });

  it("says no more that others say the same once they stand elsewhere", async () => {
    openBoard();
    const reviews = await grid(/^REVIEWS/);
    await userEvent.click(within(reviews).getByText("× 2"));
    within(reviews).getAllByRole("row")[1]?.focus();
    await userEvent.keyboard("n");
    await waitFor(() => expect(quotes(reviews)).toHaveLength(1));
    const buttons = within(reviews).getAllByRole("button");
    expect(buttons.map((button) => button.ariaLabel ?? button.textContent)).toEqual([
      "Whole comment",
      "Move",
    ]);
  });

  it.each([
    [1, /^1 of 1 expectation\./],
    [2, /^1 of 2 expectations\./],
  ] as const)("says how many stand apart, of %i", async (all, note) => {
    const statements = boardFixture.statements.slice(2, 2 + all);
    openBoard({}, { ...boardFixture, statements, tensions: [] });
    expect(await screen.findByText(note)).toBeTruthy();
  });

  it("names a quote by all its words, its group and what is folded under it", async () => {
    openBoard();
    const row = within(await grid(/^REVIEWS/)).getByRole("row", {
      name: "Review my merge requests within a day. Team, and 1 similar quote",
    });
    const buttons = within(row).getAllByRole("button");
    expect(buttons.map((button) => button.ariaLabel ?? button.textContent)).toEqual([
      "Whole comment",
      "× 2 and 1 similar quote",
      "Move",
    ]);
    const [bare] = within(await grid(/^HOURS/)).getAllByRole("row");
    expect(bare?.ariaLabel).toBe("A fixed hour a day would be enough.");
  });

  it("says what was compared with nothing, or by its words", async () => {
    const notices = [
      { code: "nothing-said", count: 30 },
      { code: "other-language", count: 2 },
    ];
    openBoard({}, { ...boardFixture, notices });
    for (const sentence of [
      /^30 answers contain no request/,
      /^2 expectations are written in a language/,
    ]) {
      expect(await screen.findByText(sentence)).toBeTruthy();
    }
  });

  it("moves no theme past what is due, which stands first", async () => {
    const due = { text: "after the planning", remindOn: "2026-01-01" };
    const late = theme("hours", { verdict: "not-now", reason: "Later.", horizon: due });
    const { sent } = openBoard(
      {},
      { ...boardFixture, themes: [late, theme("code"), theme("reviews")] },
    );
    await userEvent.click(await screen.findByRole("button", { name: "More options for CODE" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Move theme up" }));
    expect(await screen.findByText("Already first")).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "More options for CODE" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Move theme down" }));
    expect(await screen.findByText("Now 2 of 2")).toBeTruthy();
  });

  it("draws many themes under their larger ones, the largest first and those without one last", async () => {
    const families = ["SMALL", undefined, "LARGE"];
    const themes = Array.from({ length: 42 }, (_, at) => {
      const family = families[at % 3];
      return theme(`t${at}`, family ? { family } : {});
    });
    const statements = themes.map(({ id }, at) => ({
      ...boardFixture.statements[3],
      id: `x${at}`,
      themeId: id,
    }));
    const more = { ...boardFixture.statements[3], id: "more", themeId: "t41" };
    openBoard({}, { ...boardFixture, themes, statements: [...statements, more], tensions: [] });
    await screen.findByRole("heading", { name: "LARGE" });
    const headings = [...document.querySelectorAll("[data-themes=''] :is(h2, h3)")];
    const under = (first: number) => Array.from({ length: 14 }, (_, at) => `H3 T${first + 3 * at}`);
    expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      ...["H2 LARGE", ...under(2)],
      ...["H2 SMALL", ...under(0)],
      ...["H2 Other themes", ...under(1)],
    ]);
    expect(screen.getByText("In 2 larger themes")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Open T0" }));
    await userEvent.click(screen.getByRole("button", { name: "More options for T0" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Move theme up" }));
    expect(await screen.findByText("Already first")).toBeTruthy();
  });

  it("says of a single larger theme that it is one", async () => {
    const [first, ...others] = boardFixture.themes;
    const themes = [{ ...first, family: "LARGE" } as Theme, ...others];
    openBoard({}, { ...boardFixture, themes });
    expect(await screen.findByText("In one larger theme")).toBeTruthy();
  });

  it("shows near-duplicates with +, has the arrows reach them, and folds them with -", async () => {
    const { sent } = openBoard();
    const reviews = await grid(/^REVIEWS/);
    const [first, second] = ["Review my merge requests within a day.", /^I wait two days/];
    const focused = () => document.activeElement?.querySelector("blockquote")?.textContent;
    within(reviews).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("-");
    expect(quotes(reviews)).toHaveLength(1);
    await userEvent.keyboard("+");
    expect(quotes(reviews)).toHaveLength(2);
    expect(screen.getByText("Showing all 2")).toBeTruthy();
    await userEvent.keyboard("+{ArrowDown}");
    expect(focused()).toMatch(second);
    await userEvent.keyboard("-");
    expect(quotes(reviews)).toHaveLength(1);
    expect(screen.getByText("Showing one of 2")).toBeTruthy();
    expect(focused()).toBe(first);
    await userEvent.keyboard("+{ArrowDown}m2");
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ statementIds: ["s1"] }]));
  });

  it("shows near-duplicates from the menu of a quote", async () => {
    openBoard();
    const reviews = await grid(/^REVIEWS/);
    within(reviews).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("m");
    await userEvent.click(await screen.findByRole("button", { name: "Show all 2 similar ones" }));
    expect(quotes(reviews)).toHaveLength(2);
    expect(document.activeElement).toBe(within(reviews).getAllByRole("row")[0]);
    await userEvent.keyboard("{ArrowDown}m");
    const menu = within(await screen.findByRole("dialog"));
    await userEvent.click(menu.getByRole("button", { name: "Show only one" }));
    expect(quotes(reviews)).toHaveLength(1);
    expect(document.activeElement).toBe(within(reviews).getAllByRole("row")[0]);
    const rail = within(await grid(/^Without a theme/)).getAllByRole("row");
    rail[0]?.focus();
    await userEvent.keyboard("m");
    await screen.findByRole("button", { name: /^Select,/ });
    expect(screen.queryByRole("button", { name: /alike$/ })).toBeNull();
  });

  it.each([
    [true, ["HOURS", "Without a theme"]],
    [false, ["Without a theme", "CODE"]],
  ])(
    "puts the themes before single voices where there is one column: %s",
    async (narrow, order) => {
      vi.stubGlobal("matchMedia", (query: string) => ({
        matches: narrow && query.includes("64rem"),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }));
      openBoard();
      await grid(/^Without a theme/);
      const headings = screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent ?? "");
      const at = order.map((name) => headings.indexOf(name));
      expect(at).toEqual([...at].sort());
      expect(at).not.toContain(-1);
      expect(screen.queryByText("2 expectations without a theme are further down") !== null).toBe(
        narrow,
      );
    },
  );

  it("says why there are no groups", async () => {
    openBoard({}, { ...boardFixture, groups: [], tensions: [] });
    expect(
      await screen.findByText(/Quotes don’t show groups and groups aren’t compared/),
    ).toBeTruthy();
  });

  it("moves with M and a number, says so, and goes on with the next quote", async () => {
    const { sent } = openBoard();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("m");
    expect(await screen.findByRole("combobox", { name: "Theme, or a new name" })).toBe(
      document.activeElement,
    );
    await userEvent.keyboard("2");
    expect(quotes(await grid(/^CODE/))).toContain("Tell us what leadership talks about.");
    expect(await screen.findByText("Moved to CODE, 3 comments")).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Say no more often.");
    await waitFor(() =>
      expect(bodies(sent)).toEqual([
        { kind: "move", statementIds: ["s2"], themeId: "code", after: 1 },
      ]),
    );
  });

  it("keeps its menu where the focus leaves it for a moment only", async () => {
    openBoard();
    // Those of now: where the list was drawn again in between, nothing would come of focusing an earlier one.
    const row = async (at: number) =>
      within(await grid(/^Without a theme/)).getAllByRole("row")[at];
    (await row(0))?.focus();
    await userEvent.keyboard("m");
    const menu = await screen.findByRole("dialog", { name: "Move to theme" });
    menu.focus();
    menu.blur();
    menu.focus();
    await userEvent.keyboard("{Shift}");
    expect(menu.isConnected).toBe(true);
    (await row(1))?.focus();
    await waitFor(() => expect(menu.isConnected).toBe(false));
  });

  it("offers every place where not all that are chosen stand, and no other", async () => {
    const { sent } = openBoard();
    const first = async (name: RegExp) => within(await grid(name)).getAllByRole("row")[0];
    const options = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
    (await first(/^REVIEWS/))?.focus();
    await userEvent.keyboard("m");
    expect((await screen.findAllByRole("option")).length).toBeGreaterThan(0);
    expect(options().join()).not.toContain("REVIEWS");
    await userEvent.keyboard("{Escape}");
    (await first(/^REVIEWS/))?.focus();
    await userEvent.keyboard(" ");
    (await first(/^Without a theme/))?.focus();
    await userEvent.keyboard(" m");
    await screen.findAllByRole("option");
    expect(options().join()).toContain("REVIEWS");
    await userEvent.click(screen.getByRole("option", { name: /^Without a theme/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(bodies(sent)).toMatchObject([{ kind: "move", statementIds: ["s0", "s1", "s2"] }]);
  });

  it("moves several into a theme that is named while typing", async () => {
    const { sent } = openBoard();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(screen.getByText("2 selected")).toBeTruthy();
    await userEvent.keyboard("m");
    await userEvent.keyboard("Nobody told us{Enter}");
    expect(await screen.findByRole("heading", { name: "Nobody told us" })).toBeTruthy();
    expect(await screen.findByText("2 moved to Nobody told us, 2 comments")).toBeTruthy();
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ kind: "add-theme", statementIds: ["s2", "s6"] }),
    );
  });

  it("makes a new theme of what has the focus, or is selected, with N", async () => {
    const { sent } = openBoard();
    const rail = await grid(/^Without a theme/);
    expect(screen.getByText("N").closest("div")?.textContent).toBe("Nnew theme");
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}n");
    expect(await screen.findByText("2 moved to New theme, 2 comments")).toBeTruthy();
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ kind: "add-theme", statementIds: ["s2", "s6"] }),
    );
  });

  it("makes one new theme while N is held down", async () => {
    const { sent } = openBoard();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{n>3/}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(within(rail).getAllByRole("row")).toHaveLength(1);
  });

  it("reorders with Alt and the arrows, and undoes with Z", async () => {
    const { sent } = openBoard();
    const code = await grid(/^CODE/);
    within(code).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(quotes(code)).toEqual(["Less code, more time for us.", "Keep your hands in the code."]);
    expect(document.activeElement?.textContent).toContain("Keep your hands in the code.");
    expect(screen.getByText("Now 2 of 2")).toBeTruthy();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("Already last")).toBeTruthy();
    await waitFor(() => expect(sent).toHaveLength(1));
    await userEvent.keyboard("z");
    await waitFor(() => expect(sent.map(({ call }) => call)).toContain(`POST ${api}/undo`));
    expect(await screen.findByText("Undone: the move")).toBeTruthy();
  });

  it("goes through a long list with the arrows, and takes a quote with it", async () => {
    const count = 50;
    const numbers = Array.from({ length: count }, (_, at) => at);
    const text = (at: number) => `Wish ${at} of many.`;
    const [first] = boardFixture.comments;
    const comments = numbers.map((at) => ({ ...first, id: `c${at}`, text: text(at) }));
    const statements = numbers.map((at) => ({
      id: `s${at}`,
      commentId: `c${at}`,
      start: 0,
      end: text(at).length,
      position: at,
      byHand: false,
      themeId: "code",
    }));
    openBoard({}, { ...boardFixture, tensions: [], comments, statements });
    const code = await grid(/^CODE/);
    const now = () => document.activeElement?.querySelector("blockquote")?.textContent;
    const wish = (at: number) => code.querySelector<HTMLElement>(`[data-slip="s${at}"]`);
    wish(23)?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(now()).toBe(text(24));
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(quotes(code).slice(22, 26)).toEqual([text(22), text(24), text(23), text(25)]);
    expect(now()).toBe(text(24));
    await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(quotes(code).slice(22, 26)).toEqual([text(22), text(23), text(25), text(24)]);
    expect(now()).toBe(text(24));
    expect(screen.getByText(`Now 26 of ${count}`)).toBeTruthy();
    await userEvent.keyboard("{End}");
    expect(now()).toBe(text(count - 1));
    expect(code.querySelectorAll("[tabindex='0']")).toHaveLength(1);
  });

  it("undoes where nothing has the focus yet", async () => {
    const { sent } = openBoard({}, { ...boardFixture, undo: "move" });
    await screen.findByRole("heading", { name: "CODE" });
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(sent.map(({ call }) => call)).toEqual([`POST ${api}/undo`]));
  });

  it("names the theme of which only the server knows what is undone", async () => {
    const decided = (reason: string) => [theme("code", { verdict: "realistic", reason })];
    const found = { ...boardFixture, undo: "verdict", themes: decided("Soon, and then some") };
    const back = news({ ...boardFixture, version: 2, themes: decided("Soon"), redo: "verdict" });
    openBoard({ [`POST ${api}/undo`]: back }, found);
    (await screen.findAllByRole("row"))[0]?.focus();
    await userEvent.keyboard("z");
    expect(await screen.findByText("Undone: the verdict on “CODE”")).toBeTruthy();
  });

  it("names each theme of which only the server knows what is undone, however fast the keys are", async () => {
    const [code, hours] = ["code", "hours"].map((id) => theme(id, { verdict: "realistic" }));
    const themes = boardFixture.themes.map((each) =>
      [code, hours].find((one) => one?.id === each.id),
    );
    const undone = (version: number, undo: string | undefined, ...themes: Theme[]) => {
      const { board, ...rest } = otherThemes(version, ...themes);
      return { ...rest, board: { ...board, undo, redo: "verdict" } };
    };
    const renamed = theme("code", { name: "Coding" });
    const answers = [
      undone(2, "verdict", hours as Theme),
      undone(3, "rename"),
      undone(4, undefined, renamed),
    ];
    const undo = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 30, answers.shift())));
    const found = {
      ...boardFixture,
      undo: "verdict",
      themes: themes.map((each) => each ?? reviews),
    };
    openBoard({ [`POST ${api}/undo`]: undo }, found);
    (await screen.findAllByRole("row"))[0]?.focus();
    await userEvent.keyboard("zzz");
    await screen.findByText("Undone: the verdict on “CODE”");
    await screen.findByText("Undone: the verdict on “HOURS”");
    await screen.findByText("Undone: the new name “CODE”");
    expect(undo).toHaveBeenCalledTimes(3);
  });

  it("names the theme that was made, named or removed when that is undone or redone", async () => {
    openBoard();
    await screen.findByRole("heading", { name: "CODE" });
    const told = async (keys: string, text: string) => {
      await userEvent.keyboard(`{Control>}${keys}{/Control}`);
      expect(await screen.findByText(text)).toBeTruthy();
    };
    await userEvent.click(screen.getByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly{Enter}");
    screen.getByRole("button", { name: "Rename CODE, nearly" }).focus();
    await told("z", "Undone: the new name “CODE, nearly”");
    await told("y", "Redone: the new name “CODE, nearly”");
    await userEvent.click(screen.getByRole("button", { name: "New theme" }));
    await userEvent.type(screen.getByLabelText("Name"), "Quiet{Enter}");
    await told("z", "Undone: the new theme “Quiet”");
    await userEvent.click(screen.getByRole("button", { name: "More options for HOURS" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Remove theme" }));
    await told("z", "Undone: removing “HOURS”");
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  it("reorders a quote with those that are folded under it, past those that are shown", async () => {
    const at = { s0: 0, s1: 1, s2: 2, s6: 3 } as Record<string, number>;
    const statements = boardFixture.statements.map((each) =>
      each.id in at ? { ...each, themeId: "reviews", position: at[each.id] ?? 0 } : each,
    );
    const { sent } = openBoard({}, { ...boardFixture, statements });
    const reviews = await grid(/^REVIEWS/);
    const [first = "", second = "", third = ""] = quotes(reviews);
    within(reviews).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(quotes(reviews)).toEqual([second, first, third]);
    expect(document.activeElement?.textContent).toContain(first);
    expect(screen.getByText("Now 2 of 3")).toBeTruthy();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(quotes(reviews)).toEqual([second, third, first]);
    await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
    expect(quotes(reviews)).toEqual([first, second, third]);
    await waitFor(() => expect(bodies(sent)[0]).toMatchObject({ statementIds: ["s0", "s1"] }));
  });

  it("leaves letters to fields", async () => {
    const { sent } = openBoard();
    const verdict = within(await screen.findByRole("group", { name: "Verdict on CODE" }));
    await userEvent.click(verdict.getByRole("radio", { name: "Not now" }));
    const reason = screen.getByLabelText("Reason: CODE");
    await userEvent.type(reason, "zm");
    expect((reason as HTMLTextAreaElement).value).toBe("zm");
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(sent.filter(({ call }) => call.endsWith("/undo"))).toEqual([]);
  });

  it("opens the whole comment with the quote marked, and says where the rest of it stands", async () => {
    const router = openBoard();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[1]?.focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "The whole comment" });
    expect(dialog.querySelector("mark")?.textContent?.trim()).toBe("Say no more often.");
    expect(dialog.textContent).toContain("Review my merge requests within a day.");
    expect(within(dialog).getByText("REVIEWS").dir).toBe("auto");
    expect(router.state.location.search).toBe("?statement=s6");
    const results = `/surveys/${boardFixture.surveys[0]?.id}/answers`;
    const leads = async (name: string) =>
      (await screen.findByRole("link", { name })).getAttribute("href");
    expect(await leads("All answers in this survey")).toBe(results);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.click(within(await grid(/^CODE/)).getByText("Keep your hands in the code."));
    expect(await leads("Comments from this survey in this theme")).toBe(`${results}?theme=code`);
    expect(screen.queryByRole("link", { name: "All answers in this survey" })).toBeNull();
  });

  it("renames, merges with undo, and splits what was chosen", async () => {
    const { sent } = openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("Enter a name.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Name"), "Near the code{Enter}");
    expect(screen.getByRole("heading", { name: "Near the code" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Split Near the code" }));
    const split = within(await screen.findByRole("dialog"));
    await userEvent.click(split.getByRole("checkbox", { name: /^Less code/ }));
    await userEvent.click(split.getByRole("button", { name: "Split off 1 quote" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge REVIEWS with others" }));
    const merge = within(await screen.findByRole("dialog"));
    await userEvent.click(merge.getByRole("checkbox", { name: /^HOURS/ }));
    await userEvent.click(merge.getByRole("button", { name: "Merge 1 theme" }));
    expect(await screen.findByText("2 themes merged into REVIEWS, 3 comments")).toBeTruthy();
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        { kind: "rename", name: "Near the code" },
        { kind: "split", statementIds: ["s4"] },
        { kind: "merge", themeId: "reviews", themeIds: ["hours"] },
      ]),
    );
  });

  it("tells of another tab's name before one replaces it", async () => {
    const { replies, sent } = openBoard({}, boardFixture);
    await userEvent.click(await screen.findByRole("button", { name: /^Rename CODE/ }));
    const field = screen.getByLabelText("Name");
    await userEvent.type(field, ", nearly");
    expect(screen.queryByRole("alert")).toBeNull();
    const theirs = theme("code", { name: "Theirs", nameFrom: "hand" });
    replies[`GET ${api}/changes`] = otherThemes(2, theirs);
    look();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/^It was renamed “Theirs” in another tab/);
    expect(field).toHaveProperty("value", "CODE, nearly");
    expect(sent).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([{ kind: "rename", name: "CODE, nearly" }]),
    );
  });

  it.each([
    ["undo", "Can’t undo: something was changed elsewhere in the meantime."],
    ["redo", "Can’t redo: something was changed elsewhere in the meantime."],
  ] as const)("tells of a way that leads elsewhere by now, %s", async (way, text) => {
    const { replies } = openBoard({}, { ...boardFixture, undo: "move", redo: "move" });
    replies[`POST ${api}/${way}`] = new Refusal(412, "changed-meanwhile");
    await screen.findByRole("heading", { level: 1 });
    await userEvent.keyboard(
      way === "undo" ? "{Control>}z{/Control}" : "{Control>}{Shift>}z{/Shift}{/Control}",
    );
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it("counts the sentences of a role as what they are", async () => {
    const clauses = [{ id: "k1", text: "Own the ledger" }];
    const { commentId: _, ...own } = boardFixture.statements[5] as Statement;
    const statements = boardFixture.statements.with(5, { ...own, clauseId: "k1", end: 14 });
    const hours = theme("hours", { voices: 0, clauses: 1 });
    openBoard(
      {},
      { ...boardFixture, clauses, statements, themes: boardFixture.themes.with(2, hours) },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Merge REVIEWS with others" }));
    const merge = within(await screen.findByRole("dialog"));
    expect(merge.getByRole("checkbox", { name: "HOURS 1 responsibility" })).toBeTruthy();
    await userEvent.click(merge.getByRole("button", { name: "Back" }));
    const [row] = within(await grid(/^HOURS/)).getAllByRole("row");
    row?.focus();
    await userEvent.keyboard("mOther{Enter}");
    expect(screen.getByText("Moved to Other, 1 responsibility")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Merge REVIEWS with others" }));
    const again = within(await screen.findByRole("dialog"));
    await userEvent.click(again.getByRole("checkbox", { name: /^Other/ }));
    await userEvent.click(again.getByRole("button", { name: "Merge 1 theme" }));
    expect(
      await screen.findByText("2 themes merged into REVIEWS, 2 comments, 1 responsibility"),
    ).toBeTruthy();
  });

  it.each([
    [
      "another step",
      () => userEvent.click(within(decided()).getByRole("radio", { name: "Realistic" })),
    ],
    ["a step back", () => userEvent.keyboard("{Escape}{Control>}z{/Control}")],
  ])("offers to take a merge back until %s", async (_, next) => {
    openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Merge REVIEWS with others" }));
    const merge = within(await screen.findByRole("dialog"));
    await userEvent.click(merge.getByRole("checkbox", { name: /^HOURS/ }));
    await userEvent.click(merge.getByRole("button", { name: "Merge 1 theme" }));
    const message = await screen.findByText(/^2 themes merged into REVIEWS/);
    await next();
    await waitFor(() => expect(message.isConnected).toBe(false));
  });

  it("has the keys of a dialog stay in it", async () => {
    openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Merge REVIEWS with others" }));
    await userEvent.keyboard("{Control>}z{/Control}{Escape}");
    expect(await screen.findByRole("heading", { name: "CODE, nearly" })).toBeTruthy();
  });

  it("sends what is left before another page reads the board", async () => {
    const { sent } = openBoard();
    const mirrored = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(mirrored).getByRole("radio", { name: "Realistic" }));
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "Soon.");
    await whenSaved("/boards/b1");
    expect(bodies(sent).at(-1)).toMatchObject({ kind: "verdict", reason: "Soon." });
    cleanup();
    await whenSaved("/boards/b1");
  });

  it("says that a theme is gone, and leaves the quote where it was", async () => {
    let gone = false;
    openBoard({
      [`GET ${api}/changes`]: () => (gone ? withoutTheme(2, "code") : news(boardFixture)),
      [`POST ${api}/changes`]: () => {
        gone = true;
        return new Refusal(409, "theme-gone");
      },
    });
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("m2");
    expect(await screen.findByText(/“CODE” was removed in another tab/)).toBeTruthy();
    expect(quotes(await grid(/^Without a theme/))).toContain(
      "Tell us what leadership talks about.",
    );
    expect(screen.queryByRole("heading", { name: "CODE" })).toBeNull();
  });

  it("shows how far gathering is, and stops it", async () => {
    const running = { state: "running", stage: "reading", done: 12, total: 58 };
    const stopped = { state: "cancelled", done: 12, total: 58 };
    const nothing = {
      ...boardFixture,
      themes: [],
      statements: [],
      tensions: [],
      synthesis: running,
    };
    openBoard(
      { [`GET ${api}/synthesis`]: running, [`POST ${api}/synthesis/cancel`]: stopped },
      nothing,
    );
    expect(await screen.findByText("12 of 58 expectations")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByRole("heading", { name: "Grouping was stopped" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
