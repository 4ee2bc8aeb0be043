import { expect, type Page } from "@playwright/test";
import { complaints, fits, sound } from "./checks";
import { type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("two people disagree: both views, one step, a day to look again, and how it ended", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);

  await test.step("what is typed survives a reload", async () => {
    await page.goto(server.url);
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByRole("link", { name: "Situation" }).click();
    await page.getByRole("searchbox", { name: "Search situations" }).fill("conflict");
    await page.getByRole("link", { name: "Two people disagree" }).click();
    await page.getByLabel("What is it about?").fill("The retry queue");
    const first = page.getByRole("group", { name: /1$/ });
    await first.getByLabel("Who?").selectOption("Aylin Demir");
    await first.getByLabel("What do they want?").fill("A queue of our own.");
    await page.reload();
    await expect(page.getByLabel("What is it about?")).toHaveValue("The retry queue");
    const again = page.getByRole("group", { name: /1$/ });
    await expect(again.getByLabel("What do they want?")).toHaveValue("A queue of our own.");
    await page.getByLabel("What happens next?").fill("The two talk without me");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Save situation" }).click();
    await expect(h1(page)).toHaveText("The retry queue");
  });

  await test.step("it leaves a task, comes back on a day, and is set aside with a reason", async () => {
    await page.getByRole("button", { name: "Add next step" }).click();
    await expect(page.getByText("Task added")).toBeVisible();
    const next = page.getByRole("region", { name: "Next step" });
    await expect(next.getByText("The two talk without me")).toBeVisible();
    await page.getByRole("button", { name: "Set aside" }).click();
    await page.getByLabel("Why do you set it aside?").fill("They try both until Thursday.");
    await page.getByRole("button", { name: "Set aside" }).click();
    await expect(page.getByRole("heading", { name: "Set aside" })).toBeVisible();
    await expect(page.getByText("They try both until Thursday.")).toBeVisible();
    await fits(page);
    await sound(page);
  });

  await test.step("how it ended is counted", async () => {
    await page.getByRole("button", { name: "Close situation" }).click();
    await page.getByLabel("How did it end?").selectOption("They settled it");
    await page.getByLabel("What happened?").fill("They split it by service.");
    await page.getByRole("button", { name: "Close situation" }).click();
    await expect(page.getByRole("heading", { name: "They settled it" })).toBeVisible();
    await page.getByRole("link", { name: "How it went before" }).click();
    await expect(h1(page)).toHaveText("Two people disagree: once");
    await expect(page.getByRole("listitem").filter({ hasText: "They settled it" })).toHaveCount(2);
    await fits(page);
    await sound(page);
  });
  await test.step("what is left for the agenda stands in the one-on-one", async () => {
    await page.goto(`${server.url}/situations/new/i-disagree`);
    await page.getByLabel("With whom?").selectOption("Aylin Demir");
    await page.getByText("I pursue it", { exact: true }).click();
    await page.getByLabel("What will I say?").fill("Who is called at night?");
    await page.getByRole("button", { name: "Save situation" }).click();
    await page.getByRole("button", { name: "Schedule and add" }).click();
    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page).toHaveURL(/\/people\/.+\?talk=/);
    await expect(page.getByText("Who is called at night?")).toBeVisible();
  });
  expect(faults).toEqual([]);
});

test("an update begins with the week’s log, goes to its readers and stands with the past ones", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(server.url);
  await expect(h1(page)).toBeVisible();
  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("New log entry").fill("The guild has its talk");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`${server.url}/week/cards/update`);
  await expect(h1(page)).toHaveText("I write an update");
  await expect(page.getByLabel("What moved")).toHaveValue(/The guild has its talk/);
  await page.getByText("Upward", { exact: true }).click();
  await page.getByLabel("Who gets it?").selectOption("Petra Lenz");
  await page.getByLabel("What I need").fill("A room for twenty");
  await page.getByRole("button", { name: "Save situation" }).click();
  await page.getByRole("button", { name: "Mark as sent to them" }).click();
  await expect(page.getByText("Added to your log")).toBeVisible();
  await fits(page);
  await sound(page);
  await page.getByRole("link", { name: "How it went before" }).click();
  await expect(h1(page)).toHaveText("I write an update: once");
  await expect(page.getByRole("region", { name: "For whom?" })).toContainText("Upward");
  await page.goto(`${server.url}/people`);
  await page.getByRole("link", { name: "Petra Lenz" }).click();
  await expect(page.getByText(/^Last contact on .*, today\./)).toBeVisible();
  expect(faults).toEqual([]);
});

test("own template: a copy with another name and one question more, used, and counted", async ({
  page,
}) => {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(`${server.url}/situations/new/decision`);
  await page.getByRole("link", { name: "Copy and change" }).click();

  await test.step("the copy is saved with its questions and one more", async () => {
    await page.getByLabel("What is the situation?").fill("We chose a library");
    await page.getByLabel("Question 1", { exact: true }).fill("Which library?");
    await page.getByRole("button", { name: "Add question" }).click();
    await expect(page.getByLabel("Question 8", { exact: true })).toBeFocused();
    await page.keyboard.type("Who keeps it up to date?");
    await page.getByLabel("Answer", { exact: true }).last().selectOption("A person");
    await fits(page);
    await sound(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(h1(page)).toHaveText("We chose a library");
  });

  await test.step("it is used like one that ships", async () => {
    await page.getByRole("button", { name: "Save situation" }).click();
    await expect(page.getByText("Answer this first.")).toBeVisible();
    await page.getByLabel("Which library?").fill("Vert.x");
    await page.getByLabel("Who keeps it up to date?").selectOption("Aylin Demir");
    await page.getByRole("button", { name: "Save situation" }).click();
    await expect(page.getByText("Aylin Demir")).toBeVisible();
    await page.getByRole("button", { name: "Close situation" }).click();
    await page.getByLabel("How did it end?").selectOption("It still holds");
    await page.getByRole("button", { name: "Close situation" }).click();
    await page.getByRole("link", { name: "How it went before" }).click();
    await expect(h1(page)).toHaveText("We chose a library: once");
    await expect(page.getByRole("listitem").filter({ hasText: "It still holds" })).toHaveCount(2);
    await page.goto(`${server.url}/situations/past?time=quarter`);
    await expect(page.getByLabel("Time")).toHaveValue("quarter");
    await page.getByLabel("State").selectOption("Done");
    await expect(page).toHaveURL(/time=quarter&state=done/);
  });
  expect(faults).toEqual([]);
});
