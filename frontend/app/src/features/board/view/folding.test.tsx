import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture, theme } from "../../../test/fixtures/board";
import { openBoard, quotes } from "../../../test/fixtures/openBoard";

const more = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"].map((name) =>
  theme(name.toLowerCase()),
);
const large = { ...boardFixture, themes: [...boardFixture.themes, ...more] };
const region = (name: string) => screen.findByRole("region", { name });

describe("a board of many themes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("shows of a theme without a verdict its name, its voices and its first quote", async () => {
    openBoard({}, large);
    const code = await region("CODE");
    expect(quotes(code)).toEqual(["Keep your hands in the code."]);
    expect(code.textContent).toContain("2 comments");
    expect(within(code).queryByRole("radio")).toBeNull();
    expect(within(code).getAllByRole("button", { name: /: CODE$/ })).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "Open CODE" }));
    expect(quotes(code)).toEqual(["Keep your hands in the code.", "Less code, more time for us."]);
    expect(within(code).getAllByRole("radio")).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "CODE" }));
    await userEvent.click(screen.getByRole("button", { name: "More options for CODE" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Collapse" }));
    expect(quotes(code)).toEqual(["Keep your hands in the code."]);
  });

  it("leads to each theme, says what is decided, and goes on to the next that is not", async () => {
    const decided = large.themes.map((each) =>
      each.id === "code" ? { ...each, verdict: "realistic" as const } : each,
    );
    openBoard({}, { ...large, themes: decided });
    const index = within(await screen.findByRole("navigation", { name: "Themes" }));
    expect(index.getByRole("link", { name: /^CODE/ }).textContent).toContain("Realistic");
    const next = index.getByRole("button", { name: "Next undecided (8 left)" });
    const [first, second] = decided.filter(({ verdict }) => !verdict);
    for (const each of [first, second]) {
      await userEvent.click(next);
      expect(document.activeElement?.textContent).toBe(each?.name);
    }
    await userEvent.click(index.getByRole("link", { name: "SIX" }));
    expect(document.activeElement?.textContent).toBe("SIX");
    expect(within(await region("SIX")).getAllByRole("radio")).toHaveLength(3);
  });

  it("opens the theme that something is moved to, so that the focus can follow", async () => {
    openBoard({}, large);
    const hours = await region("HOURS");
    const only = within(hours).getByRole("row");
    const count = large.statements.filter(({ themeId }) => themeId === "hours").length;
    expect(count).toBe(1);
    only.focus();
    await userEvent.keyboard("m");
    await userEvent.click(await screen.findByRole("option", { name: /CODE/ }));
    expect(quotes(await region("CODE"))).toHaveLength(3);
    expect(document.activeElement?.textContent).toContain("A fixed hour");
  });
});

describe("a board of few themes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("shows all of each, and the reason once there is a verdict", async () => {
    openBoard();
    expect(quotes(await region("CODE"))).toHaveLength(2);
    expect(screen.queryByLabelText("Reason: CODE")).toBeNull();
    const verdict = within(screen.getByRole("group", { name: "Verdict on CODE" }));
    await userEvent.click(verdict.getByRole("radio", { name: "Realistic" }));
    expect(screen.getByLabelText("Reason: CODE")).toBeTruthy();
  });
});
