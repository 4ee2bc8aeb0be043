import { expect, type Locator, type Page } from "@playwright/test";
import { closeCycle, draftItems, launchDraft, rateOneself } from "../app/cycles";
import { answerWith, type Desk, openDesk, signIn, test } from "../app/desk";
import { tabTo } from "../app/keyboard";
import { blockOf, distanceOf, type Given } from "../app/known";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

const items = ["listens", "gives", "plans", "debts"];
const titles = ["Listens", "Gives feedback", "Plans with product", "Names technical debt"];
const sources = ["soft-skills", "soft-skills", "liaison", "liaison"];
const self = [8, 4, 7, 7];
const given: Given = {
  team: Array.from({ length: 6 }, () => [4, 7, 4, 7]),
  smaller: Array.from({ length: 7 }, () => [6, 7, 9, 6]),
  manager: [[6, 7, 7, 7]],
};

test("one set beside one group, by keyboard, without colours, on paper", async ({ page }) => {
  await signIn(page, server);
  const cycle = await launchDraft(
    page,
    server,
    await draftItems(page, server, items, titles, sources),
  );
  for (const [at, people] of Object.values(given).entries()) {
    for (const [i, person] of people.entries()) {
      const replies = items.map((id, item) => [id, { rating: person[item] ?? 0 }]);
      await answerWith(cycle.links[at]?.[i], Object.fromEntries(replies));
    }
  }
  await rateOneself(page, server, cycle, items, self);
  await closeCycle(page, server, cycle);
  await page.goto(`${server.url}/gaps?survey=${cycle.id}`);
  const rows = page.locator("[data-item]");
  await expect(rows).toHaveCount(4);

  await test.step("the items of one set", async () => {
    const sets = page.getByLabel("Sets");
    await tabTo(page, sets);
    await page.keyboard.press("ArrowDown");
    await expect(sets.locator("option:checked")).toHaveText("Seven soft skills");
    await expect(page).toHaveURL(/[?&]set=soft-skills/);
    await distances(page, ["Listens", "Gives feedback"], "total");
  });

  await test.step("beside one group, from the same items", async () => {
    await tabTo(page, page.getByRole("button", { name: "More", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Show only Team" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]block=/);
    await distances(page, ["Listens", "Gives feedback"], "team");
    await page.reload();
    await distances(page, ["Listens", "Gives feedback"], "team");
    await page.goBack();
    await distances(page, ["Listens", "Gives feedback"], "total");
    await page.goBack();
    await expect(rows).toHaveCount(4);
  });

  await test.step("without colours", () => told(page));

  await test.step("on paper", async () => {
    const controls = [
      page.getByLabel("Sets"),
      page.getByRole("button", { name: "More", exact: true }),
      page.getByRole("button", { name: "Add to agenda" }),
    ];
    for (const control of controls) await expect(control).toBeVisible();
    await expect(page.getByRole("table")).toBeHidden();
    await page.emulateMedia({ media: "print" });
    for (const control of controls) await expect(control).toBeHidden();
    await expect(page.getByRole("img", { name: /^You 8\./ })).toBeVisible();
    for (const [i, title] of titles.entries()) {
      const row = page.getByRole("table").getByRole("row").filter({ hasText: title });
      const numbers = blockOf(given, i, "total") ?? [];
      await expect(row).toContainText(distanceOf(numbers, self[i] ?? 0));
    }
    await page.emulateMedia({ media: "screen" });
    await expect(page.getByRole("table")).toBeHidden();
  });
});

/** Requires these items and no others, each at the distance computed here. */
async function distances(page: Page, shown: string[], key: string): Promise<void> {
  await expect(page.locator("[data-item]")).toHaveCount(shown.length);
  for (const title of shown) {
    const i = titles.indexOf(title);
    const row = page.getByRole("link", { name: new RegExp(title) });
    await expect(row).toContainText(distanceOf(blockOf(given, i, key) ?? [], self[i] ?? 0));
  }
}

/** Each group has a shape of its own with its name beside it; you and the others differ by more than colour, too. */
async function told(page: Page): Promise<void> {
  const groups = page.getByRole("listitem").filter({ hasText: /^\s*(Team|Smaller groups|Petra)/ });
  await expect(groups).toHaveCount(3);
  const shapes = await groups.evaluateAll((all) =>
    all.map((line) => {
      const drawn = line.querySelector("svg.m > *")?.parentElement?.children ?? [];
      const geometry = ["d", "cx", "cy", "r", "x", "y", "width", "height"];
      return [...drawn]
        .map((part) => [part.tagName, ...geometry.map((name) => part.getAttribute(name))].join(" "))
        .join("; ");
    }),
  );
  expect(shapes.every(Boolean), String(shapes)).toBe(true);
  expect(new Set(shapes).size, String(shapes)).toBe(shapes.length);
  const plot = page.getByRole("img", { name: /^You 8\./ });
  expect(await marks(plot, 'rect[width="7"]')).toEqual(["8"]);
  expect(await marks(plot, "circle")).toEqual(["5.1"]);
}

/** The number that stands beside each mark of this shape. */
const marks = (plot: Locator, shape: string) =>
  plot.locator(`g:has(> ${shape}) > text`).allTextContents();
