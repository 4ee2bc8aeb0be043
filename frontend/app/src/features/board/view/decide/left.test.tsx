import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  boardFixture,
  news,
  otherThemes,
  theme,
  withoutTheme,
} from "../../../../test/fixtures/board";
import { api, look, openBoard } from "../../../../test/fixtures/openBoard";
import { Refusal } from "../../../../test/network";

const choose = async (verdict: string) => {
  const group = await screen.findByRole("group", { name: "Verdict on CODE" });
  await userEvent.click(within(group).getByRole("radio", { name: verdict }));
};

describe("a theme that another tab removes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const title = "“CODE” is no longer on the board. Your text about it wasn’t saved:";

  it("leaves a verdict that was half written to be copied", async () => {
    const user = userEvent.setup();
    const { replies } = openBoard();
    await choose("Not now");
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "The migration comes first.");
    replies[`GET ${api}/changes`] = withoutTheme(2, "code");
    look();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.queryByLabelText("Reason: CODE")).toBeNull();
    expect(screen.getByText("The migration comes first.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("The migration comes first.");
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByText(title)).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(Object.keys(localStorage).filter((key) => key.startsWith("tenward.typed"))).toEqual([]);
  });

  it("leaves a new name that was half typed", async () => {
    const { replies } = openBoard();
    await choose("Realistic");
    await userEvent.click(screen.getByRole("button", { name: "Rename CODE" }));
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.type(screen.getByLabelText("Name"), "Code reviews");
    replies[`GET ${api}/changes`] = withoutTheme(3, "code");
    look();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Code reviews")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByText(title)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.includes("rename"))).toEqual([]);
  });

  it("leaves a new name that came too late", async () => {
    const { replies } = openBoard();
    await choose("Realistic");
    await userEvent.click(screen.getByRole("button", { name: "Rename CODE" }));
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.type(screen.getByLabelText("Name"), "Code reviews");
    replies[`POST ${api}/changes`] = new Refusal(409, "theme-gone");
    replies[`GET ${api}/changes`] = withoutTheme(3, "code");
    await userEvent.click(screen.getByRole("button", { name: "Save name" }));
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Code reviews")).toBeTruthy();
  });

  it("leaves one that came too late to be copied, and saves it once the theme is back", async () => {
    const { replies, sent } = openBoard();
    await choose("Needs clarifying");
    replies[`POST ${api}/changes`] = new Refusal(409, "theme-gone");
    replies[`GET ${api}/changes`] = withoutTheme(2, "code");
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "Say which code.");
    await userEvent.tab();
    expect(await screen.findByText(/“CODE” was removed in another tab/)).toBeTruthy();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText("Say which code.")).toBeTruthy();
    const said = theme("code", { verdict: "needs-clarifying", reason: "Say which code." });
    replies[`POST ${api}/changes`] = otherThemes(4, said);
    replies[`GET ${api}/changes`] = news({ ...boardFixture, version: 3 });
    look();
    const back = (await screen.findByLabelText("Reason: CODE")) as HTMLTextAreaElement;
    expect(back.value).toBe("Say which code.");
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
    const { replies, sent } = openBoard();
    const agrees = replies[`POST ${api}/changes`];
    replies[`POST ${api}/changes`] = refuse([{ pointer: "/horizon/text", code: "bad-text" }]);
    await choose("Not now");
    const reason = screen.getByLabelText("Reason: CODE");
    await userEvent.type(reason, "The migration comes first.");
    const until = screen.getByLabelText("Until when?");
    await userEvent.type(until, "in\u200bspring");
    await userEvent.click(screen.getByRole("button", { name: "in 3 months" }));
    const why = await screen.findByText(/Not saved. This contains a character that can’t be saved/);
    expect(until.getAttribute("aria-describedby")).toContain(why.id);
    expect(screen.getByLabelText("Until when?")).toBe(until);
    expect(until).toHaveProperty("value", "in\u200bspring");
    expect(reason).toHaveProperty("value", "The migration comes first.");
    expect(screen.queryByText(/in another tab/)).toBeNull();
    replies[`POST ${api}/changes`] = agrees;
    await userEvent.clear(until);
    await userEvent.type(until, "in spring");
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(screen.queryByText(/It is not saved/)).toBeNull();
  });

  it("says below it what is about no field", async () => {
    openBoard({ [`POST ${api}/changes`]: new Refusal(413, "body-too-large") });
    await choose("Realistic");
    expect(await screen.findByText(/Not saved. This is too large/)).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Realistic", checked: true })).toBeTruthy();
  });
});
