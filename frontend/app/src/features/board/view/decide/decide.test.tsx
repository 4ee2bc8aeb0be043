import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sayDay } from "../../../../shared/days";
import { boardFixture, theme } from "../../../../test/fixtures/board";
import { boardPath, bodies, openBoard } from "../../../../test/fixtures/openBoard";
import { horizonAt } from "../../state/verdictValues";
import type { Theme } from "../../types";

const openCode = (code: Partial<Theme> = {}, more: Record<string, unknown> = {}) => {
  const themes = boardFixture.themes.map((each) =>
    each.id === "code" ? theme("code", code) : each,
  );
  return openBoard(more, { ...boardFixture, themes }, "en", `${boardPath}#theme-code`);
};
const decide = async (verdict: RegExp) =>
  userEvent.click(await screen.findByRole("radio", { name: verdict }));
const reasonOf = () => screen.findByLabelText("Your reason CODE");
const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("deciding", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.useRealTimers();
    localStorage.clear();
  });

  it("leads from “realistic” to a goal and to the agreement", async () => {
    const { sent } = openCode();
    await decide(/^Realistic/);
    expect(hrefOf("Make this a goal")).toBe("/grow/new?kind=theme&key=code");
    expect(hrefOf("Add to agreement")).toBe("/role/agreement?take=code");
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ verdict: "realistic" }]));
    await userEvent.click(screen.getByRole("button", { name: "Remove verdict" }));
    await waitFor(() => expect(bodies(sent).at(-1)).not.toHaveProperty("verdict"));
    expect(screen.queryByRole("link", { name: "Make this a goal" })).toBeNull();
  });

  it("saves “needs clarifying” at once, says what it lacks, and warns of words that somebody wrote", async () => {
    const { sent } = openCode();
    const lacks = "Respondents don’t read this verdict until you add a reason.";
    await decide(/^Needs clarifying/);
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ verdict: "needs-clarifying" }]));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(screen.getByText(lacks)).toBeTruthy();
    await userEvent.type(await reasonOf(), "You said: keep your hands in the code.");
    expect(screen.queryByText(lacks)).toBeNull();
    expect(
      await screen.findByText(/“keep your hands in the code” is exactly what someone wrote/),
    ).toBeTruthy();
    await waitFor(() =>
      expect(bodies(sent).at(-1)).toMatchObject({
        verdict: "needs-clarifying",
        reason: "You said: keep your hands in the code.",
      }),
    );
  });

  it("puts what needs clarifying on the agenda of a planned one-on-one", async () => {
    const nextTalk = { id: "talk1", day: "2026-07-10" };
    const items = [{ person: { id: "p1", name: "Ada" }, nextTalk }];
    const { sent } = openCode(
      { verdict: "needs-clarifying" },
      { "GET /api/contacts": { items }, "POST /api/talks/talk1/points": {} },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Add to a one-on-one" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Ada/ }));
    await waitFor(() => expect(bodies(sent)).toMatchObject([{ text: "CODE" }]));
  });

  it("keeps a reason without a verdict, and when another theme is opened", async () => {
    const { sent } = openCode();
    await userEvent.type(await reasonOf(), "We will start ");
    await userEvent.click(screen.getByRole("link", { name: /^HOURS/ }));
    await userEvent.click(screen.getByRole("link", { name: /^CODE/ }));
    expect(await reasonOf()).toHaveProperty("value", "We will start");
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ reason: "We will start" }));
    expect(bodies(sent).at(-1)).not.toHaveProperty("verdict");
  });

  it("keeps the blank and the new line of somebody who goes on typing after a pause", async () => {
    const { sent } = openCode({ verdict: "realistic" });
    const reason = await reasonOf();
    const saved = (text: string) =>
      waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ reason: text }));
    await userEvent.type(reason, "We will ");
    await saved("We will");
    await userEvent.type(reason, "start{Enter}");
    await saved("We will start");
    await userEvent.type(reason, "in July.");
    expect(reason).toHaveProperty("value", "We will start\nin July.");
  });

  it("keeps a reason that is too long, says by how much, and sends it once it is cut", async () => {
    const { sent } = openCode({ verdict: "realistic", reason: "Soon." });
    const long = `${"🙂".repeat(2000)}abc`;
    fireEvent.change(await reasonOf(), { target: { value: long } });
    fireEvent.blur(await reasonOf());
    expect(
      screen.getByText("Not saved yet. 3 characters too many; the limit is 2,000."),
    ).toBeTruthy();
    cleanup();
    const again = openCode({ verdict: "realistic", reason: "Soon." });
    const reason = await reasonOf();
    expect(reason).toHaveProperty("value", long);
    expect([...sent, ...again.sent]).toEqual([]);
    fireEvent.change(reason, { target: { value: long.slice(0, -3) } });
    fireEvent.blur(reason);
    await waitFor(() => expect(again.sent).toHaveLength(1));
    expect(screen.queryByText(/2.000/)).toBeNull();
  });

  it("takes a day for “not now”, with words that follow it until they are the lead's own", async () => {
    const { sent } = openCode();
    await decide(/^Not now/);
    const day = screen.getByLabelText("When is this due again?");
    const words = () => screen.getByLabelText("What respondents read about it");
    fireEvent.change(day, { target: { value: "2099-03-01" } });
    expect(words()).toHaveProperty("value", "until 1 March 2099");
    await userEvent.clear(words());
    await userEvent.type(words(), "after the planning");
    fireEvent.change(day, { target: { value: "2099-05-01" } });
    const horizon = { text: "after the planning", remindOn: "2099-05-01" };
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ horizon }));
  });

  it("keeps a day that is over, and says so", async () => {
    const { sent } = openCode();
    await decide(/^Not now/);
    await waitFor(() => expect(sent).toHaveLength(1));
    const day = screen.getByLabelText("When is this due again?");
    fireEvent.change(day, { target: { value: "2002-05-01" } });
    expect(screen.getByText(/That date has passed/)).toBeTruthy();
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    expect(day).toHaveProperty("value", "2002-05-01");
    expect(sent).toHaveLength(1);
  });

  it("is due on the day of the reader, and then needs a verdict again", async () => {
    vi.stubEnv("TZ", "America/Los_Angeles");
    // 1 July in Greenwich, the evening before in Los Angeles.
    vi.useFakeTimers({ now: new Date("2026-07-01T02:00:00Z"), toFake: ["Date"] });
    const due = (id: string, remindOn: string) =>
      theme(id, { verdict: "not-now", reason: "Later.", horizon: horizonAt(remindOn) });
    const themes = [due("hours", "2026-07-01"), due("code", "2026-06-30")];
    openBoard({}, { ...boardFixture, themes });
    expect(
      await screen.findByRole("heading", { name: "1 of 2 themes needs your verdict" }),
    ).toBeTruthy();
    const told = screen.getByText(/The date you chose has come/);
    expect(told.textContent).toContain(
      `“not now”: until 30 June 2026. The date you chose has come: ${sayDay("2026-06-30")}.`,
    );
    const [first] = within(screen.getByRole("navigation", { name: "Themes" })).getAllByRole("link");
    expect(first?.textContent).toContain("due again");
  });

  it("lets names and reasons be written from right to left", async () => {
    openCode({ name: "פחות קוד", verdict: "realistic", reason: "אחרי המעבר" });
    expect((await screen.findByRole("heading", { level: 2, name: "פחות קוד" })).dir).toBe("auto");
    for (const reason of screen.getAllByText("אחרי המעבר")) expect(reason.dir).toBe("auto");
  });
});
