import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture, theme } from "../../test/fixtures/board";
import { openBoard } from "../../test/fixtures/openBoard";

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const choose = async (ofTheme: string, item: string) => {
  await press(`More options for ${ofTheme}`);
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
};
/** A menu that closes gives the focus back a frame later. */
const settled = async () => {
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
};

describe("the focus, once what had it is gone", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  const decided = { ...boardFixture, themes: boardFixture.themes.map((each) => ({ ...each })) };
  const [, code] = decided.themes;
  if (code) code.verdict = "realistic";

  it("goes to the theme that is opened", async () => {
    openBoard({}, decided);
    await press("Open CODE");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "CODE" }));
  });

  it("goes to a theme that is new, and back to the board with it", async () => {
    openBoard();
    await press("New theme");
    await userEvent.type(screen.getByLabelText("Name"), "Quiet{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Quiet" }));
    expect(screen.getByText("“Quiet” added at the end")).toBeTruthy();
    await userEvent.keyboard("{Control>}z{/Control}");
    await screen.findByText("Undone: the new theme “Quiet”");
    expect(screen.queryByRole("heading", { name: "Quiet" })).toBeNull();
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(await screen.findByRole("heading", { name: "Quiet" })).toBeTruthy();
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(await screen.findByText("Nothing to redo")).toBeTruthy();
  });

  it("stays at a theme that is decided by what goes into it", async () => {
    openBoard({}, decided);
    await press("Merge REVIEWS with others");
    await userEvent.click(screen.getByRole("checkbox", { name: /^CODE/ }));
    await press("Merge 1 theme");
    await screen.findByText(/^2 themes merged/);
    expect(screen.getByRole("heading", { name: "REVIEWS" })).toBeTruthy();
    const merge = screen.getByRole("button", { name: "Merge REVIEWS with others" });
    await waitFor(() => expect(document.activeElement).toBe(merge));
  });

  it("goes to what is split off where nothing is left to split", async () => {
    openBoard();
    await press("Split CODE");
    await userEvent.click(screen.getByRole("checkbox", { name: /^Less code/ }));
    await press("Split off 1 quote");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Split CODE" })).toHaveProperty("disabled", true),
    );
    await waitFor(() => expect(document.activeElement?.closest("header")).not.toBeNull());
  });

  it("goes back to the quotes that are no longer chosen", async () => {
    openBoard();
    const row = (await screen.findAllByRole("row"))[0];
    row?.focus();
    await userEvent.keyboard(" ");
    await press("Deselect all");
    expect(document.activeElement).toBe(row);
  });

  it("goes on with the next theme when one is put with the decided", async () => {
    openBoard({}, decided);
    await press("Open CODE");
    await choose("CODE", "Move to decided themes");
    await settled();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "HOURS" }));
    expect(screen.getByText("CODE moved to decided themes")).toBeTruthy();
  });

  it("goes on with the next theme when one is removed, and to single voices after the last", async () => {
    openBoard();
    for (const [name, next] of [
      ["CODE", "HOURS"],
      ["HOURS", "REVIEWS"],
      ["REVIEWS", "Without a theme"],
    ] as const) {
      await choose(name, "Remove theme");
      await settled();
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: next }));
    }
  });

  it("stays at the verdicts when one is taken back", async () => {
    openBoard({}, { ...boardFixture, themes: [theme("code", { verdict: "realistic" })] });
    await press("Open CODE");
    await press("Remove verdict");
    const realistic = screen.getByRole("radio", { name: "Realistic", checked: false });
    expect(document.activeElement).toBe(realistic);
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(realistic).toHaveProperty("checked", true));
  });

  it("goes from a tension that is taken back to its theme", async () => {
    openBoard();
    await press("Remove");
    expect(screen.getByText("Contradiction removed")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "CODE" }));
  });
});
