import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { sql } from "../database";
import { Lead } from "../lead";
import { linksIn, Mailbox } from "../mailbox";
import { TenwardServer } from "../server";
import { decideThemes, edited, editThemes, openThemeOf, saved, theme, themeOf } from "./board";
import { complaints } from "./checks";
import { signIn } from "./desk";
import { press, tabTo } from "./keyboard";

let mailbox: Mailbox;
let server: TenwardServer;
let boardId: string;

/** Eight people of each group, twice what a group needs: quotes may carry their group. */
const names = (group: string) => Array.from({ length: 8 }, (_, i) => `${group}${i + 1}`);
/** Emails are held for two minutes, so the test waits this many milliseconds. */
const UNTIL_MAIL_LEAVES = 180_000;
const wish = { team: "We need fewer meetings", client: "We need more meetings" };
const said = (i: number) => (i < 8 ? wish.team : wish.client) + " please".repeat(i % 8);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  mailbox = await Mailbox.open();
  server = await TenwardServer.start(mailbox.environment);
  const lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  const audience = await lead.addPeople(
    { team: names("Team"), client: names("Client") },
    "nordhafen.example",
  );
  // Labels need links that went to the people themselves.
  const surveyId = await lead.launch("Both sides", audience, "mail");
  writeFileSync(server.clock, String(UNTIL_MAIL_LEAVES));
  await expect.poll(() => mailbox.mails.length, { timeout: 60_000 }).toBe(16);
  for (const [i, name] of [...names("team"), ...names("client")].entries()) {
    const [mail] = mailbox.to(`${name}@nordhafen.example`);
    const [link = ""] = mail ? linksIn(mail) : [];
    await answer(link, { "on-track.missing": { answer: said(i) } });
  }
  mailbox.mails.length = 0;
  await lead.close(surveyId);
  await expect
    .poll(async () => (await lead.survey(surveyId)).resultsReady, { timeout: 60_000 })
    .toBe(true);
  const body = { surveyIds: [surveyId], role: false };
  boardId = (await sure(lead.api.POST("/api/boards", { body }))).id;
});
test.afterAll(async () => {
  await server.dispose();
  await mailbox.close();
});

async function openBoard(page: Page): Promise<string[]> {
  const faults = complaints(page);
  await signIn(page, server);
  await page.goto(`${server.url}/themes/${boardId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/need.* your verdict$/, {
    timeout: 120_000,
  });
  return faults;
}

const marked = "Two groups contradict each other";

test("what pulls in opposite directions is marked by keyboard, taken back, and undone", async ({
  page,
}) => {
  const faults = await openBoard(page);
  await expect(page.getByText(/Quotes don’t show groups/)).toBeHidden();
  await editThemes(page);
  await openThemeOf(page, wish.team);
  if ((await themeOf(page, wish.team)) === (await themeOf(page, wish.client))) {
    for (const quote of await edited(page)
      .getByRole("checkbox", { name: /more meetings/ })
      .all()) {
      await tabTo(page, quote);
      await page.keyboard.press("Space");
    }
    await press(page, /^Split/, edited(page));
    await saved(page);
  }
  const other = (await themeOf(page, wish.client)) ?? "";
  await openThemeOf(page, wish.team);
  await press(page, /^More options for/, edited(page));
  await page.keyboard.type("Mark");
  await page.keyboard.press("Enter");
  await page.keyboard.type(other);
  await page.keyboard.press("Enter");
  await saved(page);
  await decideThemes(page);
  await expect(
    theme(page)
      .getByText(/^Team \d/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText(marked)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByText(marked)).toBeVisible();
  await sides(page);
  await press(page, "Remove");
  await expect(page.getByText(marked)).toBeHidden();
  await saved(page);
  await editThemes(page);
  await press(page, /^Undo: the contradiction/);
  await saved(page);
  await decideThemes(page);
  await expect(page.getByText(marked)).toBeVisible();
  await saved(page);
  expect(faults).toEqual([]);
});

/** One from each group, each with its sign and its number. */
async function sides(page: Page): Promise<void> {
  const both = page
    .locator("ul")
    .filter({ has: page.locator("li q") })
    .first()
    .getByRole("listitem");
  await expect(both).toHaveCount(2);
  await expect(both.filter({ hasText: wish.team })).toContainText(/\d of \d+ in Team/);
  await expect(both.filter({ hasText: wish.client })).toContainText(/\d of \d+ in Clients/);
}

test("themes are split, merged, decided, published and announced by keyboard alone", async ({
  page,
}) => {
  const faults = await openBoard(page);
  const rows = page.locator("li[data-theme]");
  await editThemes(page);
  await openThemeOf(page, `${wish.team} please please please`);
  const before = await rows.count();
  await tabTo(page, edited(page).getByRole("checkbox").first());
  await page.keyboard.press("Space");
  await press(page, /^Split/, edited(page));
  await expect(rows).toHaveCount(before + 1);
  await saved(page);

  for (let left = before; left > 0; left--) {
    await press(page, /^Merge/, edited(page));
    await press(
      page,
      /./,
      edited(page)
        .getByRole("region", { name: /^Merge/ })
        .getByRole("listitem")
        .first(),
    );
    await expect(rows).toHaveCount(left);
    await saved(page);
  }
  await press(page, /^Rename/, edited(page));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("How often to meet");
  await page.keyboard.press("Enter");
  await saved(page);
  await decideThemes(page);

  await tabTo(page, theme(page).getByRole("radio").first());
  const clarify = theme(page).getByRole("radio", { name: /^Needs clarifying/ });
  for (let i = 0; i < 3 && !(await clarify.isChecked()); i++) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(clarify).toBeChecked();
  await tabTo(page, theme(page).getByLabel(/^Your reason/));
  await page.keyboard.type("Which ones do you mean?");
  await saved(page);

  await tabTo(page, page.getByRole("link", { name: "Tell people" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  // What is said for the first time is announced.
  await expect(page.getByText(/gets one email, two minutes later/)).toBeVisible();
  await press(page, "Publish to 16 people");
  await press(page, "Publish to 16 people", page.getByRole("alertdialog"));
  await expect(
    page.getByText(/^Published .* Respondents can read it at their survey link\./),
  ).toBeVisible();
  // Two minutes later.
  await sql(server.home, "update mail set due_at = now()");
  await expect.poll(() => mailbox.mails.length, { timeout: 60_000 }).toBe(16);
  expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(16);
  for (const { subject, text } of mailbox.mails) {
    expect(subject).toBe("Ines Falk has shared the results: Both sides");
    expect(text).not.toMatch(/#[a-z]=/);
  }
  expect(faults).toEqual([]);
});
