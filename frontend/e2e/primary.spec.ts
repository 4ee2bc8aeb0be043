import { writeFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { answer } from "../respond/src/protocol/client";
import { linksByGroup } from "./app/desk";
import { setUp } from "./app/steps";
import { people } from "./cast";
import { TenwardServer } from "./server";

const said = [
  "I wait days for a code review, please review my pull requests faster.",
  "Code reviews take too long.",
  "Review pull requests faster.",
];
const aDayLater = 25 * 3_600_000;

/** The one black button of the page, once no dialog covers it. */
const goOn = (page: Page, name: RegExp | string) => press(page.getByRole("main"), name);

/** The one black button of the dialog, which opens or closes in its own time. */
const confirm = (page: Page, name: RegExp | string) =>
  press(page.getByRole("dialog").or(page.getByRole("alertdialog")), name);

async function press(place: Locator, name: RegExp | string): Promise<void> {
  const black = place.locator(".b-1").filter({ visible: true });
  await expect(black).toHaveText(name, { timeout: 60_000 });
  await black.click();
}

test("the black button of each page leads from asking to telling", async ({ page }) => {
  test.setTimeout(300_000);
  const heading = page.getByRole("heading", { level: 1 });
  const server = await TenwardServer.start();
  try {
    await setUp(page, server.setupUrl);
    await page.goto(`${server.url}/people/add`);
    const lines = Object.entries(people).flatMap(([group, names]) =>
      names.map((name) => `${name}; ; ${group}`),
    );
    await page.getByLabel("Your lines").fill(lines.join("\n"));
    await goOn(page, "Add 14 people");
    await page.getByRole("link", { name: "Ask", exact: true }).click();
    await goOn(page, "New survey");
    await goOn(page, "Launch for 14 people");
    await confirm(page, "Launch for 14 people");

    await expect(heading).toHaveText("Give 14 people their link");
    const links = Object.values(await linksByGroup(page)).flat();
    for (const [i, link] of links.entries()) {
      await answer(link, { "expectations.expect": { answer: said[i % said.length] ?? "" } });
    }
    await expect(heading).toHaveText("All 14 people have answered", { timeout: 30_000 });
    const moved = page.waitForResponse(/closing-times$/);
    await goOn(page, "Close in a day");
    await moved;
    writeFileSync(server.clock, String(aDayLater));

    await expect(heading).toHaveText("13 people answered and wrote 13 comments", {
      timeout: 60_000,
    });
    await goOn(page, "Group into themes");
    await page.getByRole("radio", { name: /^Realistic/ }).check({ force: true, timeout: 90_000 });
    await goOn(page, "Tell people");
    await goOn(page, "Publish to 14 people");
    await confirm(page, "Publish to 14 people");
    await expect(heading).toHaveText("14 people can read your decision");
  } finally {
    await server.dispose();
  }
});

test("the black button of each page leads from the first visit to a planned week", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { level: 1 });
  const server = await TenwardServer.start();
  try {
    // Home offers to plan a week on its Monday.
    const now = new Date();
    const monday = new Date(now);
    monday.setUTCDate(now.getUTCDate() + 8 - (now.getUTCDay() || 7));
    monday.setUTCHours(9, 0, 0, 0);
    writeFileSync(server.clock, String(monday.getTime() - now.getTime()));
    await page.clock.setSystemTime(monday);
    await setUp(page, server.setupUrl);
    await page.getByRole("link", { name: "Start the takeover" }).click();
    await goOn(page, "Start goal");
    const step = "Ask who hands over: which three people should I talk to first, and about what?";
    await expect(page).toHaveURL(/\/grow\/[\da-f-]{36}$/);
    await page.getByRole("link", { name: "Tenward home page" }).click();
    await goOn(page, "Plan the week");
    await goOn(page, /^Finish the plan/);
    await goOn(page, "See the week");
    await expect(heading).toHaveText("No task is left today");
    await page.locator("details", { hasText: step }).locator("summary").first().click();
    await expect(page.getByRole("checkbox", { name: step })).toBeVisible();
  } finally {
    await server.dispose();
  }
});
