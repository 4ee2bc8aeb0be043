import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const at = (view: string) => `${server.url}/week?view=${view}`;
const row = (page: Page, text: string) =>
  page.locator("main").getByRole("listitem").filter({ hasText: text });

test("a week by keyboard: sorted, planned, closed, and the next one planned", async ({ page }) => {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(at("priority"));

  await test.step("pasted lines become tasks, and numbers sort them", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No tasks yet");
    await page.keyboard.press("t");
    await page
      .getByRole("dialog")
      .getByLabel("What needs doing?")
      .fill("- The alarm\n- Write the page\n- The wiki");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three tasks need sorting");
    for (const [text, key] of [
      ["The alarm", "1"],
      ["Write the page", "2"],
      ["The wiki", "4"],
    ] as const) {
      await page.getByRole("button", { name: `Move: ${text}` }).focus();
      await page.keyboard.press(key);
      const box = page.locator("section", { has: page.locator("kbd", { hasText: key }) });
      await expect(box.getByText(text)).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("All tasks are sorted");
    await sound(page);
  });

  await test.step("what somebody asks for is not answered on the spot", async () => {
    await page.keyboard.press("q");
    await page
      .getByRole("dialog")
      .getByLabel("What are you being asked for?")
      .fill("A talk at the guild");
    await page.getByLabel("Who’s asking?").selectOption("Petra Lenz");
    await page.getByLabel("Minutes").fill("90");
    await page.getByLabel("Minutes").press("Enter");
    const asked = row(page, "A talk at the guild");
    await expect(
      asked.getByText(/^Let me think about it\. I’ll get back to you by /),
    ).toBeVisible();
    await expect(asked.getByRole("status").first()).toBeAttached();
    await expect(asked.getByText(/^It fits\. You have 30 h 30 min free/)).toBeVisible();
    await page.getByRole("button", { name: "Yes: A talk at the guild" }).click();
    await expect(page.getByLabel("Who’s asking?")).toBeHidden();
  });

  await test.step("it is planned onto a day with an hour", async () => {
    await page.goto(at("days"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "You’ve planned 1 h 30 min of 32 h",
    );
    await page.getByText("Other open tasks").click();
    await page.getByRole("button", { name: "Add to week: Write the page" }).click();
    for (const text of ["Write the page", "A talk at the guild"]) {
      await page.getByRole("button", { name: `Move: ${text}` }).focus();
      await page.keyboard.press("2");
      await expect(page.locator("section", { hasText: /^Tuesday/ }).getByText(text)).toBeVisible();
    }
    await page.getByRole("button", { name: "Move: Write the page" }).focus();
    await page.keyboard.press("+");
    await expect(row(page, "Write the page").getByText("45 min")).toBeVisible();
    await page.getByRole("button", { name: "Move: Write the page" }).focus();
    await page.keyboard.press("h");
    await page.getByLabel("Start: Write the page").fill("10:00");
    await page.keyboard.press("Enter");
    await expect(row(page, "Write the page").getByText("10:00, 45 min")).toBeVisible();
    const meetings = page.getByLabel(/^Meetings on Monday/);
    await meetings.fill("300");
    await meetings.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^You’ve planned 2 h 15 min of 27 h/,
    );
    await fits(page);
  });

  await test.step("a task that hangs on nothing is done at once", async () => {
    await page.goto(at("priority"));
    await page.getByRole("button", { name: "Done: Write the page" }).click();
    await expect(row(page, "Write the page")).toBeHidden();
  });

  await test.step("the week is closed by one key a row and three answers", async () => {
    await page.goto(`${server.url}/week/close`);
    await page.getByRole("button", { name: "D Done: Write the page" }).focus();
    await page.keyboard.press("d");
    await expect(page.getByRole("button", { name: "D Done: Write the page" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("n");
    await expect(
      page.getByRole("button", { name: "Not done: A talk at the guild" }),
    ).toHaveAttribute("aria-pressed", "true");
    await page.getByLabel("What happened?: Write the page").fill("The page is written");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("What broke the plan, and could it be avoided?").fill("The alarm.");
    await page.getByLabel("One thing to do better").fill("Decline the second meeting");
    await fits(page);
    await sound(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("checkbox", { name: "The page is written" }).check();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Close the week" }).click();
    await expect(page).toHaveURL(/\/week\?week=/);
  });

  await test.step("the next week begins with what was left and three things", async () => {
    const monday = new URL(page.url()).searchParams.get("week") ?? "";
    const next = new Date(Date.parse(`${monday}T00:00Z`) + 7 * 86_400_000).toISOString();
    await page.goto(`${server.url}/week/plan?week=${next.slice(0, 10)}`);
    await expect(page.getByText("Decline the second meeting")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "This week: A talk at the guild" }).focus();
    await page.keyboard.press("w");
    await expect(
      page.getByRole("button", { name: "This week: A talk at the guild" }),
    ).toHaveAttribute("aria-pressed", "true");
    await sound(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Choose: A talk at the guild" }).focus();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Take Monday 09:00: A talk at the guild" }).click();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Focus for this week: Decline the second meeting")).toBeVisible();
    await expect(row(page, "A talk at the guild").getByText("09:00, 1 h 30 min")).toBeVisible();
    expect(faults).toEqual([]);
  });
});
