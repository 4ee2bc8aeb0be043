import { expect } from "@playwright/test";
import { asIfMailed } from "../database";
import { waiveSelfRating } from "../self-rating";
import { complaints } from "./checks";
import {
  answerWith,
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
import { choose, press, tabTo, type } from "./keyboard";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});
test.beforeEach(({ page }) => signIn(page, server));

const h1 = "heading";
const title = { level: 1 } as const;

test("a form from scratch, to its launch and its results, by keyboard alone", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const complained = complaints(page);
  await page.goto(`${server.url}/surveys/new`);
  await expect(page.getByRole(h1, title)).toHaveText("Ask what people expect from you");
  await tabTo(page, page.locator("summary", { hasText: "Other forms" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("radio", { name: /^What do you expect/ }), "Shift+Tab");
  const own = page.getByRole("radio", { name: /^Write your own form/ });
  await expect(async () => {
    await page.keyboard.press("ArrowUp");
    await expect(own).toBeChecked({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole(h1, title)).toHaveText("Ask what you want to know");
  const panel = page.getByRole("region", { name: "What this means for respondents" });
  await expect(panel).toContainText("Your form has no questions yet.");

  await press(page, "Add open question");
  await page.keyboard.type("What is missing?");
  await press(page, "Add rating");
  await page.keyboard.type("Gives me a useful review within a day");
  await type(page, "What a 3 looks like", "I wait for a week.");
  await type(page, "What a 10 looks like", "I learn something every time.");
  await tabTo(page, page.getByRole("checkbox", { name: "Ask for an example" }));
  await page.keyboard.press("Space");
  await expect(
    page.getByText("3 of 8 points, 1 of 3 open questions, about 3 minutes"),
  ).toBeVisible();

  const headings = page.getByRole("list", { name: "The questions" }).getByRole("heading");
  await tabTo(page, page.getByRole("button", { name: /^Move question 2 / }), "Shift+Tab");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(headings).toHaveText([
    "1. Gives me a useful review within a day",
    "2. What is missing?",
  ]);
  await choose(page, "More actions for question 2", "Duplicate");
  await expect(headings).toHaveCount(3);
  await choose(page, "More actions for question 3", "Delete");
  await expect(headings).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(headings).toHaveCount(3);
  await page.keyboard.press("Control+y");
  await expect(headings).toHaveCount(2);
  await saved(page);
  await page.reload();
  await expect(headings).toHaveText([
    "1. Gives me a useful review within a day",
    "2. What is missing?",
  ]);

  for (const group of ["Product", "Clients", "Manager"]) {
    await tabTo(page, page.getByRole("checkbox", { name: `Everyone in ${group}` }));
    await page.keyboard.press("Space");
  }
  await expect(panel.getByRole("button", { name: "Launch for 6 people" })).toBeEnabled();
  await press(page, "Launch for 6 people");
  await press(page, "Launch for 6 people", page.getByRole("alertdialog"));
  await expect(page.getByRole(h1, title)).toHaveText("Give 6 people their link");
  await waiveSelfRating(page);

  const links = Object.values(await linksByGroup(page)).flat();
  const respondent = await context.newPage();
  await respondent.goto(links[0] ?? "");
  await respondent.getByRole("button", { name: "Start" }).click();
  await expect(respondent.getByText("I learn something every time.")).toBeVisible();
  await expect(respondent.locator("dt")).toHaveText(["3", "10"]);
  await expect(respondent.getByLabel("An example you remember")).toHaveCount(0);
  await respondent.close();

  const questions = await page.request.get(page.url().replace("/surveys/", "/api/surveys/"));
  const [item, open] = ((await questions.json()) as { questions: { id: string }[] }).questions;
  for (const [i, link] of links.entries()) {
    await answerWith(link, {
      [item?.id ?? ""]: { rating: 5 + (i % 2), advice: `Be quicker ${i}` },
      [open?.id ?? ""]: { answer: `Time ${i}` },
    });
  }
  await expect(page.getByRole(h1, title)).toHaveText("All 6 people have answered");
  await asIfMailed(server.home);
  await press(page, "Close and open answers");
  await expect(page).toHaveURL(/\/gaps\?survey=/, { timeout: 60_000 });
  await expect(page.getByText("Gives me a useful review within a day").first()).toBeVisible();
  await page.goto(page.url().replace(/gaps\?survey=(.*)/, "surveys/$1/answers"));
  await expect(page.getByText("Time 3", { exact: true })).toBeVisible();
  expect(complained).toEqual([]);
});

test("two tabs write one form, and nothing is lost", { tag: "@deep" }, async ({
  page,
  context,
}) => {
  await draftOnTrack(page, server);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) await openForm(tab);
  await other.getByRole("button", { name: "Edit question 3" }).click();
  await other.getByRole("textbox", { name: "Question" }).fill("From the other tab?");
  await saved(other);
  await page.getByRole("button", { name: "Edit question 1" }).click();
  await page.getByRole("textbox", { name: "Statement to rate" }).fill("From this tab");
  const headings = page.getByRole("list", { name: "The questions" }).getByRole("heading");
  await expect(headings).toHaveText([/From this tab/, /I remove obstacles/, /From the other tab/]);
  await saved(page);

  await other.reload();
  await other.getByRole("button", { name: "Edit question 1" }).click();
  await other.getByRole("textbox", { name: "Statement to rate" }).fill("There");
  await saved(other);
  await page.getByRole("textbox", { name: "Statement to rate" }).fill("Here");
  await expect(page.getByText("This was changed elsewhere too.")).toBeVisible();
  await expect(headings.first()).toHaveText("1. Here");
  await page
    .getByRole("region", { name: "Messages" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(headings.first()).toHaveText("1. There");
  await saved(page);
  await other.close();
  await deleteDraft(page);
});

test("a form becomes a template, and goes without its drafts", { tag: "@deep" }, async ({
  page,
}) => {
  await draftOnTrack(page, server);
  await openForm(page);
  const headings = page.getByRole("list", { name: "The questions" }).getByRole("heading");
  const grip = (n: number) => page.getByRole("button", { name: new RegExp(`^Move question ${n}`) });
  await grip(3).dragTo(grip(1));
  await expect(headings).toHaveText([/^1\. What should I/, /^2\. I spend/, /^3\. I remove/]);
  await page.getByRole("button", { name: "More actions for question 3" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByLabel("Title").fill("Short pulse");
  await page.getByRole("button", { name: "Save as template" }).click();
  const own = page.getByRole("radio", { name: /^Short pulse/ });
  await page.getByText("Other forms").click();
  await expect(own).not.toBeChecked();
  await own.check({ force: true });
  await saved(page);

  await page.getByRole("button", { name: "More actions for template Short pulse" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Monthly");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("radio", { name: /^Monthly/ })).toBeChecked();
  await page.getByRole("button", { name: "More actions for template Monthly" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(
    page.getByText("Its template was deleted; all the questions are still here"),
  ).toBeVisible();
  await page.reload();
  await expect(headings).toHaveText([/^1\. What should I/, /^2\. I spend/]);
  await deleteDraft(page);
});

test("a team in two parts is asked, previewed and copied in two parts", { tag: "@deep" }, async ({
  page,
}) => {
  await draftOnTrack(page, server);
  await page.getByRole("button", { name: /^Team:/ }).click();
  await page.getByRole("button", { name: "Split Team in two" }).click();
  const panel = page.getByRole("region", { name: "What this means for respondents" });
  for (const [i, name] of ["Aylin Demir", "Bojan Petrić", "Chiara Conti"].entries()) {
    const person = page.getByRole("group", { name, exact: true });
    await person.getByRole("radio", { name: "Juniors" }).check({ force: true });
    await expect(
      page.getByRole("button", { name: new RegExp(`^Juniors: ${i + 1} of 6`) }),
    ).toBeVisible();
  }
  await page.getByLabel("Second half").fill("Old hands");
  for (const name of ["Daan Visser", "Emeka Obi", "Freya Lund"]) {
    const person = page.getByRole("group", { name, exact: true });
    await person.getByRole("radio", { name: "Old hands" }).check({ force: true });
  }
  await expect(panel).toContainText(/Juniors \(3\)/);
  await page.getByText("Rules", { exact: true }).click();
  await page.getByLabel("Show groups with at least").selectOption("3");
  await expect(panel.getByRole("listitem").filter({ hasText: "Old hands" }).first()).toHaveText(
    /Old hands\s*3$/,
  );

  await panel.getByRole("button", { name: "Preview as a respondent" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("As someone in").selectOption("Old hands");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Am I on track?");
  await expect(frame.getByText(/Old hands/).first()).toBeVisible();
  expect(await frame.locator("body").evaluate(() => innerWidth)).toBe(360);
  await dialog.getByRole("radio", { name: "Desktop" }).check({ force: true });
  await expect.poll(() => frame.locator("body").evaluate(() => innerWidth)).toBe(1280);
  await dialog.getByRole("button", { name: "Back to the survey" }).click();

  await launch(page, 14);
  const sheets = await linksByGroup(page);
  expect(sheets).toMatchObject({ Juniors: { length: 3 }, "Old hands": { length: 3 } });
  await page.getByText("calendar, copy, cancel").click();
  await page.getByRole("link", { name: "Duplicate survey" }).click();
  await expect(page.getByRole("button", { name: /^Old hands: 3 of 6/ })).toBeVisible();
  await deleteDraft(page);
});
