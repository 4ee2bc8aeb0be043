import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  boardFixture,
  news,
  otherThemes,
  theme,
  withoutTheme,
} from "../../../../test/fixtures/board";
import { api, boardPath, look, openBoard } from "../../../../test/fixtures/openBoard";
import { Refusal } from "../../../../test/network";

const openCode = (more: Record<string, unknown> = {}, search = "") =>
  openBoard(more, boardFixture, "en", `${boardPath}${search}#theme-code`);
const choose = async (verdict: RegExp) =>
  userEvent.click(await screen.findByRole("radio", { name: verdict }));
const reasonOf = () => screen.findByLabelText("Your reason CODE");
const rename = async (name: string) => {
  await userEvent.click(await screen.findByRole("button", { name: "Rename CODE" }));
  await userEvent.clear(screen.getByLabelText("Name"));
  await userEvent.type(screen.getByLabelText("Name"), name);
};

describe("a theme that another tab removes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const title = "“CODE” is no longer on the board. Your text about it wasn’t saved:";

  it("leaves a verdict that was half written to be copied, and says that the theme is gone", async () => {
    const user = userEvent.setup();
    const { replies } = openCode();
    await choose(/^Not now/);
    await userEvent.clear(screen.getByLabelText("What respondents read about it"));
    await userEvent.type(await reasonOf(), "The migration comes first.");
    replies[`GET ${api}/changes`] = withoutTheme(3, "code");
    look();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("The theme you opened was merged or removed.")).toBeTruthy();
    expect(screen.queryByLabelText("Your reason CODE")).toBeNull();
    expect(screen.getByText("The migration comes first.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("The migration comes first.");
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByText(title)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith("tenward.typed"))).toEqual([]);
  });

  it("leaves a new name that was half typed", async () => {
    const { replies } = openCode({}, "?edit=1");
    await rename("Code reviews");
    replies[`GET ${api}/changes`] = withoutTheme(2, "code");
    look();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Code reviews")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByText(title)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.includes("rename"))).toEqual([]);
  });

  it("leaves a new name that came too late", async () => {
    const { replies } = openCode({}, "?edit=1");
    await rename("Code reviews");
    replies[`POST ${api}/changes`] = new Refusal(409, "theme-gone");
    replies[`GET ${api}/changes`] = withoutTheme(2, "code");
    await userEvent.click(screen.getByRole("button", { name: "Save name" }));
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Code reviews")).toBeTruthy();
  });

  it("leaves one that came too late to be copied, and saves it once the theme is back", async () => {
    const { replies, sent } = openCode();
    await reasonOf();
    replies[`POST ${api}/changes`] = new Refusal(409, "theme-gone");
    replies[`GET ${api}/changes`] = withoutTheme(2, "code");
    await userEvent.type(await reasonOf(), "Say which code.");
    await userEvent.tab();
    expect(await screen.findByText(/“CODE” was removed in another tab/)).toBeTruthy();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Say which code.")).toBeTruthy();
    replies[`POST ${api}/changes`] = otherThemes(4, theme("code", { reason: "Say which code." }));
    replies[`GET ${api}/changes`] = news({ ...boardFixture, version: 3 });
    look();
    expect(await reasonOf()).toHaveProperty("value", "Say which code.");
    expect(screen.queryByText(title)).toBeNull();
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(sent.at(-1)?.body).toMatchObject({ kind: "verdict", reason: "Say which code." });
  });
});

describe("a verdict that the server refuses", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  const refuse = (errors: object[]) => new Refusal(400, "invalid-request", { errors });

  it("stands in its fields as before, with the reason at the field it is about", async () => {
    const { replies, sent } = openCode();
    const agrees = replies[`POST ${api}/changes`];
    await choose(/^Not now/);
    await waitFor(() => expect(sent).toHaveLength(1));
    replies[`POST ${api}/changes`] = refuse([{ pointer: "/horizon/text", code: "bad-text" }]);
    const until = screen.getByLabelText("What respondents read about it");
    await userEvent.clear(until);
    await userEvent.type(until, "in\u200bspring");
    const why = await screen.findByText(/Not saved. This contains a character that can’t be saved/);
    expect(until.getAttribute("aria-describedby")).toContain(why.id);
    expect(until).toHaveProperty("value", "in\u200bspring");
    replies[`POST ${api}/changes`] = agrees;
    await userEvent.clear(until);
    await userEvent.type(until, "in spring");
    await waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ horizon: { text: "in spring" } }),
    );
    expect(screen.queryByText(/^Not saved/)).toBeNull();
  });

  it("says below it what is about no field", async () => {
    openCode({ [`POST ${api}/changes`]: new Refusal(413, "body-too-large") });
    await choose(/^Realistic/);
    expect(await screen.findByText(/Not saved. This is too large/)).toBeTruthy();
    expect(screen.getByRole("radio", { name: /^Realistic/, checked: true })).toBeTruthy();
  });
});
