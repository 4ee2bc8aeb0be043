import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { boardFixture, delta, theme } from "../../test/fixtures/board";
import { api, grid, openBoard } from "../../test/fixtures/openBoard";
import type { Board, Statement } from "./types";

describe("the slider, and a board that is drawn in turns", () => {
  afterEach(cleanup);

  it("keeps what is half written or half chosen while the slider is moved", async () => {
    openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly");
    slide(1);
    expect((screen.getByLabelText("Name") as HTMLInputElement).value).toBe("CODE, nearly");
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await userEvent.click(screen.getByRole("button", { name: "Merge REVIEWS with others" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /^HOURS/ }));
    slide(2);
    expect(screen.getByRole("checkbox", { name: /^HOURS/, checked: true })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    const asked = screen.getByRole("button", { name: "Split REVIEWS" });
    await userEvent.click(asked);
    const [first] = within(screen.getByRole("dialog")).getAllByRole("checkbox");
    await userEvent.click(first as HTMLElement);
    slide(1);
    expect(first).toHaveProperty("isConnected", true);
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    slide(2);
    await waitFor(() => expect(asked).toHaveProperty("isConnected", false));
  });

  it("keeps what is half written while all of the board is read again", async () => {
    const { replies } = openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly");
    const read = {
      ...boardFixture,
      version: 2,
      themes: [...boardFixture.themes, theme("gathered")],
    };
    replies[`GET ${api}`] = read;
    replies[`GET ${api}/changes`] = { ...delta(2), reload: true };
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByRole("heading", { name: "GATHERED" })).toBeTruthy();
    expect((screen.getByLabelText("Name") as HTMLInputElement).value).toBe("CODE, nearly");
    expect(document.activeElement).toBe(screen.getByLabelText("Name"));
  });

  it("says beside it what it makes", async () => {
    openBoard({}, boardFixture);
    const said = await screen.findByText("3 themes, 2 quotes without a theme");
    (await screen.findAllByRole("row"))[0]?.focus();
    await userEvent.keyboard("m2");
    await waitFor(() => expect(said.textContent).toBe("3 themes, 1 quote without a theme"));
  });

  it("says what the slider makes once the themes have come", async () => {
    let answer = (_: object) => {};
    const said = new Promise<object>((resolve) => {
      answer = resolve;
    });
    openBoard({ [`POST ${api}/changes`]: () => said });
    await screen.findByText("3 themes, 2 quotes without a theme");
    const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent?.trim());
    slide(1);
    expect(told().join("")).toBe("");
    answer(delta(2, { coarseness: 1, themes: [theme("new")], removed: ["code", "hours"] }));
    await waitFor(() => expect(told()).toContain("2 themes, 2 quotes without a theme"));
  });

  it("goes on hearing keys where the quote that had the focus is not drawn yet", async () => {
    openBoard({}, large());
    const hours = await grid(/^HOURS/);
    const slip = within(hours).getAllByRole("row")[0] as HTMLElement;
    slip.focus();
    fireEvent.change(screen.getByRole("slider"), { target: { value: 1 } });
    fireEvent.keyDown(slip, { key: "z", ctrlKey: true });
    const focused = document.activeElement;
    expect(focused?.closest("[data-themes=going]")).toBeNull();
    expect(focused?.contains(screen.getByRole("slider"))).toBe(true);
    expect(focused).not.toBe(document.body);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(screen.getByText("Nothing to undo")).toBeTruthy();
  });

  it("leaves no caret in the themes of before, where each frame would look for its place", async () => {
    openBoard({}, large());
    const hours = await grid(/^HOURS/);
    const heading = screen.getByRole("heading", { name: "Without a theme" });
    const selected = (element: Element | null) => {
      screen.getByRole("slider").focus();
      getSelection()?.selectAllChildren(element as Element);
      return String(getSelection());
    };
    expect(selected(heading)).toBe("Without a theme");
    slideOn(1);
    await waitFor(() => expect(hours).toHaveProperty("isConnected", false));
    expect(String(getSelection())).toBe("Without a theme");

    const again = await grid(/^HOURS/);
    expect(selected(again.querySelector("blockquote"))).not.toBe("");
    slideOn(2);
    await waitFor(() => expect(again.closest("[data-themes=going]")).not.toBeNull());
    expect(getSelection()?.rangeCount).toBe(0);
  });

  it("draws what is decided after all themes of a large board", async () => {
    const themes = boardFixture.themes.map((theme, at) => ({
      ...theme,
      ...(at === 0 && { verdict: "realistic" }),
    }));
    const placed = many(240, (at) => ({ themeId: themes[1 + (at % 2)]?.id as string }));
    const gaps: number[] = [];
    const watch = new MutationObserver(() => {
      if (gaps.length === 0 && document.getElementById("decided")) {
        gaps.push(document.querySelectorAll("[data-gap]").length);
      }
    });
    watch.observe(document.body, { subtree: true, childList: true });
    openBoard({}, { ...boardFixture, themes, statements: [...boardFixture.statements, ...placed] });
    await waitFor(() => expect(gaps).toEqual([0]));
    watch.disconnect();
  });
});

/** The focus is in no field then. */
function slide(value: number) {
  screen.getByRole("slider").focus();
  slideOn(value);
}

/** The focus stays where it is, and what is selected. */
const slideOn = (value: number) =>
  fireEvent.change(screen.getByRole("slider"), { target: { value } });

const large = (): Board => ({
  ...boardFixture,
  statements: [...boardFixture.statements, ...many(120)],
});

function many(count: number, more: (at: number) => Partial<Statement> = () => ({})): Statement[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(boardFixture.statements[5] as Statement),
    id: `many${at}`,
    position: 10 + at,
    ...more(at),
  }));
}
