import { expect, type Page, test } from "@playwright/test";
import type { Answers } from "../../respond/src/protocol/plaintext";
import { asIfMailed } from "../database";
import type { TenwardServer } from "../server";
import { sound } from "./checks";
import { answerWith, draftOnTrack, launchOnly, linksByGroup, openDesk, signIn } from "./desk";

let server: TenwardServer;
test.beforeAll(async () => {
  server = await openDesk();
});
test.afterAll(() => server.dispose());

const h1 = "heading";
const title = { level: 1 } as const;

const said = (focus: number, unblock: number, missing: string): Answers => ({
  "on-track.focus": { rating: focus, advice: `For a ten: ${missing}` },
  "on-track.unblock": { rating: unblock },
  "on-track.missing": { answer: missing },
});

/** Seven for what the team says about the focus, five for the others; the other way round for the second item. */
const answers: Record<string, Answers[]> = {
  Team: [9, 8, 8, 7, 7, 3].map((focus, i) => said(focus, 3 + (i % 2), `team ${i}`)),
  Product: [said(4, 9, "Über die Termine reden"), said(5, 8, "product 1")],
  Clients: [6, 4, 5, 4, 5].map((focus, i) => said(focus, 8, `client ${i}`)),
  Manager: [said(8, 6, "Show me the risk list")],
};

test("from launch to results, with every number as it was given", async ({ page }) => {
  await signIn(page, server);
  await draftOnTrack(page, server);
  await launchOnly(page, 14);
  await sound(page);

  await page.getByLabel("Close on").fill("2099-03-02");
  await page.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText(/^Monday, 2 March 2099, 18:00/)).toBeVisible();
  await page.getByRole("link", { name: "Show the links" }).click();
  await expect(page.getByRole(h1, title)).toHaveText(/links without names/);
  const links = await linksByGroup(page);
  await page.goBack();

  const all = Object.entries(answers).flatMap(([group, given]) =>
    given.map((one, i) => ({ link: links[group]?.[i], one })),
  );
  const [last, ...others] = all.reverse();
  await answerWith(others[0]?.link, others[0]?.one ?? {});
  await expect(page.getByRole(h1, title)).toHaveText(/^1 of 14/);
  await expect(page.getByRole("button", { name: "Close and open the answers" })).toBeHidden();
  for (const { link, one } of others.slice(1)) await answerWith(link, one);
  await answerWith(last?.link, last?.one ?? {});
  await expect(page.getByRole(h1, title)).toHaveText("All 14 people have answered");
  await asIfMailed(server.home);
  await page.getByRole("button", { name: "Close and open the answers" }).click();
  await rateMyself(page);

  await expect(page.getByRole(h1, title)).toHaveText(
    "Team and Smaller groups see it the other way round",
  );
  await sound(page);
  await page.getByText("Table", { exact: true }).click();
  await expect(page).toHaveURL(/\?view=table$/);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(9);
  const cells = (await rows.allInnerTexts()).map((row) => row.split("\t").map((c) => c.trim()));
  expect(cells[1]?.slice(-5)).toEqual(["13", "5.8", "4", "6", "3"]);
  expect(cells[2]).toEqual(["Team", "6", "7.0", "1", "2", "3"]);
  expect(cells[3]).toEqual(["Smaller groups", "7", "4.7", "3", "4", "0"]);
  expect(cells[4]).toEqual(["Petra Lenz, named", "1", "8", "their own answer"]);
  expect(cells[6]).toEqual(["Team", "6", "3.5", "6", "0", "0"]);
  await sound(page);
  await page.goBack();
  await expect(page.getByRole("img", { name: /^Team: mean 7\.0 of 6 answers/ })).toBeVisible();

  await expect(page.getByText("26 comments")).toBeVisible();
  await page.getByRole("searchbox").fill("uber termine");
  await expect(page.getByText("2 of 26 found")).toBeVisible();
  await expect(page.getByText("Über die Termine reden", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("uber termine");
  const named = page.getByRole("region", { name: "Petra Lenz, by name" });
  await expect(named.getByText("Show me the risk list", { exact: true })).toBeVisible();
  await expect(page.getByText("14 answers counted, none rejected")).toBeVisible();
  await expect(page.getByRole("link", { name: "You rated yourself before reading" })).toBeVisible();

  await page.getByRole("button", { name: /^Ask again/ }).click();
  await expect(page.getByRole(h1, { name: /^The same people as on/ })).toBeVisible();
  await expect(page.getByText(/^Draft, saved/)).toBeVisible();
  await sound(page);
});

/** Nothing opens before; what is missing is named, and what was typed stays. */
async function rateMyself(page: Page) {
  await expect(page).toHaveURL(/\/self-rating$/, { timeout: 60_000 });
  await expect(page.getByRole(h1, title)).toHaveText("Rate yourself first: two minutes");
  const items = page.getByRole("region", { name: /Spends their time|Takes things out/ });
  const [focus, unblock] = [items.first(), items.last()];
  await focus.getByRole("radio", { name: "8", exact: true }).check({ force: true });
  await focus.getByLabel("Why not a 10?").fill("I said yes twice to sales.");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.getByRole("button", { name: "Finish and open the answers" }).click();
  await expect(unblock.getByText("Choose a rating, or say that you can't.")).toBeVisible();
  await sound(page);
  await page.reload();
  await expect(focus.getByLabel("Why not a 10?")).toHaveValue("I said yes twice to sales.");
  await unblock.getByRole("radio", { name: "I can't say" }).check({ force: true });
  await page.getByRole("button", { name: "Finish and open the answers" }).click();
  await expect(page).toHaveURL(/\/results$/);
}
