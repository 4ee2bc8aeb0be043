import { expect, type Page, test } from "@playwright/test";
import { TenwardServer } from "../server";
import { complaints, sound } from "./checks";
import { follow, press, tabTo, type } from "./keyboard";
import { importCrowd, olderTable } from "./lists";
import { setUp, signIn } from "./steps";

test.describe.configure({ mode: "serial" });
test.use({ locale: "en-GB" });

let server: TenwardServer;
test.beforeAll(async ({ browser }) => {
  server = await TenwardServer.start();
  const page = await browser.newPage({ locale: "en-GB" });
  await setUp(page, server.setupUrl);
  await page.close();
});
test.afterAll(() => server.dispose());
test.beforeEach(async ({ page }) => {
  await signIn(page, server.url);
  await expect(page).toHaveURL(`${server.url}/`);
});

const row = (page: Page, name: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: name });
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("the empty page takes the first person", async ({ page }) => {
  const complained = complaints(page);
  await page.getByRole("link", { name: "Add the people to ask" }).click();
  await expect(h1(page)).toHaveText("Nobody here yet");
  await page.getByLabel("Add people").fill("Petra Lenz, manager");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(h1(page)).toHaveText("One person");
  await expect(row(page, "Petra Lenz")).toContainText("Manager");
  await expect(page.getByRole("link", { name: "Write survey" })).toBeVisible();
  expect(complained).toEqual([]);
});

test("people are typed one after the other, by keyboard alone", async ({ page }) => {
  await page.goto(`${server.url}/people`);
  const field = page.getByLabel("Add people");
  await field.focus();
  for (const name of ["Aylin Demir", "Bojan Petrić", "Clara Voss", "Emil Sandström"]) {
    await page.keyboard.type(`${name}; ${name.split(" ")[0]?.toLowerCase()}@nordhafen.example`);
    await page.keyboard.press("Enter");
    await expect(row(page, name)).toContainText("Team");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("");
  }
  await expect(h1(page)).toHaveText("Five people");

  await page.keyboard.type("Aylin again; AYLIN@nordhafen.example");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/people\/add$/);
  await expect(page.getByText("Already in Team. Skipped.")).toBeVisible();
});

test("a person is moved and removed by keyboard, and both can be undone", async ({ page }) => {
  const complained = complaints(page);
  await page.goto(`${server.url}/people`);
  await follow(page, "Clara Voss");
  await expect(h1(page)).toHaveText("Clara Voss");
  const menu = page.getByRole("button", { name: "Change Clara Voss" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menuitem", { name: "Other leads" })).toBeFocused();
  await sound(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const main = page.getByRole("main");
  await expect(main.getByText(/^\s*Product/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(main.getByText(/^\s*Team/)).toBeVisible();

  await menu.click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Delete Clara Voss?" });
  await expect(dialog).toContainText("A link that was emailed to them still works");
  await expect(dialog).toContainText("Results stay as they are, because they contain no people.");
  await sound(page);
  await dialog.getByRole("button", { name: "Delete Clara Voss" }).click();
  await expect(page.getByText("Clara Voss deleted")).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/people`);
  await expect(row(page, "Clara Voss")).toHaveCount(0);
  await sound(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^Clara Voss is back in Team/).first()).toBeVisible();
  await expect(row(page, "Clara Voss")).toBeVisible();
  expect(complained).toEqual([]);
});

test("a pasted list is told line by line, mended and sent by keyboard alone", {
  tag: "@deep",
}, async ({ page }) => {
  const complained = complaints(page);
  await page.goto(`${server.url}/people`);
  await follow(page, "Import a file");
  await expect(h1(page)).toHaveText("Add people");
  await tabTo(page, page.getByLabel("Your lines"));
  await page.keyboard.insertText(
    [
      "Jana Moll; jana.moll@nordhafen.example; Team",
      "Piet Aalders <piet@hafen-logistik.example>; Client",
      "Aylin Demir, aylin@nordhafen.example, Team",
      "Sofia Lindqvist; sofia.lindqvist(at)nordhafen.example; Product",
      "Kofi Mensah; kofi.mensah@nordhafen.example; Security",
      "Ruth Albers; ; Client",
    ].join("\n"),
  );
  await expect(h1(page)).toHaveText("Four of five lines are ready");
  const fates = page.getByRole("list", { name: "What happens to each line" }).getByRole("listitem");
  await expect(fates.nth(0)).toContainText("Jana Moll is added to Team");
  await expect(fates.nth(2)).toContainText("Already in Team. Skipped.");
  await expect(fates.nth(3)).toContainText("This isn’t an email address.");
  await expect(fates.nth(5)).toContainText(
    "Ruth Albers is added to Clients and gets a printed link",
  );
  await page.reload();
  await expect(h1(page)).toHaveText("Four of five lines are ready");
  await press(page, "Use sofia.lindqvist@nordhafen.example");
  await expect(h1(page)).toHaveText("All five lines are ready");
  await press(page, "Add 5 people");
  await expect(page.getByText("5 people added")).toBeVisible();
  await expect(h1(page)).toHaveText("Ten people");
  await expect(row(page, "Kofi Mensah")).toContainText("Security");
  expect(complained).toEqual([]);
});

test("own groups are named, renamed and removed when empty", { tag: "@deep" }, async ({ page }) => {
  await page.goto(`${server.url}/people`);
  await follow(page, "Groups");
  await page.getByRole("button", { name: "Add group" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("security");
  await dialog.getByRole("button", { name: "Add group" }).click();
  await expect(dialog.getByText("You already have a group with this name.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Works council");
  await dialog.getByRole("button", { name: "Add group" }).click();
  await expect(row(page, "Works council")).toContainText("nobody yet");

  await page.getByRole("button", { name: "Change Works council" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Council");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Council")).toBeVisible();

  await page.getByRole("button", { name: "Change Security" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByText("This group isn’t empty")).toBeVisible();
  await page.getByRole("button", { name: "Change Council" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(row(page, "Council")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Council")).toBeVisible();
});

test("who is archived is not offered, and comes back", { tag: "@deep" }, async ({ page }) => {
  const complained = complaints(page);
  await page.goto(`${server.url}/people`);
  await follow(page, "Clara Voss");
  await page.getByRole("button", { name: "Change Clara Voss" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(page.getByText("Clara Voss archived")).toBeVisible();
  await expect(row(page, "Clara Voss")).toHaveCount(0);
  await page.getByRole("link", { name: "Archived" }).click();
  await expect(h1(page)).toHaveText("One archived person");
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "Clara Voss" }),
  ).toContainText("Team");
  await page.getByRole("button", { name: "Restore Clara Voss" }).click();
  await expect(page.getByText("Clara Voss restored to Team")).toBeVisible();
  await expect(h1(page)).toHaveText("The archive is empty");
  expect(complained).toEqual([]);
});

test("an older spreadsheet's file is mended and imported by keyboard alone", async ({ page }) => {
  const complained = complaints(page);
  await page.goto(`${server.url}/people`);
  await follow(page, "Import a file");
  await chooseFile(page, "people.xlsx", Buffer.from("PK\u0003\u0004"));
  await expect(page.getByRole("alert")).toContainText("This is a workbook, not a text file.");
  await chooseFile(page, "leute.csv", Buffer.from(olderTable, "latin1"));
  await expect(h1(page)).toHaveText("Check what is in each column");
  await press(page, "Use these columns");
  await expect(h1(page)).toHaveText("Three of six lines are ready");
  await expect(page.getByText("so it was read as Windows-1252")).toBeVisible();
  const lines = page.getByRole("list", { name: "What happens to each line" });
  const line = (no: number) => lines.getByRole("listitem").nth(no - 2);
  await expect(line(2)).toContainText("Jürgen’s Müller is added to Clients");
  await expect(line(3)).toContainText("Clara Voss moves from Team to Product");
  await expect(line(7)).toContainText("Öztürk is added to Betriebsrat, a new group");
  await press(page, "Use sunita.rao@nordhafen.example");
  await press(page, "Use greta.holm@nordhafen.example");
  await type(page, "Name, line 6", "Emil Berg");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Move 1 person to the group in the list"));
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Move 1 person to the group in the list")).not.toBeChecked();
  await page.reload();
  await expect(h1(page)).toHaveText("All five lines are ready");
  await press(page, "Add 5 people");
  await expect(page.getByText("5 people added", { exact: true })).toBeVisible();
  await expect(row(page, "Öztürk")).toContainText("Betriebsrat");
  await expect(row(page, "Jürgen’s Müller")).toContainText("Clients");
  await expect(row(page, "Clara Voss")).toContainText("Team");
  expect(complained).toEqual([]);
});

/** Chooses a file in the browser's own dialog, which the keyboard opens. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  // On a busy machine a press can come before the page hears it.
  await expect(async () => {
    await tabTo(page, page.getByLabel("Drag a CSV file here, or choose a file"));
    const opened = page.waitForEvent("filechooser", { timeout: 5_000 });
    await page.keyboard.press("Enter");
    await (await opened).setFiles({ name, mimeType: "application/octet-stream", buffer });
  }).toPass({ timeout: 30_000 });
}

test("what is exported comes in again as nothing new", { tag: "@deep" }, async ({ page }) => {
  await page.goto(`${server.url}/people`);
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV (spreadsheet)" }).click();
  const file = await downloaded;
  expect(file.suggestedFilename()).toMatch(/^people-\d{4}-\d\d-\d\d\.csv$/);
  await page.goto(`${server.url}/people/add`);
  await page.getByLabel("Drag a CSV file here, or choose a file").setInputFiles(await file.path());
  await page.getByRole("button", { name: "Use these columns" }).click();
  await expect(h1(page)).toHaveText("Everyone on this list is already in Tenward");
  await expect(page.getByText("Skipped.")).toHaveCount(
    await page
      .getByRole("list", { name: "What happens to each line" })
      .getByRole("listitem")
      .count(),
  );
  await expect(page.getByRole("button", { name: "Add people" })).toBeDisabled();
});

test(
  "10,000 lines go in once, whatever becomes of the connection and the page",
  { tag: "@deep" },
  ({ page }) => importCrowd(page, server.url),
);

test("offline, a name stands there at once and is sent later", async ({ page, context }) => {
  await page.goto(`${server.url}/people`);
  const field = page.getByLabel("Add people");
  await expect(field).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("You’re offline. What you type is kept on this page.")).toBeVisible();
  await field.fill("Lucía Ferrer");
  await field.press("Enter");
  await expect(row(page, "Lucía Ferrer")).toBeVisible();
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await context.setOffline(false);
  expect((await sent).status()).toBe(201);
  await page.reload();
  await expect(row(page, "Lucía Ferrer")).toContainText("Team");
  await expect(page.getByText("You’re offline")).toHaveCount(0);
});
