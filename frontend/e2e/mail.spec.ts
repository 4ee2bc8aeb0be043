import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { answer } from "../respond/src/protocol/client";
import { complaints } from "./app/checks";
import { openForm, saved, signIn } from "./app/desk";
import { press as byKey } from "./app/keyboard";
import { sql } from "./database";
import { Lead } from "./lead";
import { linksIn, Mailbox } from "./mailbox";
import { Respondent } from "./respondent";
import { waiveSelfRating } from "./self-rating";
import { TenwardServer } from "./server";

const at = "@nordhafen.example";
const team = ["aylin", "bojan", "chiara", "daan", "emeka"];
const h1 = "heading";
const title = { level: 1 } as const;

test("launch by mail, a refusal put right, a reminder, and a close on time", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const mailbox = await Mailbox.open();
  const server = await TenwardServer.start(mailbox.environment);
  try {
    await new Lead(server.url).setUp(server.setupUrl);
    await signIn(page, server);
    const seen = complaints(page);
    await addTeam(page, server);
    mailbox.refused.add(`daan${at}`);

    await page.goto(`${server.url}/surveys/new`);
    await page.getByRole("radio", { name: /^Am I on track\?/ }).check({ force: true });
    await expect(page.getByRole("radio", { name: /^By email/ })).toBeChecked();
    await openForm(page);
    await page.getByRole("button", { name: "Add open question" }).click();
    await page.getByRole("textbox", { name: "Question" }).fill("What should we stop?");
    await page.getByText("Email to respondents").click();
    await page.getByLabel("Your message").fill("Four minutes of yours.\n\nThank you.");
    await saved(page);
    await expect(page.getByText("5 people get an email.")).toBeVisible();
    await expect(
      page.getByText(/Only sent to people who haven’t answered\. The inv/),
    ).toBeVisible();

    await page.getByText("Preview email").click();
    await expect(page.getByText(/^Five people get this email/)).toBeVisible();
    await expect(page.getByText("Thank you.").first()).toBeVisible();
    await shot(page, "mail");
    await byKey(page, "Send me a test email");
    await expect(page.getByText(`A test email is on its way to ines.falk${at}.`)).toBeVisible();
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([
      "Test: Ines Falk asks: Am I on track?",
    ]);
    mailbox.mails.length = 0;

    const launch = page.getByRole("button", { name: "Launch for 5 people" });
    await launch.click();
    const check = page.getByRole("alertdialog");
    await expect(check).toContainText("5 emails, two minutes after launch");
    await check.getByRole("button", { name: "Launch for 5 people" }).click();
    await expect(page.getByText(/^5 emails will be sent in [12]:\d\d\.$/)).toBeVisible();
    await waiveSelfRating(page);
    await byKey(page, "Pause emails");
    await expect(page.getByText("5 emails are paused.", { exact: false })).toBeVisible();
    await shot(page, "held");

    // Two minutes later.
    await sql(server.home, "update mail set due_at = now() - interval '1 second'");
    await sql(server.home, "update survey set mail_leaves_at = now() - interval '1 second'");
    await byKey(page, "Resume emails");
    await expect.poll(() => mailbox.mails.length, { timeout: 60_000 }).toBe(4);
    await expect(page.getByRole("heading", { name: "One email wasn’t delivered" })).toBeVisible();
    await expect(page.getByText(/No such mailbox here/)).toBeVisible();
    await shot(page, "refused");

    const addressOf = page.getByLabel("Send the same link to");
    await addressOf.fill("no address");
    await byKey(page, "Resend");
    await expect(page.getByText("Enter a valid email address.").first()).toBeVisible();
    await addressOf.fill(`d.visser${at}`);
    await byKey(page, "Resend");
    await expect.poll(() => mailbox.to(`d.visser${at}`).length, { timeout: 60_000 }).toBe(1);

    await expect(page.getByRole("heading", { name: "Did an email bounce?" })).toBeVisible();
    // A day later.
    await sql(server.home, "update mail set left_at = left_at - interval '1 day'");
    await page.getByLabel("Address it was sent to").fill(`emeka${at}`);
    await byKey(page, "Report bounce");
    await expect(page.getByRole("heading", { name: "One email wasn’t delivered" })).toBeVisible();
    await addressOf.fill(`e.okoro${at}`);
    await byKey(page, "Resend");
    await expect.poll(() => mailbox.to(`e.okoro${at}`).length, { timeout: 60_000 }).toBe(1);
    await expect(page.getByText(/got access to 2 of 5 links in Team\.$/)).toBeAttached();
    // Whose link was taken gets a mail without one.
    await expect.poll(() => mailbox.to(`emeka${at}`).length, { timeout: 60_000 }).toBe(2);

    const links = mailbox.mails.map((mail) => linksIn(mail)).filter(({ length }) => length > 0);
    expect(new Set(links.map(([form]) => form)).size).toBe(5);
    const german = mailbox.to(`bojan${at}`)[0];
    expect(german?.subject).toBe("Ines Falk fragt: Am I on track?");
    expect(german?.raw).not.toMatch(/<img|List-|Disposition-Notification/i);
    for (const [i, { html }] of mailbox.mails.slice(0, 2).entries()) await look(browser, html, i);

    await answer(linkTo(mailbox, "aylin"), {
      "on-track.focus": { rating: 7 },
      "on-track.missing": { answer: "Less meetings" },
    });
    const reader = await browser.newContext();
    const declining = await reader.newPage();
    await declining.goto(linkTo(mailbox, "chiara", 1));
    const decline = declining.getByRole("button", { name: "I’d rather not answer" });
    await expect(decline).toBeFocused();
    await decline.press("Enter");
    await expect(declining.getByText("You won’t get a reminder.", { exact: false })).toBeVisible();
    await reader.close();

    mailbox.mails.length = 0;
    await page.getByRole("button", { name: /^Send now Reminder 1/ }).click();
    await expect.poll(() => mailbox.mails.length, { timeout: 60_000 }).toBe(3);
    expect(mailbox.mails.map(({ to }) => to.replace(at, "")).sort()).toEqual([
      "bojan",
      "d.visser",
      "e.okoro",
    ]);
    await expect(page.getByText(/^sent /)).toBeVisible();
    await shot(page, "reminded");
    for (const address of ["bojan", "d.visser"]) {
      await answer(linkTo(mailbox, address), { "on-track.focus": { rating: 8 } });
    }
    await answerOnPage(browser, linkTo(mailbox, "e.okoro"));

    expect(await mailRows(server)).toBe(5);
    // The closing time comes.
    await sql(server.home, "update survey set closes_at = now() - interval '1 second'");
    await expect(page).toHaveURL(/\/gaps\?survey=/, { timeout: 120_000 });
    await page.goto(page.url().replace(/gaps\?survey=(.*)/, "surveys/$1/answers"));
    // Four of five answered, two of them through links that the lead sent elsewhere.
    await expect(page.getByRole(h1, title)).toContainText("4 of 5 people took part, too few to");
    await expect(page.getByText("Answers through links you had access to don’t")).toBeVisible();
    expect(await mailRows(server)).toBe(0);
    for (const name of team) expect(server.output).not.toContain(`${name}${at}`);
    expect(seen).toEqual([]);
  } finally {
    await server.dispose();
    await mailbox.close();
  }
});

/** Opens the link of an email as a respondent, and answers the lead's own question too. */
async function answerOnPage(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.goto(link);
  await press("Start");
  for (const rating of ["9", "6"]) {
    await page.locator("label").filter({ hasText: rating }).click();
    await press("Next");
  }
  await page.getByLabel("What should we stop?").fill("Meetings without an end");
  await press("Review my answers");
  await new Respondent(page, link).send();
  await context.close();
}

async function addTeam(page: Page, server: TenwardServer): Promise<void> {
  const groups = await (await page.request.get(`${server.url}/api/groups`)).json();
  const groupId = groups.items.find((group: { kind: string }) => group.kind === "team").id;
  const people = team.map((name) => ({
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    email: `${name}${at}`,
    ...(name === "bojan" ? { language: "de" } : {}),
    groupId,
  }));
  const added = await page.request.post(`${server.url}/api/people/batches`, { data: { people } });
  expect(added.status()).toBe(201);
}

const linkTo = (mailbox: Mailbox, name: string, which = 0): string => {
  const mail = mailbox.to(`${name}${at}`)[0];
  return (mail && linksIn(mail)[which]) ?? "";
};

const mailRows = async (server: TenwardServer): Promise<number> =>
  (await sql(server.home, "select count(*)::int as n from mail where invite_id is not null"))[0].n;

/** Pictures to look at, when a folder is named. */
const folder = process.env.TENWARD_MAIL_SHOTS;

async function shot(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 360]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The mail itself, as a mailbox shows it; it asks nobody for anything. */
async function look(browser: Browser, html: string, number: number): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const note = (request: { url: () => string }) => asked.push(request.url());
  page.on("request", note);
  await page.setContent(html);
  await shot(page, `letter-${number}`);
  expect(asked).toEqual([]);
  await context.close();
}
