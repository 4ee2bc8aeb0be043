import { expect, type Page } from "@playwright/test";
import type { Answers, Reply } from "../../respond/src/protocol/plaintext";
import { asIfLongAgo } from "../database";
import { complaints, fits } from "./checks";
import { type Cycle, closeCycle, draftItems, launchDraft, rateOneself, repeat } from "./cycles";
import { answerWith, type Desk, openDesk, signIn, test } from "./desk";
import { files, type Told } from "./gap-files";
import { blockOf, decimal, type Given, labelOf, shown } from "./known";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

/**
 * Rows are people, columns the three items; 0 is "can't say". Product and Clients were put together at launch. Only three of the
 * team rate the second item, so that the team joins Smaller groups there, in both cycles.
 */
const first: Given = {
  team: [
    [3, 9, 4],
    [4, 0, 5],
    [3, 0, 4],
    [5, 8, 6],
    [4, 0, 5],
    [4, 9, 4],
  ],
  smaller: [
    [6, 8, 8],
    [5, 9, 9],
    [6, 8, 8],
    [7, 7, 7],
    [6, 8, 9],
    [5, 8, 8],
    [6, 9, 8],
  ],
  manager: [[6, 8, 7]],
};
const second: Given = {
  team: [
    [7, 9, 4],
    [8, 0, 5],
    [7, 0, 4],
    [8, 8, 6],
    [8, 0, 5],
    [7, 9, 5],
  ],
  smaller: [
    [7, 8, 7],
    [6, 9, 8],
    [6, 8, 7],
    [7, 8, 8],
    [7, 8, 8],
    [6, 7, 8],
    [6, 9, 8],
  ],
  manager: [[8, 9, 7]],
};
const self = { first: [8, 6, 6], second: [9, 6, 6] };
const items = ["reviews", "meetings", "shield"];
const titles = ["Reviews within a day", "Ends meetings with a decision", "Shields us in mid-week"];

const said = (person: number[], who: string): Answers =>
  Object.fromEntries(
    items.map((id, i): [string, Reply] => {
      const advice = i === 0 ? `For a ten, ${who}` : "";
      return [id, { rating: person[i] ?? 0, example: i === 0 ? `Seen by ${who}` : "", advice }];
    }),
  );

test("two cycles of known answers: every number on the page and in the files", async ({ page }) => {
  const faults = complaints(page);
  await signIn(page, server);
  const one = await launchDraft(page, server, await draftItems(page, server, items, titles));
  await everybody(one, first, "then");
  await rateOneself(page, server, one, items, self.first);
  await closeCycle(page, server, one);
  await page.goto(`${server.url}/gaps`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You and 13 people don’t agree on any of three items",
  );
  await check(page, one, first, self.first, "total");

  await test.step("what becomes of advice, and who reads it", async () => {
    const advice = "“For a ten, then team 0”";
    await openItem(page, "Reviews within a day");
    await page.getByRole("button", { name: `What will you do about it? ${advice}` }).click();
    await page.getByRole("menuitem", { name: "Will do" }).click();
    await expect(page.getByText("Saved: will do")).toBeVisible();
    await page.getByRole("button", { name: `Change ${advice}` }).click();
    await page.getByRole("menuitem", { name: "Show to respondents" }).click();
    await expect(page.getByText("Respondents can read it once you publish.")).toBeVisible();
    await publish(page, one);
    const reader = await page.context().newPage();
    await reader.goto(one.links[0]?.[0] ?? "");
    await expect(reader.getByText("Ines will do this")).toBeVisible();
    await expect(reader.getByText("For a ten, then team 0")).toBeVisible();
    await expect(reader.getByText("For a ten, then team 1")).toBeHidden();
    await reader.close();
  });

  await test.step("the first cycle as files", async () => {
    await page.goto(`${server.url}/gaps?survey=${one.id}`);
    await files(page, told(first, self.first, "then", "For a ten, then team 0"));
  });

  await test.step("asked again at once: no figures, said before anybody is invited", async () => {
    const draft = await draftItems(page, server, items, titles);
    await page.goto(`${server.url}/surveys/${draft}`);
    const why = page.getByRole("region", { name: "Asked again within 60 days" });
    // Team and Smaller groups; the manager is asked by name both times.
    await expect(why.getByRole("listitem")).toHaveCount(2);
    await expect(why.getByRole("listitem").first()).toContainText(
      /^Team: no figures before .*, because 6 of 6 were asked on .* \(“Autumn 2026”\)\./,
    );
    await expect(page.getByText(/^This survey would show no figures at all before /)).toBeVisible();
    await fits(page);
  });

  await asIfLongAgo(server.home);
  const two = await repeat(page, server, one);
  await everybody(two, second, "now");
  await rateOneself(page, server, two, items, self.second);
  await closeCycle(page, server, two);
  await page.goto(`${server.url}/gaps?survey=${two.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /You and 13 people don’t agree on any of three items/,
  );
  await check(page, two, second, self.second, "total");
  await check(page, two, second, self.second, "smaller");

  await test.step("compared with the cycle before, over the same people", async () => {
    await page.goto(`${server.url}/gaps?survey=${two.id}`);
    await page.getByLabel("Compare with").selectOption({ index: 1 });
    await expect(page.getByRole("heading", { name: "Went up", exact: true })).toBeVisible();
    await openItem(page, "Reviews within a day");
    const team = page.getByRole("listitem").filter({ hasText: /^\s*Team n 6/ });
    await expect(team).toContainText("Then 3.8 (n 6), +3.7 since then.");
    const smaller = page.getByRole("listitem").filter({ hasText: /^\s*Smaller groups n 7/ });
    await expect(smaller).toContainText("Then 5.9 (n 7), too few answers to tell.");
    await expect(smaller).toContainText("With 7 answers, a change is clear from 2.5 points.");
    await expect(page.getByText("You gave 8 then.")).toBeVisible();
    await page.getByText("Advice from earlier rounds").click();
    await expect(page.getByText("For a ten, then team 0")).toBeVisible();
  });

  await test.step("by keyboard from row to row", async () => {
    await page.goto(`${server.url}/gaps?survey=${two.id}`);
    const rows = page.locator("[data-item]");
    await rows.first().focus();
    await page.keyboard.press("ArrowDown");
    await expect(rows.nth(1)).toBeFocused();
    await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("status").filter({ hasText: ": you " })).toBeAttached();
    await page.keyboard.press("End");
    await expect(rows.last()).toBeFocused();
    // One is open at a time.
    await expect(page.locator("[data-item][aria-expanded=true]")).toHaveCount(1);
  });

  await test.step("pictures and files", async () => {
    await page.goto(`${server.url}/gaps?survey=${two.id}`);
    await files(page, told(second, self.second, "now"));
  });

  await test.step("the agenda, to print or to send", async () => {
    await page.goto(`${server.url}/gaps?survey=${two.id}`);
    await page.getByRole("button", { name: "Add to agenda" }).click();
    await page.getByText("Agenda for a conversation").click();
    await page.getByRole("link", { name: "Open agenda" }).click();
    await expect(page.getByText(/About 15 minutes/)).toBeVisible();
    await page.getByLabel("With (optional)").fill("Petra Lenz");
    await page.getByText("Coach", { exact: true }).click();
    await expect(page.getByText(/, with Petra Lenz/)).toBeVisible();
    await page.goto(`${server.url}/gaps?survey=${two.id}`);
    await page.getByText("Agenda for a conversation").click();
    await page.getByRole("link", { name: /, with Petra Lenz/ }).click();
    await expect(
      page.getByText(/^I rated this \d; 1[03] others rated it \d\.\d on average\./),
    ).toBeVisible();
    const sheet = await page.pdf({ format: "A4" });
    expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");
  });
  expect(faults).toEqual([]);
});

/** Returns the anonymous advice on the first item, one piece of which the lead took on. */
const told = (given: Given, own: number[], when: string, taken = ""): Told => ({
  ...{ ids: items, titles, given, self: own },
  advice: (["team", "smaller"] as const).flatMap((name) =>
    given[name].map((_, i) => {
      const text = `For a ten, ${when} ${name} ${i}`;
      return { text, state: text === taken ? "will-do" : "open" };
    }),
  ),
});

/** Team, Smaller groups and the manager, each by their own link. */
async function everybody(cycle: Cycle, given: Given, when: string): Promise<void> {
  for (const [at, [name, people]] of Object.entries(given).entries()) {
    for (const [i, person] of people.entries()) {
      await answerWith(cycle.links[at]?.[i], said(person, `${when} ${name} ${i}`));
    }
  }
}

/** The table beside what was given, worked out here; with the chart's own sentences. */
async function check(page: Page, cycle: Cycle, given: Given, own: number[], key: string) {
  const block = key === "total" ? "" : `&block=${key}`;
  await page.goto(`${server.url}/gaps?survey=${cycle.id}${block}&view=table`);
  const table = page.getByRole("table");
  const expected = items.map((_, i) => {
    const numbers = blockOf(given, i, key);
    return numbers && [...shown(numbers, own[i] ?? 0)];
  });
  for (const [i, title] of titles.entries()) {
    const row = table.getByRole("row").filter({ hasText: title });
    await expect(row).toBeVisible();
    const cells = await row.locator("th, td").allInnerTexts();
    expect(cells, `${title} beside ${key}`).toEqual([title, ...(expected[i] ?? [])]);
  }
  const headings = await table.locator("tbody tr:first-child th").allInnerTexts();
  const labels = items.map((_, i) => labelOf(given, i, own[i] ?? 0, key));
  expect(new Set(headings), `labels beside ${key}`).toEqual(new Set(labels));
  await page.goto(`${server.url}/gaps?survey=${cycle.id}${block}&item=none`);
  for (const [i, title] of titles.entries()) {
    const numbers = blockOf(given, i, key) ?? [];
    const row = page.getByRole("link", { name: new RegExp(title) });
    await expect(row.getByRole("img")).toHaveAttribute(
      "aria-label",
      new RegExp(`^You ${own[i]}\\..* ${decimal(numbers)}\\. Of ${numbers.length} answers`),
    );
  }
}

async function openItem(page: Page, title: string): Promise<void> {
  const row = page.locator("[data-item]").filter({ hasText: title });
  if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
}

async function publish(page: Page, { id }: Cycle): Promise<void> {
  const at = `${server.url}/api/surveys/${id}/publication`;
  const { etag = "" } = (await page.request.get(at)).headers();
  const answer = await page.request.patch(at, {
    headers: {
      "Content-Type": "application/merge-patch+json",
      "If-Match": etag,
      Origin: server.url,
    },
    data: { published: true, word: "I read all of it.", ratings: true, comments: "none" },
  });
  expect(answer.status()).toBe(200);
}
