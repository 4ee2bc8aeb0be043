import { expect, type Page, test } from "@playwright/test";
import type { Replies } from "../../respond/src/results/replies";
import { faults } from "../axe";
import { openSite, type Site } from "./site";

test.use({ locale: "en-GB", timezoneId: "Europe/Berlin", viewport: { width: 360, height: 740 } });

let site: Site;
test.beforeEach(async () => {
  site = await openSite();
  Object.assign(site.survey.form, {
    state: "closed",
    closedAt: "2026-11-27T17:02:00Z",
    keysDestroyedAt: "2026-11-27T17:03:00Z",
    answered: 5,
  });
});
test.afterEach(() => site.close());

const team = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0401";
const smaller = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402";
const replies: Replies = {
  title: "Am I on track?",
  lead: "Ines Falk",
  workspace: "Nordhafen",
  k: 4,
  zone: "Europe/Berlin",
  closedAt: "2026-11-27T17:02:00Z",
  answered: 12,
  invited: 14,
  publishedAt: "2026-12-01T08:30:00Z",
  changedAt: "2026-12-03T08:30:00Z",
  takings: [],
  themes: [],
  word: "You leave me waiting on nothing.\n\n<b>From Monday</b> Aylin grants access.",
  ratings: true,
  tooFew: false,
  participation: [
    { id: team, kind: "team", named: false, invited: 6, answered: 6 },
    {
      id: smaller,
      kind: "smaller",
      named: false,
      invited: 7,
      answered: 5,
      members: [
        { kind: "product", invited: 2 },
        { kind: "client", invited: 5 },
      ],
    },
    { id: "3", kind: "manager", named: true, person: "Petra Lenz", invited: 1, answered: 1 },
  ],
  items: [
    {
      questionId: "on-track.focus",
      text: { en: "Spends their time on what matters", de: "Tut, was zählt" },
      blocks: [
        { block: "total", n: 11, mean: 6.6, bands: { low: 2, middle: 4, high: 5 } },
        { block: "block", kind: "team", n: 6, mean: 7, bands: { low: 1, middle: 1, high: 4 } },
        {
          block: "smaller",
          kind: "smaller",
          merged: [smaller],
          n: 5,
          mean: 5.8,
          bands: { low: 1, middle: 3, high: 1 },
        },
      ],
      examples: [],
      advice: ["Say no earlier."],
    },
  ],
  questions: [
    {
      questionId: "on-track.missing",
      text: { own: "What is missing?" },
      comments: ["שלום <img src=x onerror=alert(1)>", "x".repeat(400)],
    },
  ],
};

async function isSound(page: Page, title: string) {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

test("the old link says that nothing is published yet, and checks a receipt", async ({ page }) => {
  await page.goto(site.link);
  await isSound(page, "This survey has closed");
  await expect(page.getByText("5 of 7 people answered.")).toBeVisible();
  await expect(page.getByText("Ines hasn’t published anything yet")).toBeVisible();
  await expect(page.getByLabel("Your receipt")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/r/results/");
  expect(site.calls.every((call) => call.endsWith("no cookie"))).toBe(true);
});

test("the old link says that what stood there was taken back", async ({ page }) => {
  site.survey.takenBackAt = "2026-12-05T12:00:00Z";
  await page.goto(site.link);
  await isSound(page, "This survey has closed");
  await expect(page.getByText(/^On .*, Ines withdrew what you could read here/)).toBeVisible();
});

test("the old link opens what was published", async ({ page }) => {
  site.survey.replies = replies;
  await page.goto(site.link);
  await isSound(page, "Ines has replied to you");
  await expect(page.getByText("Ines Falk at Nordhafen asked: Am I on track?")).toBeVisible();
  await expect(
    page.getByText(
      "11 of 13 answered anonymously, and under their own name: Petra Lenz. Published 1 December 2026, changed 3 December 2026.",
    ),
  ).toBeVisible();
  await expect(page.getByText("<b>From Monday</b> Aylin grants access.")).toBeVisible();
  await expect(
    page.getByText("6.6 of 10, n 11. Team 7.0, n 6; Smaller groups 5.8, n 5."),
  ).toBeVisible();
  await expect(
    page.getByText("Smaller groups combines Product (2) and Clients (5)."),
  ).toBeVisible();
  await expect(page.getByText("Say no earlier.")).toBeVisible();
  await expect(page.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
  await page.getByText("Show the numbers as a table").click();
  await expect(page.getByRole("row", { name: "Everyone 11 6.6 2 4 5" })).toBeVisible();
  await page.getByText("Who took part").click();
  await expect(page.getByText("answered under their own name")).toBeVisible();
  await isSound(page, "Ines has replied to you");
});

test("it is read in the reader's language, with its numbers and dates", async ({ browser }) => {
  site.survey.replies = { ...replies, word: "" };
  const page = await browser.newPage({ locale: "de-DE" });
  await page.goto(site.link);
  await expect(
    page.getByRole("heading", { level: 1, name: "Ines teilt die Antworten mit euch" }),
  ).toBeVisible();
  await expect(page.getByText("Veröffentlicht am 1. Dezember 2026")).toBeVisible();
  await expect(page.getByText("6,6 von 10, n 11. Team 7,0, n 6;")).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByText(/Published (1 December|December 1,) 2026/)).toBeVisible();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.close();
});

test("another language leaves a receipt, what was found and what is open", async ({ page }) => {
  site.survey.replies = replies;
  await page.goto(site.link);
  await page.getByText("Who took part").click();
  await page.getByText("Was my answer counted?").click();
  await page.getByLabel("Your receipt").fill("7Q4K M2ZD 9TXA C5HN");
  await page.getByRole("button", { name: "Check a receipt" }).click();
  await expect(page.getByText("This code isn’t in the list")).toBeVisible();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByLabel("Dein Beleg")).toHaveValue("7Q4K M2ZD 9TXA C5HN");
  await expect(page.getByText("Dieser Code steht nicht in der Liste")).toBeVisible();
  await expect(page.locator("details[open] > summary")).toHaveText([
    "Wer teilgenommen hat",
    "Wurde meine Antwort gezählt?",
  ]);
});

test("too few answers are said, and nothing is drawn", async ({ page }) => {
  site.survey.replies = { ...replies, tooFew: true, items: [], questions: [] };
  await page.goto(site.link);
  await isSound(page, "Ines has replied to you");
  await expect(page.getByText("Too few people answered anonymously")).toBeVisible();
});

test("a link whose end is wrong says so, and does not go round in circles", async ({ page }) => {
  site.survey.replies = replies;
  await page.goto(site.link.replace(site.survey.readKey, "A".repeat(22)));
  await isSound(page, "This link doesn’t work");
});

test("a server that is away is tried again", async ({ page }) => {
  site.survey.replies = replies;
  site.fault = (call) => (call === "POST /api/r/replies" ? "lost reply" : undefined);
  await page.goto(site.link);
  await isSound(page, "The server isn’t responding");
  site.fault = () => undefined;
  await page.getByRole("button", { name: "Try now" }).click();
  await isSound(page, "Ines has replied to you");
});

test("whoever is not where this page is of use is sent to the one that is", async ({ page }) => {
  site.survey.form.state = "open";
  await page.goto(site.link.replace("/r/", "/r/results/"));
  await isSound(page, "Am I on track?");
  await page.goto(`${site.origin}/r/results/#s=1`);
  await isSound(page, "This link doesn’t work");
});
