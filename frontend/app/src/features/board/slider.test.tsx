import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { boardFixture, news, theme } from "../../test/fixtures/board";
import { api, look, openBoard } from "../../test/fixtures/openBoard";

describe("the slider", () => {
  afterEach(cleanup);

  it("keeps what is half written while the slider is moved", async () => {
    openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly");
    slide(1);
    await screen.findByRole("button", { name: "Undo: number of themes" });
    expect((screen.getByLabelText("Name") as HTMLInputElement).value).toBe("CODE, nearly");
  });

  it("keeps what is half written while all of the board is read again", async () => {
    const { replies } = openBoard();
    await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
    await userEvent.type(screen.getByLabelText("Name"), ", nearly");
    const themes = [...boardFixture.themes, theme("gathered")];
    const read = { ...boardFixture, version: 2, themes };
    replies[`GET ${api}`] = read;
    const { board: _, ...all } = news(read);
    replies[`GET ${api}/changes`] = all;
    look();
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
    const themes = boardFixture.themes.slice(0, 2);
    answer(news({ ...boardFixture, version: 2, coarseness: 1, themes }));
    await waitFor(() => expect(told().join()).toContain("2 themes, 2 quotes without a theme"));
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
