import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { answered } from "./answered";
import { press } from "./app/keyboard";
import { signIn } from "./app/steps";
import { accessible } from "./axe";
import { sql } from "./database";
import { TenwardServer } from "./server";

const word =
  "You leave me waiting on <nothing> & “reviews”.\n\nFrom Monday: two review slots a day.";

test("timed close, publish, respondent reads", async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await TenwardServer.start();
  try {
    const { surveyId, links } = await test.step("fourteen people answer", () => answered(server));
    const link = links[0] ?? "";

    await test.step("it closes at its time, without anybody", async () => {
      await sql(
        server.home,
        "update survey set closes_at = now() + interval '2 seconds' where survey_id = $1",
        [surveyId],
      );
    });
    const respondent = await browser.newContext({
      locale: "de-DE",
      viewport: { width: 360, height: 740 },
    });
    const reader = await respondent.newPage();
    await test.step("the old link says that nothing is published yet", async () => {
      await expect(async () => {
        await reader.goto("about:blank");
        await reader.goto(link);
        await expect(reader.getByText("Ines hat noch nichts veröffentlicht")).toBeVisible({
          timeout: 2_000,
        });
      }).toPass({ timeout: 120_000 });
      await accessible(reader);
    });

    const context = await browser.newContext({ baseURL: server.url, acceptDownloads: true });
    const page = await context.newPage();
    await signIn(page, server.url);
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto(`/surveys/${surveyId}/results`);
    await test.step("the lead marks one comment", () => mark(page));
    await test.step("the preview is what respondents will read", () => preview(context, page));
    await test.step("the lead publishes", async () => {
      await publish(page);
      await accessible(page);
    });
    await test.step("the respondent reads it in German", async () => {
      await reader.reload();
      await reads(reader);
      await accessible(reader);
    });
    await test.step("the lead downloads a report", () => download(page));
    await test.step("what is taken back is not read", async () => {
      await page.getByRole("button", { name: "Take back" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
      await expect(page.getByText(/^Taken back/)).toBeVisible();
      await reader.reload();
      await expect(reader.getByText(/^Ines hat am .* zurückgenommen/)).toBeVisible();
    });
    expect(server.output).not.toContain(link.replace(/.*&r=/, ""));
  } finally {
    await server.dispose();
  }
});

async function mark(page: Page): Promise<void> {
  const voice = page.getByRole("listitem").filter({ hasText: "Say no to sales earlier." });
  await voice.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Marked as important")).toBeVisible();
  await page.getByText("Important 1").click();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Important 1" })).toBeChecked();
  await expect(voice).toBeVisible();
  await expect(page.getByText("Keep the Thursday walk-through.")).toHaveCount(0);
  await page.getByText(/^All \d+$/).click();
}

async function preview(context: BrowserContext, page: Page): Promise<void> {
  await page.getByLabel("What you heard, and what you do now").fill(word);
  await page.getByRole("radio", { name: "the 1 you marked" }).check();
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "See it as they do" }).click();
  const other = await opened;
  await expect(other.getByText("Preview: so respondents would read it")).toBeVisible();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ines has answered you");
  await expect(other.getByText("Say no to sales earlier.")).toBeVisible();
  await expect(other.getByText("Keep the Thursday walk-through.")).toHaveCount(0);
  await page.getByRole("radio", { name: "none" }).check();
  await expect(other.getByText("Say no to sales earlier.")).toHaveCount(0);
  await page.getByRole("radio", { name: "the 1 you marked" }).check();
  await accessible(other);
  await other.close();
}

async function publish(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByLabel("What you heard, and what you do now")).toHaveValue(word);
  await press(page, "Publish to 14 people");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText("1 comment that you marked.")).toBeVisible();
  await press(page, "Publish to 14 people", dialog);
  await expect(page.getByText(/^Published .* behind their old link/)).toBeVisible();
}

async function reads(reader: Page): Promise<void> {
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Ines hat euch geantwortet");
  await expect(reader.getByText("You leave me waiting on <nothing>")).toBeVisible();
  await expect(
    reader.getByText("13 von 13 haben anonym geantwortet, Petra Lenz mit Namen."),
  ).toBeVisible();
  await expect(reader.getByText(/^\d,\d von 10, n 1[0-3]\./)).toHaveCount(2);
  await expect(reader.getByText("Say no to sales earlier.")).toBeVisible();
  for (const text of [
    "Keep the Thursday walk-through.",
    "Show me the risk list",
    "One page a month",
  ])
    await expect(reader.getByText(text)).toHaveCount(0);
}

async function download(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Download" }).click();
  const file = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Report with the marked comments, PDF" }).click();
  const report = await file;
  expect(report.suggestedFilename()).toMatch(/^am-i-on-track-\d{4}-\d\d-\d\d-report\.pdf$/);
  expect(
    readFileSync(await report.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
}
