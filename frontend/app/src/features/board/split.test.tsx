import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture, news, theme } from "../../test/fixtures/board";
import { api, bodies, openBoard } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";

it("offers to split what needs clarifying", async () => {
  const unclear = theme("code", { verdict: "needs-clarifying", reason: "Which code?" });
  openBoard({}, { ...boardFixture, themes: [unclear] });
  await userEvent.click(await screen.findByRole("button", { name: /^Open CODE/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Two sides? Split CODE" }));
  expect(await screen.findByRole("dialog", { name: "Split “CODE”" })).toBeTruthy();
  cleanup();
  vi.unstubAllGlobals();
});

describe("splitting a theme where its quotes differ most", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const split = async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Split CODE" }));
    await userEvent.click(await screen.findByRole("button", { name: "Split automatically" }));
  };
  const done = "Split into two: CODE";

  it("is told when it is done, and not before", async () => {
    let answer = (_: object) => {};
    const said = new Promise<object>((resolve) => {
      answer = resolve;
    });
    const { sent } = openBoard({ [`POST ${api}/changes`]: () => said });
    await split();
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ kind: "split", themeId: "code" }]));
    expect(screen.queryByText(done)).toBeNull();
    const [{ newThemeId }] = bodies(sent) as [{ newThemeId: string }];
    const themes = [...boardFixture.themes, theme(newThemeId, { name: "Less code" })];
    answer(news({ ...boardFixture, version: 2, themes }));
    expect(await screen.findByText(done)).toBeTruthy();
  });

  it("says that they are too much alike", async () => {
    const errors = [{ pointer: "/themeId", code: "too-few", params: { min: 2 } }];
    openBoard({ [`POST ${api}/changes`]: new Refusal(400, "invalid-request", { errors }) });
    await split();
    expect(
      await screen.findByText(/“CODE” wasn’t split because its quotes are too similar/),
    ).toBeTruthy();
    expect(screen.queryByText(done)).toBeNull();
    expect(screen.queryByText(/See the messages next to the fields/)).toBeNull();
  });
});
