import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const row = (page: Page, text: string) =>
  page.locator("main").getByRole("listitem").filter({ hasText: text });

test("a Tuesday: not yes at once, not mine to solve, delegated, and an update", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);

  await test.step("a request is put off in one sentence", async () => {
    await page.goto(`${server.url}/week/priority`);
    await expect(h1(page)).toHaveText("No tasks yet");
    await page.keyboard.press("q");
    await page.getByLabel("What are you being asked for?").fill("A talk at the guild");
    await page.getByLabel("Who’s asking?").selectOption("Petra Lenz");
    await page.getByLabel("Minutes").press("Enter");
    await page.getByRole("button", { name: "Not now: A talk at the guild" }).click();
    await expect(page.getByLabel("What you’ll write")).toHaveValue(/^I can’t do this now/);
    await sound(page);
    await page.getByRole("button", { name: "Save reply" }).click();
    await expect(page.getByRole("heading", { name: "Requests" })).toBeHidden();
  });

  await test.step("a problem goes back to who brought it", async () => {
    await page.goto(server.url);
    await page.getByRole("button", { name: "Search (Ctrl K)" }).click();
    await page.getByRole("searchbox").fill("mine to");
    await page.getByRole("menuitem", { name: "Mine to solve?" }).click();
    await page.getByLabel("Who came to you?").selectOption("Aylin Demir");
    await page.getByLabel("What was it about?").fill("The build is slow");
    await page.getByRole("button", { name: "Add to log" }).click();
    await expect(page.getByText("Answer this first.")).toBeVisible();
    await page.getByText("I asked questions").click();
    await page.getByLabel("Minutes spent").fill("20");
    await page.getByRole("button", { name: "Add to log" }).click();
    await expect(page.getByRole("heading", { name: "0 of 1 became yours" })).toBeVisible();
    await fits(page);
    await sound(page);
  });

  await test.step("a task is delegated with its limits", async () => {
    await page.goto(`${server.url}/week/priority`);
    await page.getByText("You replied “Not now”").click();
    await page.getByRole("button", { name: "Yes: A talk at the guild" }).click();
    await page.getByRole("button", { name: "Do: A talk at the guild" }).focus();
    await page.keyboard.press("3");
    await page.getByLabel("To whom?").selectOption("Aylin Demir");
    await page.getByLabel("What are the limits?").fill("Twenty minutes, no slides");
    await page.getByLabel("How big is it, in minutes?").fill("240");
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    await expect(
      row(page, "A talk at the guild").getByText(/waiting for Aylin Demir, 4 h/),
    ).toBeVisible();
  });

  await test.step("an update is sent, and its reader counts as a contact", async () => {
    await page.goto(`${server.url}/week/cards`);
    await page.getByRole("link", { name: "Update", exact: true }).click();
    await page.getByText("Upward", { exact: true }).first().click();
    await page.getByLabel("What moved").fill("The guild has its talk");
    await page.getByLabel("Petra Lenz").check();
    await page.getByRole("button", { name: "Mark as sent" }).click();
    await expect(page.getByText(/^Upward: \d/)).toBeVisible();
    await sound(page);
  });

  await test.step("the person’s page says what she has, and how long it takes", async () => {
    await page.goto(`${server.url}/people`);
    await page.getByRole("link", { name: "Aylin Demir" }).click();
    await expect(row(page, "A talk at the guild").getByText(/^4 h/)).toBeVisible();
    await page.getByRole("button", { name: "Add promise: You promised" }).click();
    await page.getByLabel("What you promised").fill("The old slides");
    await page.getByLabel("What you promised").press("Enter");
    await expect(row(page, "The old slides")).toBeVisible();
    await sound(page);
    await page.goto(`${server.url}/people`);
    await page.getByRole("link", { name: "Petra Lenz" }).click();
    await expect(page.getByText(/^Last contact on .*, today\./)).toBeVisible();
  });
  expect(faults).toEqual([]);
});
