import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { whenSaved } from "../../../shared/saving";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import { board, delta, Mirror, theme } from "../store/story";
import type { Board } from "../types";

const at = "/themes/b1";
const api = "/api/boards/b1";

/** A server that agrees with everything, unless told otherwise. */
function open(
  more: Record<string, unknown> = {},
  found: unknown = board,
  language?: "en" | "de",
  path = at,
) {
  const mirror = new Mirror(found as Board);
  const { sent, replies } = network({
    [`GET ${api}`]: found,
    [`GET ${api}/changes`]: mirror.news,
    [`GET ${api}/synthesis`]: board.synthesis,
    [`POST ${api}/changes`]: mirror.change,
    [`POST ${api}/undo`]: mirror.undo,
    ...more,
  });
  return Object.assign(visit(routes, path, language), { sent, replies });
}

const grid = (name: RegExp) => screen.findByRole("grid", { name });
const quotes = (list: HTMLElement) =>
  within(list)
    .queryAllByRole("row")
    .map((row) => row.querySelector("blockquote")?.textContent);
const bodies = (sent: { body: unknown }[]) => sent.map(({ body }) => body);

describe("the board", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("begins with the finding, counted in voices where people cannot be known", async () => {
    open();
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("6 voices expect three things from you");
    expect(screen.getByText(/None has a verdict yet/)).toBeTruthy();
    cleanup();
    const everybody = board.surveys.map((survey) => ({ ...survey, answered: 6 }));
    open({}, { ...board, surveys: everybody }, "de");
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(
      "Sechs Leute erwarten drei Dinge von dir",
    );
  });

  it("shows single voices apart, groups only where they may be known, and near-duplicates once", async () => {
    open();
    expect(quotes(await grid(/^Without a theme/))).toEqual([
      "Tell us what leadership talks about.",
      "Say no more often.",
    ]);
    const reviews = await grid(/^REVIEWS/);
    expect(quotes(reviews)).toHaveLength(1);
    expect(within(reviews).getByText("Team")).toBeTruthy();
    await userEvent.click(within(reviews).getByText("× 2"));
    expect(quotes(reviews)).toHaveLength(2);
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
      open();
      await grid(/^Without a theme/);
      const headings = screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent ?? "");
      const at = order.map((name) => headings.indexOf(name));
      expect(at).toEqual([...at].sort());
      expect(at).not.toContain(-1);
      expect(screen.queryByText("2 expectations stand below, without a theme") !== null).toBe(
        narrow,
      );
    },
  );

  it("says why there are no groups", async () => {
    open({}, { ...board, groups: [], tensions: [] });
    expect(
      await screen.findByText(/Quotes carry no groups, and no groups are set against/),
    ).toBeTruthy();
  });

  it("moves with M and a number, says so, and goes on with the next quote", async () => {
    const { sent } = open();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("m");
    expect(await screen.findByRole("combobox", { name: "Theme, or a new name" })).toBe(
      document.activeElement,
    );
    await userEvent.keyboard("2");
    expect(quotes(await grid(/^CODE/))).toContain("Tell us what leadership talks about.");
    expect(await screen.findByText("Moved to CODE, 3 voices")).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Say no more often.");
    await waitFor(() =>
      expect(bodies(sent)).toEqual([
        { kind: "move", statementIds: ["s2"], themeId: "code", after: 1 },
      ]),
    );
  });

  it("moves several into a theme that is named while typing", async () => {
    const { sent } = open();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(screen.getByText("2 selected")).toBeTruthy();
    await userEvent.keyboard("m");
    await userEvent.keyboard("Nobody told us{Enter}");
    expect(await screen.findByRole("heading", { name: "Nobody told us" })).toBeTruthy();
    expect(await screen.findByText("2 moved to Nobody told us, 2 voices")).toBeTruthy();
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ kind: "add-theme", statementIds: ["s2", "s6"] }),
    );
  });

  it("reorders with Alt and the arrows, and undoes with Z", async () => {
    const { sent } = open();
    const code = await grid(/^CODE/);
    within(code).getAllByRole("row")[0]?.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(quotes(code)).toEqual(["Less code, more time for us.", "Keep your hands in the code."]);
    expect(document.activeElement?.textContent).toContain("Keep your hands in the code.");
    expect(screen.getByText("Now 2 of 2")).toBeTruthy();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("It is the last")).toBeTruthy();
    await waitFor(() => expect(sent).toHaveLength(1));
    await userEvent.keyboard("z");
    await waitFor(() => expect(sent.map(({ call }) => call)).toContain(`POST ${api}/undo`));
    expect(screen.getByText("Undone: a move")).toBeTruthy();
  });

  it("leaves letters to fields", async () => {
    const { sent } = open();
    const reason = await screen.findByLabelText("Because: CODE");
    await userEvent.type(reason, "zm");
    expect((reason as HTMLTextAreaElement).value).toBe("zm");
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(sent.filter(({ call }) => call.endsWith("/undo"))).toEqual([]);
  });

  it("opens the whole comment with the quote marked, and says where the rest of it stands", async () => {
    const router = open();
    const rail = await grid(/^Without a theme/);
    within(rail).getAllByRole("row")[1]?.focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "The whole comment" });
    expect(dialog.querySelector("mark")?.textContent?.trim()).toBe("Say no more often.");
    expect(dialog.textContent).toContain("Review my merge requests within a day.");
    expect(within(dialog).getByText("REVIEWS")).toBeTruthy();
    expect(router.state.location.search).toBe("?statement=s6");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("asks for a reason where one is owed, and warns of words that somebody wrote", async () => {
    const { sent } = open();
    const verdict = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(verdict).getByRole("radio", { name: "Needs clarifying" }));
    expect(screen.getByText(/It is not saved yet: say why/)).toBeTruthy();
    const reason = screen.getByLabelText("Because: CODE");
    await userEvent.type(reason, "You said: keep your hands in the code.");
    expect(
      await screen.findByText(/“keep your hands in the code” is what somebody wrote/),
    ).toBeTruthy();
    expect(screen.queryByText(/It is not saved yet/)).toBeNull();
    await waitFor(() =>
      expect(bodies(sent).at(-1)).toMatchObject({
        kind: "verdict",
        themeId: "code",
        verdict: "needs-clarifying",
        reason: "You said: keep your hands in the code.",
      }),
    );
  });

  it("takes a horizon for “not now”, with a day that comes back", async () => {
    const { sent } = open();
    const verdict = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(verdict).getByRole("radio", { name: "Not now" }));
    await userEvent.type(screen.getByLabelText("Because: CODE"), "The migration comes first.");
    expect(screen.getByText(/say until when/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "in 6 months" }));
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ verdict: "not-now" }));
    const { horizon } = bodies(sent).at(-1) as { horizon: { text: string; remindOn: string } };
    expect(horizon.text).toBe("in 6 months");
    expect(new Date(horizon.remindOn).getTime()).toBeGreaterThan(Date.now() + 170 * 86_400_000);
    const calendar = await screen.findByRole("link", { name: "Put the day into my calendar" });
    expect(calendar.getAttribute("href")).toBe("/api/boards/b1/calendar?themeId=code&language=en");
  });

  it("puts first what is due again", async () => {
    const horizon = { text: "after the planning", remindOn: "2026-01-01" };
    const late = theme("hours", { verdict: "not-now", reason: "Later.", horizon });
    const done = theme("code", { verdict: "realistic" });
    open({}, { ...board, themes: [theme("reviews"), done, late] });
    expect(await screen.findByText(/That time has come/)).toBeTruthy();
    const names = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Without a theme", "HOURS", "REVIEWS", "Decided"]);
    await userEvent.click(screen.getByRole("button", { name: "Open CODE" }));
    expect(screen.getByRole("heading", { level: 2, name: "CODE" })).toBeTruthy();
  });

  it("asks about a tension and asserts none", async () => {
    const { sent } = open();
    expect(await screen.findByText("Do these pull in opposite directions?")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "No, they do not" }));
    expect(screen.queryByText("Do these pull in opposite directions?")).toBeNull();
    await waitFor(() =>
      expect(bodies(sent)).toEqual([
        { kind: "tension", tensionId: "t1", state: "dismissed", after: 1 },
      ]),
    );
  });

  it("renames, merges with undo, and splits what was chosen", async () => {
    const { sent } = open();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("A theme needs a name.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Name"), "Near the code{Enter}");
    expect(screen.getByRole("heading", { name: "Near the code" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Split Near the code" }));
    const split = within(await screen.findByRole("dialog"));
    await userEvent.click(split.getByRole("checkbox", { name: /^Less code/ }));
    await userEvent.click(split.getByRole("button", { name: "Split 1 quote off" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge REVIEWS with others" }));
    const merge = within(await screen.findByRole("dialog"));
    await userEvent.click(merge.getByRole("checkbox", { name: /^HOURS/ }));
    await userEvent.click(merge.getByRole("button", { name: "Merge 1 theme into it" }));
    expect(await screen.findByText("2 themes are now REVIEWS, 3 voices")).toBeTruthy();
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        { kind: "rename", name: "Near the code" },
        { kind: "split", statementIds: ["s4"] },
        { kind: "merge", themeId: "reviews", themeIds: ["hours"] },
      ]),
    );
  });

  it("sends what is left before another page reads the board", async () => {
    const { sent } = open();
    const mirrored = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(mirrored).getByRole("radio", { name: "Realistic" }));
    await userEvent.type(screen.getByLabelText("Because: CODE"), "Soon.");
    await whenSaved("/boards/b1");
    expect(bodies(sent).at(-1)).toMatchObject({ kind: "verdict", reason: "Soon." });
    cleanup();
    await whenSaved("/boards/b1");
  });

  it("opens a decided theme that the address names", async () => {
    const themes = board.themes.map((each) =>
      each.id === "code" ? { ...each, verdict: "realistic" as const } : each,
    );
    const shown = vi.fn();
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw));
    Element.prototype.scrollIntoView = shown;
    open({}, { ...board, themes }, "en", `${at}#theme-code`);
    expect(await screen.findByLabelText("Because: CODE")).toBeTruthy();
    await waitFor(() => expect(shown.mock.contexts).toMatchObject([{ textContent: "CODE" }]));
  });

  it("says that a theme is gone, and leaves the quote where it was", async () => {
    let gone = false;
    open({
      [`GET ${api}/changes`]: () => delta(2, gone ? { removed: ["code"] } : {}),
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
    const nothing = { ...board, themes: [], statements: [], tensions: [], synthesis: running };
    open({ [`GET ${api}/synthesis`]: running, [`POST ${api}/synthesis/cancel`]: stopped }, nothing);
    expect(await screen.findByText("12 of 58 expectations")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Stop gathering" }));
    expect(await screen.findByRole("heading", { name: "Gathering was stopped" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Gather again" })).toBeTruthy();
  });
});
