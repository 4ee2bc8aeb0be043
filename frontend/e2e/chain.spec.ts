import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import type { Answers } from "../respond/src/protocol/plaintext";
import { answeredAndClosed } from "./answered";
import { keyTo, moveByKeys, rename, saved, slip, themeCalled, themeOf } from "./app/board";
import { complaints, sound } from "./app/checks";
import { pdf } from "./app/pdf";
import { signIn } from "./app/steps";
import { answers, type GroupName } from "./cast";
import { TenwardServer } from "./server";

const job = pdf([
  { text: "Tech Lead, Billing", size: 18, bold: true },
  { text: "Your responsibilities", bold: true },
  { text: "• Lead and mentor a team of eight" },
  { text: "• Review the code of the team within a working day" },
]);
const clause = "Review the code of the team within a working day";
const reviews = "Review pull requests faster.";
/** Stands alone, beside the themes, until the lead moves it. */
const sooner = "Tell us about changes to the interface sooner.";

/** By group, in place of what the cast says is missing. What is meant to stand together says the same in other words. */
const missing: Record<GroupName, string[]> = {
  Team: [
    "I wait days for a code review, please review my pull requests faster.",
    "Code reviews take too long.",
    reviews,
    "Give me honest feedback on my work.",
    "I want regular feedback about my performance.",
    "Please give feedback more often, not once a year.",
  ],
  Manager: ["Show me the risk list before I ask."],
  Product: ["Fewer meetings, I need time to focus.", "Protect our focus time from meetings."],
  Clients: [
    "The sooner is down every Monday.",
    "Publish the rate limits.",
    "Answer the open security questions.",
    sooner,
    "Invite us to one planning a quarter.",
  ],
};
const inGroup = (group: GroupName): Answers[] =>
  answers[group].map((all, i) => ({
    ...all,
    "on-track.missing": { answer: missing[group][i] ?? "" },
  }));
const said: Record<GroupName, Answers[]> = {
  Team: inGroup("Team"),
  Manager: inGroup("Manager"),
  Product: inGroup("Product"),
  Clients: inGroup("Clients"),
};

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const knots = (page: Page, of: string, kind: "comment" | "responsibility") =>
  page
    .getByRole("listitem")
    .filter({ hasText: of })
    .getByRole("list", { name: `What happened with this ${kind}` });

test("from answers and a job description to a reply behind the old link", async ({ browser }) => {
  test.setTimeout(400_000);
  const server = await TenwardServer.start();
  try {
    const { surveyId, links } = await test.step("fourteen people answered", () =>
      answeredAndClosed(server, said));
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const faults = complaints(page);
    await signIn(page, server.url);
    await expect(page).not.toHaveURL(/sign-in/);

    await test.step("a job description becomes a role", async () => {
      await page.goto("/role");
      await page
        .getByTestId("job-description")
        .setInputFiles({ name: "tech-lead.pdf", mimeType: "application/pdf", buffer: job });
      await expect(h1(page)).toHaveText(
        "None of the two responsibilities has your interpretation yet",
      );
      await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
    });
    await test.step("the answers are gathered", () => gather(page, surveyId));
    const board = new URL(page.url()).pathname;
    await test.step("the lead puts the themes right", () => putRight(page));
    const voices = await test.step("two themes get a verdict", () => decide(page));

    const reader = await respondent(browser, links[0] ?? "");
    await expect(reader.getByText("Ines hat noch nichts veröffentlicht")).toBeVisible();
    await test.step("words of a comment are warned of, and changed", async () => {
      await page.getByRole("link", { name: "Publish decisions" }).click();
      await expect(h1(page)).toHaveText("Tell 14 people what you decided");
      await expect(page.getByText(/The theme name repeats someone’s words/)).toContainText(
        "Tell us about changes to",
      );
      await page.getByRole("link", { name: "Rename" }).click();
      await rename(page, themeOf(page, sooner), "News of the interface");
      await page.getByRole("link", { name: "Publish decisions" }).click();
      await expect(page.getByRole("checkbox", { name: "News of the interface" })).toBeVisible();
      await expect(page.getByText(/The theme name repeats/)).toHaveCount(0);
    });
    await test.step("the preview is what they will read", () => preview(page));
    await test.step("the lead publishes", () => publish(page, "Publish to 14 people"));
    await test.step("a respondent reads it behind their old link", async () => {
      await reader.reload();
      await expect(h1(reader)).toHaveText(
        "Ihr habt zwei Themen genannt. Ines hat auf jedes geantwortet",
      );
      await expect(reader.getByText("Jetzt nicht: after the migration")).toBeVisible();
      await expect(reader.getByText(`${voices} Kommentare`)).toBeVisible();
      for (const text of [...Object.values(missing).flat(), clause])
        await expect(reader.getByText(text)).toHaveCount(0);
    });
    await test.step("a comment leads to its theme, its verdict and its reply, and back", () =>
      fromComment(page, surveyId, voices));
    await test.step("a clause of the role leads to the same theme", () => fromClause(page, voices));
    await test.step("what is changed is read when it is published again", async () => {
      await page.goto(board);
      const waiting = themeCalled(page, "Waiting for reviews");
      await waiting.getByText("Realistic", { exact: true }).click();
      await waiting.getByLabel("Reason: Waiting for reviews").fill("From Monday, within a day.");
      await page.getByRole("link", { name: "Publish decisions" }).click();
      await expect(page.getByText("Not published yet: “Waiting for reviews”.")).toBeVisible();
      await reader.reload();
      await expect(reader.getByText("First the migration.")).toBeVisible();
      await publish(page, "Publish 1 change");
      await readsTheChange(reader);
    });
    await test.step("what is taken back is not read", async () => {
      await page.getByText("More", { exact: true }).click();
      await page.getByRole("button", { name: "Withdraw" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
      await expect(page.getByText(/^Withdrawn/)).toBeVisible();
      await reader.reload();
      await expect(
        reader.getByText(/^On .*, Ines withdrew what you could read here/),
      ).toBeVisible();
    });
    expect(faults).toEqual([]);
  } finally {
    await server.dispose();
  }
});

async function gather(page: Page, surveyId: string): Promise<void> {
  await page.goto(`/themes/new?from=${surveyId}`);
  await expect(page.getByRole("checkbox", { name: /^Am I on track/ })).toBeChecked();
  await page.getByRole("button", { name: "Group into themes" }).click();
  await expect(slip(page, reviews)).toBeVisible({ timeout: 120_000 });
  await expect(slip(page, clause)).toHaveCount(0);
}

/** To a board on which something was done already. */
async function addRole(page: Page): Promise<void> {
  // A menu closes when the page scrolls.
  await h1(page).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "More options for this board" }).click();
  await page.getByRole("menuitem", { name: "Add or remove answers" }).click();
  const dialog = page.getByRole("dialog", { name: "Add or remove answers" });
  await expect(dialog.getByRole("checkbox", { name: /^Am I on track/ })).toBeChecked();
  await dialog.getByRole("checkbox", { name: /^My job description/ }).check();
  await sound(page);
  await dialog.getByRole("button", { name: "Suggest themes again" }).click();
  await expect(slip(page, clause)).toContainText("From your role", { timeout: 120_000 });
}

/** What is dragged is what lies under the pointer when it first moves: the page scrolls to where it ends only after that. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  const { x = 0, y = 0, width = 0, height = 0 } = (await from.boundingBox()) ?? {};
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 8, y + height / 2 + 8, { steps: 4 });
  await to.hover();
  await to.hover();
  await page.mouse.up();
}

/** One move by mouse and one by keys with the role added between them, two themes merged, and one split. */
async function putRight(page: Page): Promise<void> {
  await rename(page, themeOf(page, reviews), "Waiting for reviews");
  const waiting = themeCalled(page, "Waiting for reviews");
  await drag(page, slip(page, sooner), slip(page, reviews));
  await expect(waiting).toContainText(sooner);
  await saved(page);
  await addRole(page);
  await expect(waiting).toContainText(sooner);

  await keyTo(page, slip(page, clause));
  await moveByKeys(page, "What my role says");
  await expect(themeCalled(page, "What my role says")).toContainText(clause);
  await saved(page);

  await waiting.getByRole("button", { name: /^Merge/ }).click();
  const merging = page.getByRole("dialog");
  await merging.getByRole("checkbox", { name: /^What my role says/ }).check();
  await merging.getByRole("button", { name: "Merge 1 theme" }).click();
  await expect(waiting).toContainText(clause);
  await expect(themeCalled(page, "What my role says")).toHaveCount(0);

  await waiting.getByRole("button", { name: /^Split/ }).click();
  const splitting = page.getByRole("dialog");
  await splitting.getByRole("checkbox", { name: sooner }).check();
  await splitting.getByRole("button", { name: "Split off 1 quote" }).click();
  await expect(waiting).not.toContainText(sooner);
  await expect(waiting).toContainText("1 responsibility");
  await saved(page);
}

/** @returns how many comments stand in "Waiting for reviews" */
async function decide(page: Page): Promise<number> {
  const waiting = themeCalled(page, "Waiting for reviews");
  await waiting.getByText("Not now", { exact: true }).click();
  await waiting.getByLabel("Reason: Waiting for reviews").fill("First the migration.");
  await waiting.getByLabel("Until when?").fill("after the migration");
  await waiting.getByRole("button", { name: "in 6 months" }).click();
  const tests = themeOf(page, sooner);
  await tests.getByText("Needs clarifying", { exact: true }).click();
  await tests.getByLabel(/^Reason/).fill("How long before do you need to know?");
  const voices = /(\d+) comments/.exec((await waiting.textContent()) ?? "")?.[1];
  return Number(voices);
}

async function respondent(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({
    locale: "de-DE",
    viewport: { width: 320, height: 740 },
  });
  const reader = await context.newPage();
  await reader.goto(link);
  return reader;
}

async function preview(page: Page): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Preview as a respondent" }).click();
  const other = await opened;
  await expect(other.getByText("Preview: what respondents would see")).toBeVisible();
  await expect(h1(other)).toHaveText("You raised two themes. Ines has replied to each of them");
  await page.getByRole("checkbox", { name: "Waiting for reviews" }).uncheck();
  await expect(h1(other)).toHaveText("You raised one theme. Ines has replied to it");
  await page.getByRole("checkbox", { name: "Waiting for reviews" }).check();
  await expect(other.getByText("First the migration.")).toBeVisible();
  await other.close();
}

async function publish(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: action }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: action }).click();
  await expect(page.getByText("Everything is published and up to date.")).toBeVisible();
  await expect(
    page.getByText(/^Published .* Respondents can read it at their survey link\./),
  ).toBeVisible();
}

async function fromComment(page: Page, surveyId: string, voices: number): Promise<void> {
  await page.goto(`/surveys/${surveyId}/answers`);
  const quote = page.locator("summary").filter({ hasText: reviews });
  await quote.click();
  const thread = knots(page, reviews, "comment");
  await expect(thread.getByRole("link")).toHaveText([
    "Waiting for reviews",
    "Not now",
    "Published",
    /^Responsibility: Review the code/,
    "See the full history",
  ]);
  await thread.getByRole("link", { name: "Waiting for reviews" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for reviews" })).toBeInViewport();
  await slip(page, reviews).click();
  const dialog = page.getByRole("dialog", { name: "The whole comment" });
  await dialog.getByRole("link", { name: "Comments from this survey in this theme" }).click();
  await expect(page).toHaveURL(/\/answers\?theme=/);
  await expect(
    page.getByText(`Showing the ${voices} comments in “Waiting for reviews”.`),
  ).toBeVisible();
  await expect(page.getByText(sooner)).toHaveCount(0);
  await quote.click();
  await thread.getByRole("link", { name: /^Responsibility: / }).click();
  await expect(page).toHaveURL(/\/role#clause-/);
}

async function fromClause(page: Page, voices: number): Promise<void> {
  const thread = knots(page, clause, "responsibility");
  await expect(thread.getByRole("listitem")).toHaveText([
    "Responsibility",
    "Waiting for reviews",
    "Not now",
    `Also mentioned in ${voices} comments`,
    "Published",
    "See the full history",
  ]);
  await thread.getByRole("link", { name: "Waiting for reviews" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for reviews" })).toBeInViewport();
  await slip(page, clause).click();
  const dialog = page.getByRole("dialog", { name: "One of your responsibilities" });
  await dialog.getByRole("link", { name: "Your role" }).click();
  await expect(page).toHaveURL(/\/role#clause-/);
}

async function readsTheChange(reader: Page): Promise<void> {
  await reader.reload();
  await expect(h1(reader)).toHaveText(
    "Ihr habt zwei Themen genannt. Ines geht eins davon jetzt an",
  );
  await expect(reader.getByText("First the migration.")).toBeHidden();
  await reader.getByText(/^Geändert am .* Vorher: Jetzt nicht$/).click();
  await expect(reader.getByText("First the migration.")).toBeVisible();
  await reader.getByRole("button", { name: "English" }).click();
  await expect(reader.getByText(/^Changed .* Before: Not now$/)).toBeVisible();
}
