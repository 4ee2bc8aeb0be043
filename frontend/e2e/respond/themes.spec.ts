import { expect, type Page, test } from "@playwright/test";
import type { Replies, Theme } from "../../respond/src/results/replies";
import { faults } from "../axe";
import { openSite, type Site } from "./site";

test.use({ locale: "en-GB", timezoneId: "Europe/Berlin", viewport: { width: 320, height: 740 } });

let site: Site;
test.beforeEach(async () => {
  site = await openSite();
  Object.assign(site.survey.form, {
    state: "closed",
    closedAt: "2026-11-06T17:02:00Z",
    keysDestroyedAt: "2026-11-06T17:03:00Z",
  });
});
test.afterEach(() => site.close());

const waiting: Theme = {
  name: "Waiting for access and small approvals takes too long",
  voices: 7,
  verdict: "realistic",
  reason: "From Monday, Clara and Bojan grant access without me.\nI look at the list once a week.",
};
const date: Theme = {
  name: "<b>The migration date</b> is not believed",
  voices: 1,
  verdict: "needs-clarifying",
  reason: "On 24 November we take an hour for it.",
  changedAt: "2026-11-20T08:30:00Z",
};
const testing: Theme = {
  name: "A second person for testing",
  voices: 3,
  verdict: "not-now",
  reason: "There is no open position before April.",
  horizon: "after the budget round in April",
  changedAt: "2026-11-20T08:30:00Z",
  before: {
    name: "Somebody for testing",
    verdict: "realistic",
    reason: "I ask for a position this week.",
  },
};

const replies = (...themes: Theme[]): Replies => ({
  title: "Am I on track?",
  lead: "Ines Falk",
  workspace: "Nordhafen",
  k: 4,
  closedAt: "2026-11-06T17:02:00Z",
  answered: 13,
  invited: 16,
  takings: [],
  publishedAt: "2026-11-13T08:30:00Z",
  themes,
  raised: { themes: themes.length, unthemed: 0 },
  word: "",
  ratings: false,
  participation: [],
  items: [],
  questions: [],
});

async function isSound(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

test("the old link tells what was said, what was decided, and why", async ({ page }) => {
  site.survey.replies = replies(waiting, date, testing);
  await page.goto(site.link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You raised three themes. Ines is acting on one of them now",
  );
  await expect(
    page.getByRole("heading", { name: "You said, Ines decided, and why" }),
  ).toBeVisible();
  await expect(page.getByText("13 of 16 answered. Published 13 November 2026.")).toBeVisible();
  const read = page.locator("ol > li");
  await expect(read.nth(0)).toContainText(`${waiting.name}7 commentsRealistic`);
  await expect(read.nth(1)).toContainText("<b>The migration date</b> is not believed1 comment");
  await expect(read.nth(1)).toContainText("New on 20 November 2026.");
  await expect(read.nth(2)).toContainText("Not now: after the budget round in April");
  await expect(page.getByText("I ask for a position this week.")).toBeHidden();
  await page.getByText("Changed 20 November 2026. Before: Realistic").click();
  await expect(page.getByText("I ask for a position this week.")).toBeVisible();
  await expect(page.getByText("Somebody for testing")).toBeVisible();
  await expect(
    page.getByText("Nobody can tell how many of these comments came from the same person."),
  ).toBeVisible();
  await expect(page.getByText("Was my answer counted?")).toBeVisible();
  await isSound(page);
});

const headings: [Theme[], string, string][] = [
  [
    [waiting],
    "You raised one theme. Ines is acting on it now",
    "Ihr habt ein Thema genannt. Ines geht es jetzt an",
  ],
  [
    [testing],
    "You raised one theme. Ines has replied to it",
    "Ihr habt ein Thema genannt. Ines hat darauf geantwortet",
  ],
  [
    [waiting, waiting],
    "You raised two themes. Ines is acting on all of them now",
    "Ihr habt zwei Themen genannt. Ines geht alle jetzt an",
  ],
  [
    [date, testing],
    "You raised two themes. Ines has replied to each of them",
    "Ihr habt zwei Themen genannt. Ines hat auf jedes geantwortet",
  ],
  [
    [...Array(12).fill(waiting), testing],
    "You raised 13 themes. Ines is acting on twelve of them now",
    "Ihr habt 13 Themen genannt. Ines geht zwölf davon jetzt an",
  ],
];

test("the heading counts what was said and what is taken up, in both languages", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { level: 1 });
  site.survey.replies = replies(waiting);
  await page.goto(site.link);
  // The link leads on to another page by itself; only there can it be loaded again.
  await expect(heading).toHaveText(/^You raised/);
  for (const [themes, english, german] of headings) {
    site.survey.replies = replies(...themes);
    await page.reload();
    await expect(heading).toHaveText(english);
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect(heading).toHaveText(german);
    await page.getByRole("button", { name: "English" }).click();
  }
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(
    page.getByText("Niemand kann wissen, wie viele dieser Kommentare von derselben Person sind."),
  ).toBeVisible();
  await isSound(page);
});
