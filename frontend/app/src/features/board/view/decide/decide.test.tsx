import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../../../shared/i18n";
import { boardFixture, theme } from "../../../../test/fixtures/board";
import { boardPath, bodies, openBoard } from "../../../../test/fixtures/openBoard";

async function decide(verdict: string) {
  const verdicts = await screen.findByRole("group", { name: "Verdict on CODE" });
  await userEvent.click(within(verdicts).getByRole("radio", { name: verdict }));
}

describe("deciding", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  it("asks for a reason where one is owed, and warns of words that somebody wrote", async () => {
    const { sent } = openBoard();
    await decide("Needs clarifying");
    expect(screen.getByText(/Not saved yet\. Add a reason/)).toBeTruthy();
    const reason = screen.getByLabelText("Reason: CODE");
    await userEvent.type(reason, "You said: keep your hands in the code.");
    expect(
      await screen.findByText(/“keep your hands in the code” is exactly what someone wrote/),
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

  it("keeps the blank and the new line of somebody who goes on typing after a pause", async () => {
    const { sent } = openBoard();
    await decide("Realistic");
    const reason = screen.getByLabelText("Reason: CODE");
    const saved = (text: string) =>
      waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ reason: text }));
    await userEvent.type(reason, "We will ");
    await saved("We will");
    await userEvent.type(reason, "start{Enter}");
    expect(reason).toHaveProperty("value", "We will start\n");
    await saved("We will start");
    await userEvent.type(reason, "in July.");
    expect(reason).toHaveProperty("value", "We will start\nin July.");
  });

  it("keeps the blank in a horizon of somebody who goes on typing after a pause", async () => {
    const { sent } = openBoard();
    await decide("Not now");
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "The migration comes first.");
    await userEvent.click(screen.getByRole("button", { name: "in 6 months" }));
    const until = screen.getByLabelText("Until when?");
    await userEvent.clear(until);
    await userEvent.type(until, "after ");
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ horizon: { text: "after" } }));
    await userEvent.type(until, "it");
    expect(until).toHaveProperty("value", "after it");
  });

  it("says above the board that a verdict is not saved yet", async () => {
    openBoard({}, boardFixture);
    expect(await screen.findByText("Saved")).toBeTruthy();
    const verdicts = await screen.findByRole("group", { name: "Verdict on CODE" });
    await userEvent.click(within(verdicts).getByRole("radio", { name: "Not now" }));
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    expect(screen.queryByText("Saved")).toBeNull();
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "Migration.");
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "in 6 months" }));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(screen.queryByText("Not saved yet")).toBeNull();
  });

  it("keeps a reason that is too long, says by how much, and sends it once it is cut", async () => {
    const decided = theme("code", { verdict: "realistic", reason: "Soon." });
    const found = { ...boardFixture, themes: [decided] };
    const { sent } = openBoard({}, found);
    await userEvent.click(await screen.findByRole("button", { name: /^Open CODE/ }));
    const long = `${"🙂".repeat(2000)}abc`;
    fireEvent.change(await screen.findByLabelText("Reason: CODE"), { target: { value: long } });
    fireEvent.blur(screen.getByLabelText("Reason: CODE"));
    expect(
      screen.getByText("Not saved yet. 3 characters too many; the limit is 2,000."),
    ).toBeTruthy();
    cleanup();
    const again = openBoard({}, found);
    const reason = await screen.findByLabelText("Reason: CODE");
    expect(reason).toHaveProperty("value", long);
    expect([...sent, ...again.sent]).toEqual([]);
    fireEvent.change(reason, { target: { value: long.slice(0, -3) } });
    fireEvent.blur(reason);
    await waitFor(() => expect(again.sent).toHaveLength(1));
    expect(screen.queryByText(/2.000/)).toBeNull();
  });

  it("keeps a horizon that is too long, says by how much, and sends it once it is cut", async () => {
    const wrong = "Not saved yet. 3 characters too many; the limit is 200.";
    const horizon = { text: "soon", remindOn: "2099-01-01" };
    const waiting = theme("code", { verdict: "not-now", reason: "Later.", horizon });
    const { sent } = openBoard({}, { ...boardFixture, themes: [waiting] });
    await userEvent.click(await screen.findByRole("button", { name: /^Open CODE/ }));
    const field = await screen.findByLabelText("Until when?");
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste(`${"🙂".repeat(200)}abc`);
    fireEvent.blur(screen.getByLabelText("Reason: CODE"));
    expect(field).toHaveProperty("value", `${"🙂".repeat(200)}abc`);
    expect(screen.getByText(wrong)).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.type(field, "{Backspace}{Backspace}{Backspace}");
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([{ horizon: { text: "🙂".repeat(200) } }]),
    );
    expect(screen.queryByText(wrong)).toBeNull();
  });

  it("takes a horizon for “not now”, with a day that comes back", async () => {
    const { sent } = openBoard();
    await decide("Not now");
    await userEvent.type(screen.getByLabelText("Reason: CODE"), "The migration comes first.");
    expect(screen.getByText(/Say until when/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "in 6 months" }));
    await waitFor(() => expect(bodies(sent).at(-1)).toMatchObject({ verdict: "not-now" }));
    const { horizon } = bodies(sent).at(-1) as { horizon: { text: string; remindOn: string } };
    expect(horizon.text).toBe("in 6 months");
    expect(new Date(horizon.remindOn).getTime()).toBeGreaterThan(Date.now() + 170 * 86_400_000);
    const calendar = await screen.findByRole("link", { name: "Add to calendar" });
    expect(calendar.getAttribute("href")).toBe(
      "/api/boards/b1/downloads/calendar?themeId=code&language=en",
    );
  });

  it("says the horizon anew that was pressed last, and leaves the lead's own words", async () => {
    const { sent } = openBoard();
    await decide("Not now");
    const until = screen.getByLabelText("Until when?") as HTMLInputElement;
    const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
    await press("in 3 months");
    await press("in 6 months");
    expect(until.value).toBe("in 6 months");
    act(() => void speak("de"));
    await press("in 12 Monaten");
    expect(until.value).toBe("in 12 Monaten");
    await userEvent.clear(until);
    await userEvent.type(until, "nach der Umstellung");
    await press("in 3 Monaten");
    expect(until.value).toBe("nach der Umstellung");
    expect(sent).toEqual([]);
  });

  it("keeps a day that is over, and says so", async () => {
    const { sent } = openBoard();
    await decide("Not now");
    const reason = screen.getByLabelText("Reason: CODE");
    await userEvent.type(reason, "The migration comes first.");
    await userEvent.type(screen.getByLabelText("Until when?"), "in spring");
    const day = screen.getByLabelText("Remind me on");
    fireEvent.change(day, { target: { value: "0002-05-01" } });
    expect(screen.getByText(/Choose a reminder date/)).toBeTruthy();
    fireEvent.change(day, { target: { value: "2002-05-01" } });
    fireEvent.blur(reason);
    expect(screen.getByText(/That date has passed/)).toBeTruthy();
    expect(day).toHaveProperty("value", "2002-05-01");
    expect(sent).toEqual([]);
  });

  it("puts first what is due again", async () => {
    const horizon = { text: "after the planning", remindOn: "2026-01-01" };
    const late = theme("hours", { verdict: "not-now", reason: "Later.", horizon });
    const done = theme("code", { verdict: "realistic" });
    openBoard({}, { ...boardFixture, themes: [theme("reviews"), done, late] });
    expect(await screen.findByText(/That date has come/)).toBeTruthy();
    const names = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Without a theme", "HOURS", "REVIEWS", "Decided"]);
    await userEvent.click(screen.getByRole("button", { name: "Open CODE" }));
    expect(screen.getByRole("heading", { level: 2, name: "CODE" })).toBeTruthy();
  });

  it.each([
    ["is realistic by now", "radio", "Realistic"],
    ["waits longer", "button", "in 3 months"],
  ] as const)(
    "leaves what was due in its place while it is decided: it %s",
    async (_, role, name) => {
      const horizon = { text: "after the planning", remindOn: "2026-01-01" };
      const late = theme("hours", { verdict: "not-now", reason: "Later.", horizon });
      const { sent } = openBoard(
        {},
        { ...boardFixture, themes: [theme("reviews"), theme("code"), late] },
      );
      const names = () =>
        screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
      const hours = await screen.findByRole("region", { name: "HOURS" });
      await userEvent.click(within(hours).getByRole(role, { name }));
      await waitFor(() => expect(sent).toHaveLength(1));
      expect(screen.queryByText(/That date has come/)).toBeNull();
      expect(names()).toEqual(["Without a theme", "HOURS", "REVIEWS", "CODE"]);
      await userEvent.click(screen.getByRole("button", { name: "More options for HOURS" }));
      await userEvent.click(
        await screen.findByRole("menuitem", { name: "Move to decided themes" }),
      );
      await userEvent.click(screen.getByRole("button", { name: "Open HOURS" }));
      expect(names()).toEqual(["Without a theme", "REVIEWS", "CODE", "HOURS"]);
    },
  );

  it("is due on the day of the reader, not on that of Greenwich", async () => {
    vi.stubEnv("TZ", "America/Los_Angeles");
    // 1 July in Greenwich, the evening before in Los Angeles.
    vi.useFakeTimers({ now: new Date("2026-07-01T02:00:00Z"), toFake: ["Date"] });
    const due = (id: string, remindOn: string) =>
      theme(id, { verdict: "not-now", reason: "Later.", horizon: { text: "later", remindOn } });
    const themes = [due("code", "2026-06-30"), due("hours", "2026-07-01")];
    openBoard({}, { ...boardFixture, themes });
    const [told, ...more] = await screen.findAllByText(/That date has come/);
    expect(told?.textContent).toContain("until 30 June 2026: later. That date has come");
    expect(more).toEqual([]);
    expect(screen.getByText("due again on 1 July 2026")).toBeTruthy();
  });

  it("shows the reason of what is decided, so that one half written is seen", async () => {
    openBoard(
      {},
      { ...boardFixture, themes: [theme("code", { verdict: "realistic", reason: "Whic" })] },
    );
    const row = within((await screen.findByText("CODE")).closest("li") as HTMLElement);
    expect(row.getByText("Whic").closest(".print-only")).toBeNull();
    expect(row.queryByText("Reason written")).toBeNull();
  });

  it("lets names, reasons and horizons be written from right to left", async () => {
    const said = { verdict: "not-now", reason: "אחרי המעבר" } as const;
    const late = theme("hours", {
      ...said,
      name: "שעה קבועה",
      nameFrom: "quote",
      horizon: { text: "באביב", remindOn: "2026-01-01" },
    });
    const later = { text: "בסתיו", remindOn: "2099-01-01" };
    const done = theme("code", { ...said, name: "פחות קוד", horizon: later });
    openBoard({}, { ...boardFixture, themes: [late, done] });
    const heading = await screen.findByRole("heading", { level: 2, name: "שעה קבועה" });
    expect(heading.dir).toBe("auto");
    expect(screen.getByText("פחות קוד").dir).toBe("auto");
    const reasons = screen.getAllByText("אחרי המעבר");
    expect(reasons.map(({ tagName, dir }) => [tagName, dir])).toEqual([
      ["TEXTAREA", "auto"],
      ["P", "auto"],
      ["P", "auto"],
    ]);
    for (const field of [/^Reason: /, "Until when?"]) {
      expect(screen.getByLabelText(field).dir).toBe("auto");
    }
    // In a line with words of the page each stands for itself.
    const shown = screen.getAllByText("באביב").map(({ tagName }) => tagName);
    expect(shown).toEqual(["BDI", "BDI"]);
  });

  it("takes a tension back", async () => {
    const { sent } = openBoard();
    expect(await screen.findByText("These contradict each other")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(screen.queryByText("These contradict each other")).toBeNull();
    await waitFor(() =>
      expect(bodies(sent)).toEqual([
        { kind: "tension", tensionId: "t1", state: "dismissed", after: 1 },
      ]),
    );
  });

  it("opens a decided theme that the address names, and goes there", async () => {
    const themes = boardFixture.themes.map((each) =>
      each.id === "code" ? { ...each, verdict: "realistic" as const } : each,
    );
    const shown = vi.fn();
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw));
    Element.prototype.scrollIntoView = shown;
    openBoard({}, { ...boardFixture, themes }, "en", `${boardPath}#theme-code`);
    expect(await screen.findByLabelText("Reason: CODE")).toBeTruthy();
    await waitFor(() => expect(shown.mock.contexts).toMatchObject([{ textContent: "CODE" }]));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "CODE" }));
  });
});
