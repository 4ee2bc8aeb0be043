import { expect, type Page } from "@playwright/test";
import type { components } from "../../app/src/shared/api/schema";
import { asIfLongAgo } from "../database";
import { complaints, fits, sound } from "./checks";
import { type Cycle, closeCycle, launchDraft, rateOneself } from "./cycles";
import { answerWith, type Desk, openDesk, signIn, test } from "./desk";

type Agreement = components["schemas"]["Agreement"];

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const review = "You get a first look at your review within two days.";
const sooner = "You get a first look at your review within a working day.";
const always = `Always: ${sooner}`;
const knowing = "“I don’t know” is a complete sentence in this team.";
const reason = "Two days are long when I wait for one line.";

const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("written, voted on, changed, agreed, read with what changed, and rated", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  const faults = complaints(page);
  await signIn(page, server);

  await test.step("two clauses are written, and saved as typed", async () => {
    await page.goto(`${server.url}/role/agreement`);
    await page.getByRole("button", { name: "Start version 1" }).click();
    await write(page, "Add clause", review);
    await write(page, "Add principle", knowing);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveText("Two clauses need a vote");
    await sound(page);
  });

  const first = await test.step("version 1 is proposed to everybody", async () => {
    await page.getByRole("button", { name: "Choose people" }).click();
    const panel = page.getByRole("complementary", { name: "Vote" });
    await expect(panel).toContainText("A group’s votes are only shown with at least 4 of them.");
    await expect(panel).toContainText("votes under their name, and is told: Petra Lenz");
    return propose(page);
  });

  const ids = await clauseIds(page);
  const [link = "", ...others] = first.links.flat();
  await test.step("one votes in the browser, clause by clause", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const phone = await context.newPage();
    await phone.goto(link);
    await expect(phone.getByText("The vote doesn’t decide anything on its own.")).toBeVisible();
    await phone.getByRole("button", { name: "Start", exact: true }).click();
    await expect(title(phone)).toHaveText(review);
    await expect(phone.getByRole("radio", { checked: true })).toHaveCount(0);
    await phone.getByRole("radio", { name: /^I object/ }).check({ force: true });
    await phone.getByLabel("What should change?").fill(reason);
    await sound(phone);
    await phone.getByRole("button", { name: "Next" }).click();
    await phone.getByRole("radio", { name: /^I agree/ }).check({ force: true });
    await phone.getByRole("button", { name: "Review my votes" }).click();
    await expect(phone.getByText("You’ve voted on 2 of 2.")).toBeVisible();
    await phone.getByRole("button", { name: "Send 2 votes" }).click();
    await expect(title(phone)).toHaveText("Thank you. Your answers are sealed and sent", {
      timeout: 30_000,
    });
    await context.close();
  });

  await test.step("the objection stands at its clause, and is answered", async () => {
    for (const each of others) await answerWith(each, votes(ids, [10, 6]));
    await closeCycle(page, server, first);
    await page.goto(`${server.url}/role/agreement`);
    await expect(title(page)).toHaveText("Version 1 has one clause with objections");
    const clause = page.getByRole("listitem").filter({ hasText: review });
    await expect(clause).toContainText("One person objects");
    await expect(clause).toContainText(reason);
    await expect(clause).toContainText("Petra Lenz agrees");
    await clause.getByRole("button", { name: "Reply" }).click();
    await clause.getByLabel("Your reply").fill("You are right.");
    await clause.getByRole("button", { name: "Save reply" }).click();
    await expect(clause.getByText("You are right.")).toBeVisible();
    await fits(page);
  });

  await test.step("whoever voted reads it behind the link", async () => {
    const context = await browser.newContext();
    const reader = await context.newPage();
    await reader.goto(link);
    await expect(reader.getByText("1 objects.")).toBeVisible();
    await expect(reader.getByText("You are right.")).toBeVisible();
    await context.close();
  });

  await test.step("version 2 asks only about what changed", async () => {
    // Sooner, votes through links that the lead handed out would show words only.
    await asIfLongAgo(server.home);
    await page.getByRole("button", { name: "Add to next version" }).click();
    await expect(page.getByLabel("In your own words")).toHaveValue(reason);
    await expect(page.getByText(/^This is an anonymous suggestion\./)).toBeVisible();
    await page.getByLabel("In your own words").fill(sooner);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/^Each person votes on clause 1\./)).toBeVisible();
    await page.getByRole("button", { name: "Choose people" }).click();
    const second = await propose(page);
    for (const each of second.links.flat()) await answerWith(each, votes(ids, [10]));
    await closeCycle(page, server, second);
    await page.goto(`${server.url}/role/agreement`);
    await expect(title(page)).toHaveText("Nobody objected to version 2");
    // Version 1 was never agreed, so nothing compares with it.
    await expect(page.getByText(/since version 1$/)).toHaveCount(0);
  });

  await test.step("agreed, it is read by its link until that is withdrawn", async () => {
    await page.getByRole("button", { name: "Mark as agreed" }).click();
    const asks = page.getByRole("alertdialog");
    await asks.getByRole("button", { name: "Mark as agreed" }).click();
    await page.getByRole("radio", { name: /^Anyone with the link/ }).check({ force: true });
    const address = (await page.getByText(/\/a#/).textContent()) ?? "";
    const context = await browser.newContext({ locale: "de-DE" });
    const stranger = await context.newPage();
    await stranger.goto(address);
    await expect(stranger.getByText(sooner)).toBeVisible();
    await expect(stranger.getByRole("heading", { name: "Was ich mache" })).toBeVisible();
    await expect(stranger.getByText(/^7 Personen, in einer anonymen Abstimmung/)).toBeVisible();
    await sound(stranger);
    await page.getByRole("button", { name: "Start version 3" }).click();
    await page.getByRole("button", { name: /^Edit clause 1/ }).click();
    await page.getByLabel("In your own words").fill(always);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Enter votes" }).click();
    const meeting = page.getByRole("dialog");
    await meeting.getByLabel("We agreed on this version in a meeting").check();
    await meeting.getByLabel("Where and with whom").fill("The offsite");
    await meeting.getByRole("button", { name: "Save as agreed" }).click();
    await expect(page.getByRole("radio", { name: /^Anyone with the link/ })).toBeChecked();
    await stranger.reload();
    await stranger.getByText("Was sich seit Version 2 geändert hat").click();
    await expect(stranger.locator("ins")).toHaveText("Always:");
    await stranger.getByRole("link", { name: /^Version 2,/ }).click();
    await expect(stranger.getByText(/hat diese Version ersetzt/)).toBeVisible();
    await expect(stranger.getByText(sooner, { exact: true })).toBeVisible();
    await sound(stranger);
    await stranger.getByRole("link", { name: "Version 3 lesen" }).click();
    // The page shows it before the server has it.
    const withdrawn = page.waitForResponse(/\/visibility$/);
    await page.getByRole("radio", { name: /^Only you/ }).check({ force: true });
    await withdrawn;
    await stranger.reload();
    await expect(title(stranger)).toHaveText("Dieser Link gilt nicht mehr");
    await context.close();
  });

  await test.step("rated, the gap stands at the clause", async () => {
    // A vote and a rating of one clause are one question.
    await asIfLongAgo(server.home);
    await page.getByRole("button", { name: "Choose clauses" }).click();
    await page.getByRole("checkbox", { name: knowing }).uncheck();
    await page.getByRole("button", { name: "Create survey with one clause" }).click();
    await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}$/);
    const item = `clause.${ids[0]}`;
    await page.getByRole("button", { name: /^Launch for \d+ people$/ }).waitFor();
    const rating = await launchDraft(page, server, page.url().split("/").at(-1) ?? "");
    for (const each of rating.links.flat()) {
      await answerWith(each, { [item]: { rating: 6, advice: "" } });
    }
    await rateOneself(page, server, rating, [item], [8]);
    await closeCycle(page, server, rating);
    await page.goto(`${server.url}/role/agreement`);
    await expect(page.getByRole("link", { name: "You 8, others 6.0" })).toBeVisible();
  });
  expect(faults).toEqual([]);
});

async function write(page: Page, button: string, text: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByLabel("In your own words").fill(text);
  await page.keyboard.press("Enter");
  await expect(page.getByText(text)).toBeVisible();
}

/** Launches the vote that is prepared. */
async function propose(page: Page): Promise<Cycle> {
  const name = /^Ask \d+ people$/;
  await page.getByRole("button", { name }).click();
  await page.getByRole("alertdialog").getByRole("button", { name }).click();
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}$/);
  const [, id = ""] = /surveys\/([^/]+)/.exec(page.url()) ?? [];
  const sheet = await page.request.get(`${server.url}/api/surveys/${id}/links`);
  const { groups } = (await sheet.json()) as components["schemas"]["LinkSheet"];
  return { id, links: groups.map(({ links }) => links) };
}

/** Lists the ids in the order of the clauses. */
async function clauseIds(page: Page): Promise<string[]> {
  const list = await page.request.get(`${server.url}/api/agreements`);
  const [latest] = (await list.json()).items;
  const answer = await page.request.get(`${server.url}/api/agreements/${latest.id}`);
  return ((await answer.json()) as Agreement).clauses.map(({ id }) => id);
}

const votes = (ids: string[], given: number[]) =>
  Object.fromEntries(given.map((rating, at) => [`clause.${ids[at]}`, { rating, advice: "" }]));
