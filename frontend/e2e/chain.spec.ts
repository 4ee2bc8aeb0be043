import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Answers } from "../respond/src/protocol/plaintext";
import { answeredAndClosed } from "./answered";
import {
  decideThemes,
  edited,
  editThemes,
  moveTo,
  openTheme,
  openThemeOf,
  rename,
  saved,
  slip,
  theme,
  themeOf,
} from "./app/board";
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

/**
 * These texts, by group, replace what the cast says is missing. Texts that belong together say the
 * same in other words.
 */
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
const knots = (page: Page, of: string) =>
  page
    .getByRole("listitem")
    .filter({ hasText: of })
    .getByRole("list", { name: "What happened with this comment" });

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
    await test.step("the lead puts the themes right", () => putRight(page));
    const voices = await test.step("two themes get a verdict", () => decide(page));

    const reader = await respondent(browser, links[0] ?? "");
    await expect(reader.getByText("Ines hat noch nichts veröffentlicht")).toBeVisible();
    await test.step("words of a comment are warned of, and changed", async () => {
      await page.getByRole("link", { name: "Tell people" }).click();
      await expect(h1(page)).toHaveText("Tell 14 people what you decided");
      await expect(page.getByText(/The theme name repeats someone’s words/)).toContainText(
        "Tell us about changes to",
      );
      await page.getByRole("link", { name: "Rename" }).click();
      await editThemes(page);
      await openThemeOf(page, sooner);
      await rename(page, "News of the interface");
      await decideThemes(page);
      await page.getByRole("link", { name: "Tell people" }).click();
      await expect(page.getByRole("checkbox", { name: "News of the interface" })).toBeVisible();
      await expect(page.getByText(/The theme name repeats/)).toHaveCount(0);
    });
    await test.step("the preview is what they will read", () => preview(page));
    await test.step("the lead publishes", () => publish(page, "Publish to 14 people"));
    await test.step("a respondent reads it behind their old link", async () => {
      await reader.reload();
      await expect(h1(reader)).toHaveText(
        "Ihr habt sieben Themen genannt. Ines hat auf zwei davon geantwortet",
      );
      await expect(reader.getByText("Jetzt nicht: after the migration")).toBeVisible();
      await expect(reader.getByText(`${voices} Kommentare`)).toBeVisible();
      for (const text of [...Object.values(missing).flat(), clause])
        await expect(reader.getByText(text)).toHaveCount(0);
    });
    await test.step("a comment leads to its theme, its verdict and its reply, and back", () =>
      fromComment(page, surveyId, voices));
    await test.step("a clause of the role leads to the same theme", () => fromClause(page));
    await test.step("what is changed is read when it is published again", async () => {
      await page.goto(`/surveys/${surveyId}/themes`);
      await openTheme(page, "Waiting for reviews");
      await page.getByRole("radio", { name: /^Realistic/ }).check();
      await page.getByLabel("Your reason Waiting for reviews").fill("From Monday, within a day.");
      await page.getByRole("link", { name: "Tell people" }).click();
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
  const { origin } = new URL(page.url());
  const made = await page.request.post("/api/boards", {
    headers: { Origin: origin },
    data: { surveyIds: [surveyId], role: false },
  });
  expect(made.status()).toBe(201);
  await page.goto(`/surveys/${surveyId}/themes`);
  await expect(h1(page)).toHaveText(/need your verdict$/, { timeout: 120_000 });
}

/** Adds the role to a board that was edited before. */
async function addRole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Suggest themes again" }).click();
  const dialog = page.getByRole("dialog", { name: "Suggest themes again" });
  await expect(dialog.getByRole("checkbox", { name: /^Am I on track/ })).toBeChecked();
  await dialog.getByRole("checkbox", { name: /^My job description/ }).check();
  await sound(page);
  await dialog.getByRole("button", { name: "Suggest themes again" }).click();
  await expect.poll(() => themeOf(page, clause), { timeout: 120_000 }).toBeTruthy();
}

/** Two moves with the role added between them, two themes merged, and one split. */
async function putRight(page: Page): Promise<void> {
  await editThemes(page);
  await openThemeOf(page, reviews);
  await rename(page, "Waiting for reviews");
  await moveTo(page, sooner, "Waiting for reviews");
  await expect(edited(page)).toContainText(sooner);
  await saved(page);
  await addRole(page);
  await openTheme(page, "Waiting for reviews");
  await expect(edited(page)).toContainText(sooner);

  if ((await slip(page, clause).count()) === 0) await openThemeOf(page, clause);
  await moveTo(page, clause, "What my role says");
  await saved(page);
  await openTheme(page, "Waiting for reviews");
  await edited(page)
    .getByRole("button", { name: /^Merge/ })
    .click();
  await page.keyboard.type("What my role says");
  await page.keyboard.press("Enter");
  await expect(edited(page)).toContainText(clause);

  await edited(page)
    .getByRole("checkbox", { name: /^Select: Tell us about/ })
    .check();
  await edited(page)
    .getByRole("button", { name: /^Split/ })
    .click();
  await expect(edited(page)).not.toContainText(sooner);
  await expect(edited(page)).toContainText("1 responsibility");
  await saved(page);
  await decideThemes(page);
}

/** @returns how many comments stand in "Waiting for reviews" */
async function decide(page: Page): Promise<number> {
  await openTheme(page, "Waiting for reviews");
  await page.getByRole("radio", { name: /^Not now/ }).check();
  await page.getByLabel("Your reason Waiting for reviews").fill("First the migration.");
  await page.getByLabel("What respondents read about it").fill("after the migration");
  const voices = /(\d+) comments/.exec((await theme(page).textContent()) ?? "")?.[1];
  await openThemeOf(page, sooner);
  await page.getByRole("radio", { name: /^Needs clarifying/ }).check();
  await page.getByLabel(/^Your reason/).fill("How long before do you need to know?");
  await saved(page);
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
  await expect(h1(other)).toHaveText("You raised seven themes. Ines has replied to two of them");
  await page.getByRole("checkbox", { name: "Waiting for reviews" }).uncheck();
  await expect(h1(other)).toHaveText("You raised seven themes. Ines has replied to one of them");
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
  // They are shuffled, and five of them are shown.
  await page.getByRole("button", { name: /^Show all 13/ }).click();
  await quote.click();
  const thread = knots(page, reviews);
  await expect(thread.getByRole("link")).toHaveText([
    "Waiting for reviews",
    "Not now",
    "Published",
    /^Responsibility: Review the code/,
    "See the full history",
  ]);
  await thread.getByRole("link", { name: "Waiting for reviews" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for reviews" })).toBeInViewport();
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname.replace("/themes", "/answers")}?theme=${await idOfTheme(page)}`);
  await expect(page).toHaveURL(/\/answers\?theme=/);
  await expect(
    page.getByText(`Showing the ${voices} comments in “Waiting for reviews”.`),
  ).toBeVisible();
  await expect(page.getByText(sooner)).toHaveCount(0);
  await quote.click();
  await thread.getByRole("link", { name: /^Responsibility: / }).click();
  await expect(page).toHaveURL(/\/role#clause-/);
}

const idOfTheme = (page: Page) => theme(page).getAttribute("data-theme");

async function fromClause(page: Page): Promise<void> {
  const row = page.locator("li[data-clause]").filter({ hasText: clause });
  await row.getByRole("button", { name: clause }).click();
  const stations = row.getByRole("list", { name: "From expectation to evidence" });
  await expect(stations).toContainText("comments, Waiting for reviews");
  await expect(stations).toContainText("Not now");
  await stations.getByRole("link", { name: /^(Published|Not published yet)$/ }).click();
  await expect(page.getByRole("heading", { name: "Waiting for reviews" })).toBeInViewport();
  await expect(slip(page, clause)).toContainText("From your role");
}

async function readsTheChange(reader: Page): Promise<void> {
  await reader.reload();
  await expect(h1(reader)).toHaveText(
    "Ihr habt sieben Themen genannt. Ines hat auf zwei davon geantwortet und geht eins jetzt an",
  );
  await expect(reader.getByText("First the migration.")).toBeHidden();
  await reader.getByText(/^Geändert am .* Vorher: Jetzt nicht$/).click();
  await expect(reader.getByText("First the migration.")).toBeVisible();
  await reader.getByRole("button", { name: "English" }).click();
  await expect(reader.getByText(/^Changed .* Before: Not now$/)).toBeVisible();
}
