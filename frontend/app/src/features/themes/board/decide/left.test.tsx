import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "../../../../test/network";
import { delta, theme } from "../../store/story";
import { api, open } from "../opened";

describe("a theme that another tab removes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const choose = async (verdict: string) => {
    const group = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(group).getByRole("radio", { name: verdict }));
  };
  const title = "“CODE” is no longer on the board. What you wrote about it is not saved:";

  it("leaves a verdict that was half written to be copied", async () => {
    const user = userEvent.setup();
    const { replies } = open();
    await choose("Not now");
    await userEvent.type(screen.getByLabelText("Because: CODE"), "The migration comes first.");
    replies[`GET ${api}/changes`] = delta(2, { removed: ["code"] });
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.queryByLabelText("Because: CODE")).toBeNull();
    expect(screen.getByText("The migration comes first.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("The migration comes first.");
    await userEvent.click(screen.getByRole("button", { name: "Leave it out" }));
    expect(screen.queryByText(title)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith("tenward.board"))).toEqual([]);
  });

  it("leaves one that came too late to be copied, and gives it back with the theme", async () => {
    const { replies } = open();
    await choose("Needs clarifying");
    replies[`POST ${api}/changes`] = new Refusal(409, "theme-gone");
    replies[`GET ${api}/changes`] = delta(2, { removed: ["code"] });
    await userEvent.type(screen.getByLabelText("Because: CODE"), "Say which code.");
    await userEvent.tab();
    expect(await screen.findByText(/“CODE” was removed in another tab/)).toBeTruthy();
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText("Say which code.")).toBeTruthy();
    const order = ["reviews", "code", "hours"];
    replies[`GET ${api}/changes`] = delta(3, { themes: [theme("code")], order });
    window.dispatchEvent(new Event("focus"));
    const back = (await screen.findByLabelText("Because: CODE")) as HTMLTextAreaElement;
    expect(back.value).toBe("Say which code.");
    expect(screen.queryByText(title)).toBeNull();
  });
});
