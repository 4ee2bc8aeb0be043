import { expect } from "@playwright/test";
import {
  type Desk,
  deleteDraft,
  draftOnTrack,
  launch,
  linksByGroup,
  openDesk,
  openForm,
  saved,
  signIn,
  test,
} from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});
test.beforeEach(({ page }) => signIn(page, server));

const h1 = "heading";
const title = { level: 1 } as const;

test("a draft keeps what is typed, over a reload and a lost connection", async ({
  page,
  context,
}) => {
  await page.goto(`${server.url}/surveys`);
  await expect(page.getByRole(h1, title)).toHaveText("You haven’t asked anyone yet");
  await draftOnTrack(page, server);

  await openForm(page);
  await page.getByLabel("Introduction (optional)").fill("Since March.");
  await saved(page);
  await page.reload();
  await openForm(page);
  await expect(page.getByLabel("Introduction (optional)")).toHaveValue("Since March.");

  await context.setOffline(true);
  await page.getByLabel("Title").fill("Where do I stand?");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await openForm(page);
  await expect(page.getByLabel("Title")).toHaveValue("Where do I stand?");

  await deleteDraft(page);
  await expect(page.getByRole(h1, title)).toHaveText("You haven’t asked anyone yet");
  await page.getByRole("button", { name: "Undo" }).click();
  await openForm(page);
  await expect(page.getByLabel("Title")).toHaveValue("Where do I stand?");
  await deleteDraft(page);
  await expect(page.getByRole(h1, title)).toHaveText("You haven’t asked anyone yet");
});

test("what was typed last counts in two tabs, and can be taken back", async ({ page, context }) => {
  await draftOnTrack(page, server);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) await openForm(tab);
  await other.getByLabel("Title").fill("From the other tab");
  await saved(other);

  await page.getByLabel("Title").fill("From this tab");
  await expect(page.getByText("This was changed elsewhere too.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("From this tab");
  await saved(page);
  await other.reload();
  await openForm(other);
  await expect(other.getByLabel("Title")).toHaveValue("From this tab");
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByLabel("Title")).toHaveValue("From the other tab");
  await saved(page);
  await other.close();
  await deleteDraft(page);
});

test("what a launch means follows who is chosen", async ({ page }) => {
  await draftOnTrack(page, server);
  const panel = page.getByRole("region", { name: "What this means for respondents" });
  await expect(panel).toContainText("Answers from Product (2) appear under Smaller groups");
  await expect(panel).toContainText("Petra Lenz isn’t anonymous");
  await page.getByText("Rules", { exact: true }).click();
  await page.getByRole("radio", { name: /^Part of Smaller groups/ }).check({ force: true });
  await expect(panel).toContainText("Your manager answers without a name");

  for (const group of ["Team", "Product", "Clients"]) {
    await page.getByRole("checkbox", { name: `Everyone in ${group}` }).uncheck();
  }
  await expect(panel).toContainText("With one person, no results can be shown.");
  await page.getByRole("button", { name: /^Manager:/ }).click();
  await page.getByRole("checkbox", { name: "Petra Lenz" }).uncheck();
  await expect(panel).toContainText("You haven’t chosen anyone yet.");
  await expect(panel.getByRole("button", { name: "Launch for 0 people" })).toBeDisabled();
  await deleteDraft(page);
});

test("links print eight slips to a page of one group", async ({ page }) => {
  await draftOnTrack(page, server);
  await launch(page, 14);
  await expect(page.getByText(/^14 links on four pages/)).toBeVisible();
  const links = await linksByGroup(page);
  expect(Object.values(links).map((of) => of.length)).toEqual([6, 2, 5, 1]);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: /^Print/ })).toBeHidden();
  const slip = await page.locator("li:has(code)").first().boundingBox();
  expect(slip?.height).toBeCloseTo((62 / 25.4) * 96, 0);
  const code = await page
    .getByRole("img", { name: /^QR code/ })
    .first()
    .boundingBox();
  expect(code?.width).toBeCloseTo((34 / 25.4) * 96, 0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("button", { name: "Tick all links" }).click();
  await expect(page.getByRole(h1, title)).toHaveText(/^0 of 14 people have answered/);
  const time = page.getByRole("region", { name: "Timeline" });
  const [start, today] = await Promise.all(
    [time, time.getByText(/^Today, /)].map((each) => each.boundingBox()),
  );
  expect(today?.x, "just launched, today is where the rule begins").toBeCloseTo(start?.x ?? 0, 0);
  await page.getByText("calendar, copy, cancel").click();
  const cancel = page.getByRole("button", { name: "Cancel survey" });
  await cancel.click();
  await cancel.last().click();
  await expect(page.getByRole(h1, title)).toHaveText(
    "Cancelled without anyone reading the answers",
  );
  await page.goto(`${page.url()}/links`);
  await expect(page.getByRole(h1, title)).toHaveText(
    "Cancelled without anyone reading the answers",
  );
});
