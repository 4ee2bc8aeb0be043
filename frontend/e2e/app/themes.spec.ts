import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
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
} from "./board";
import { complaints, sound } from "./checks";
import { type Cycle, closeCycle, launchDraft } from "./cycles";
import { answerWith, type Desk, openDesk, signIn, test } from "./desk";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

/** One person each. What is meant to stand together says the same in other words. */
const said = [
  "Review my pull requests within a day.\nTell us what the leadership team talks about.",
  "I wait days for a code review, please review my pull requests faster.",
  "Code reviews take too long, look at our pull requests sooner.",
  "Review pull requests faster.",
  "Give me honest feedback on my work.",
  "I want regular feedback about my performance.",
  "Please give feedback more often, not once a year.",
  "Fewer meetings, I need time to focus.",
  "Cancel meetings that nobody needs, so that we can focus on our work.",
  "Protect our focus time from too many meetings.",
  "The coffee machine on the third floor is broken.",
];

const loose = (page: Page) => page.getByRole("region", { name: /^Without a theme/ });
const faster = "Review pull requests faster.";

test("from comments to themes that the lead has put right and decided", async ({ page }) => {
  test.setTimeout(400_000);
  const faults = complaints(page);
  await signIn(page, server);
  const cycle = await askAndClose(page);

  await test.step("gathered in one press, from the answers", async () => {
    await page.goto(`${server.url}/surveys/${cycle.id}/answers`);
    await page.getByRole("button", { name: "Group into themes" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^\d+ of \d+ themes need your verdict$/,
      { timeout: 120_000 },
    );
    await expect(page.getByText(/Quotes don’t show groups/)).toBeVisible();
  });

  await test.step("one comment has two expectations, one step away", async () => {
    await editThemes(page);
    const quote = "Tell us what the leadership team talks about.";
    if (await themeOf(page, quote)) await openThemeOf(page, quote);
    await slip(page, quote).getByRole("link", { name: "Whole comment" }).click();
    const dialog = page.getByRole("dialog", { name: "The whole comment" });
    await expect(dialog.locator("mark")).toHaveText(quote);
    await expect(dialog).toContainText("Review my pull requests within a day.");
    await page.goBack();
    await expect(dialog).toBeHidden();
  });

  await test.step("renamed, and said again after a reload", async () => {
    await openThemeOf(page, faster);
    await rename(page, "Reviews");
    await saved(page);
    await page.reload();
    await expect(edited(page)).toContainText("Reviews");
  });

  await test.step("moved by keyboard alone, undone and redone", async () => {
    const coffee = "The coffee machine";
    if (await themeOf(page, coffee)) await openThemeOf(page, coffee);
    const before = await themeOf(page, coffee);
    await moveTo(page, coffee, "Kitchen");
    await saved(page);
    expect(await themeOf(page, coffee)).toBe("Kitchen");
    await page.keyboard.press("Control+z");
    await expect(page.getByText("Undone: the new theme “Kitchen”")).toBeVisible();
    expect(await themeOf(page, coffee)).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await expect(page.getByText("Redone: the new theme “Kitchen”")).toBeVisible();
    await openTheme(page, "Kitchen");
    await expect(edited(page)).toContainText(coffee);
    await saved(page);
  });

  await test.step("the list of themes has room for their names, on a small screen", async () => {
    const { width = 1280, height = 720 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 360, height });
    await edited(page)
      .getByRole("button", { name: /^Merge/ })
      .click();
    const list = edited(page).getByRole("region", { name: /^Merge/ });
    const name = list.getByRole("listitem").first();
    expect((await name.boundingBox())?.width).toBeGreaterThan(200);
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await page.setViewportSize({ width, height });
  });

  await test.step("several ticked and moved together", async () => {
    await openThemeOf(page, "honest feedback");
    await edited(page).getByRole("checkbox").first().check();
    await edited(page)
      .getByRole("checkbox", { name: /^Select: Give me honest/ })
      .check();
    await moveTo(page, "honest feedback", "Honest words");
    await saved(page);
    expect(await themeOf(page, "honest feedback")).toBe("Honest words");
  });

  await test.step("coarser and finer, with what was named staying", async () => {
    const slider = page.getByRole("slider", { name: "How detailed the themes are" });
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuetext", "5 steps narrower");
    await expect(page.getByRole("button", { name: "Undo: number of themes" })).toBeVisible();
    await saved(page);
    expect(await themeOf(page, faster)).toBe("Reviews");
    await page.getByRole("button", { name: "Undo: number of themes" }).click();
    await expect(slider).toHaveAttribute("aria-valuetext", "as suggested");
    await saved(page);
  });

  await test.step("a verdict is saved on the click, and its reason with each pause", async () => {
    await openTheme(page, "Reviews");
    await decideThemes(page);
    const reason = page.getByLabel("Your reason Reviews");
    await reason.fill("Who says: code reviews take too long, look at our pull requests sooner?");
    await expect(page.getByText(/is exactly what someone wrote/)).toBeVisible();
    await reason.fill("");
    await page.getByRole("radio", { name: /^Not now/ }).check();
    await expect(page.getByText(/don’t read this verdict until/)).toBeVisible();
    await saved(page);
    await reason.fill("First the migration.");
    await page.reload();
    await expect(reason).toHaveValue("First the migration.");
    await expect(page.getByRole("radio", { name: /^Not now/ })).toBeChecked();
    await page.getByLabel("What respondents read about it").fill("After the migration");
    await saved(page);
    await page.getByRole("link", { name: "Next theme" }).click();
    await expect(theme(page)).not.toContainText(faster);
    await openTheme(page, "Reviews");
    await expect(reason).toHaveValue("First the migration.");
    await editThemes(page);
  });

  await test.step("the three files say what was decided", () => files(page));

  await test.step("axe, narrow pages", () => sound(page));

  await test.step("asks others what matters most, except what was put off", async () => {
    await page.getByRole("button", { name: "More options for this board" }).click();
    await page.getByRole("menuitem", { name: "Ask what matters most" }).click();
    const themes = page.getByRole("group", { name: "Themes" });
    await expect(themes.getByRole("checkbox", { name: /^Honest words/ })).toBeChecked();
    await expect(themes.getByRole("checkbox", { name: "Reviews" })).toHaveCount(0);
    await expect(page.getByRole("radio", { name: /^What matters most/ })).toBeChecked();
    await page.goBack();
    await expect(edited(page)).toBeVisible();
  });

  await test.step("a second tab sees it, and loses nothing to the first", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await openTheme(other, "Honest words");
    await rename(other, "Plain words");
    await saved(other);
    await page.bringToFront();
    await openTheme(page, "Plain words");
    await openTheme(page, "Kitchen");
    await page.context().setOffline(true);
    await moveTo(page, "coffee machine", "Plain words");
    await expect(page.getByText(/^You’re offline/)).toBeVisible();
    await other.close();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await openTheme(page, "Plain words");
    await expect(edited(page)).toContainText("coffee machine");
  });

  await test.step("a theme that is gone takes no quote with it", async () => {
    const id = await edited(page).getAttribute("data-theme");
    const { items } = await (await page.request.get(`${server.url}/api/boards`)).json();
    const answer = await page.request.post(`${server.url}/api/boards/${items[0].id}/changes`, {
      headers: { Origin: server.url },
      data: { kind: "remove-theme", themeId: id, after: 0 },
    });
    expect(answer.status()).toBe(200);
    await expect(page.getByText("The theme you opened was merged or removed.")).toBeVisible();
    await expect(loose(page)).toContainText("coffee machine");
  });

  await test.step("the list says how far it is", async () => {
    await page.goto(`${server.url}/surveys`);
    await expect(page.getByRole("link", { name: "Decide themes: Autumn 2026" })).toBeVisible();
  });
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(fault))).toEqual([]);
});

/** Checks the files, at any width. */
async function files(page: Page): Promise<void> {
  const told = JSON.parse((await take(page, "Everything, JSON")).toString());
  const reviews = told.themes.find(({ name }: { name: string }) => name === "Reviews");
  expect(reviews).toMatchObject({
    verdict: "not-now",
    reason: "First the migration.",
    horizon: { text: "After the migration" },
  });
  expect(told.comments).toHaveLength(said.length);
  const { width = 1280, height = 720 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 360, height });
  const rows = (await take(page, "Expectations and verdicts, CSV")).toString().split("\r\n");
  await page.setViewportSize({ width, height });
  expect(rows.filter((row) => row.startsWith('"Reviews",'))).toHaveLength(reviews.voices);
  expect((await take(page, "Report, PDF")).subarray(0, 5).toString()).toBe("%PDF-");
}

async function take(page: Page, name: string): Promise<Buffer> {
  // A menu closes when the page scrolls.
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "More options for this board" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^autumn-2026-\d{4}-\d\d-\d\d-themes\.\w+$/);
  return readFile((await download.path()) ?? "");
}

/** A closed survey with one open question, answered by everybody of the team, product and clients. */
async function askAndClose(page: Page): Promise<Cycle> {
  const made = await page.request.post(`${server.url}/api/surveys`, {
    headers: { Origin: server.url },
    data: { template: "own", zone: "Europe/Berlin", title: "Autumn 2026" },
  });
  const { id } = await made.json();
  const list = async (path: string) =>
    (await (await page.request.get(`${server.url}${path}`)).json()).items;
  const people: { id: string; groupId: string }[] = await list("/api/people?limit=200");
  const groups: { id: string; kind: string }[] = await list("/api/groups");
  const audience = groups
    .filter(({ kind }) => kind !== "manager")
    .map((group) => ({
      groupId: group.id,
      personIds: people.filter(({ groupId }) => groupId === group.id).map((person) => person.id),
    }))
    .filter(({ personIds }) => personIds.length > 0);
  const { etag = "" } = (await page.request.get(`${server.url}/api/surveys/${id}`)).headers();
  const changed = await page.request.patch(`${server.url}/api/surveys/${id}`, {
    headers: {
      Origin: server.url,
      "Content-Type": "application/merge-patch+json",
      "If-Match": etag,
    },
    data: {
      audience,
      questions: [{ id: "expect", kind: "open", text: { own: "What do you expect from me?" } }],
    },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  const cycle = await launchDraft(page, server, id);
  const links = cycle.links.flat();
  for (const [i, link] of links.entries()) {
    await answerWith(link, { expect: { answer: said[i] ?? "" } });
  }
  await closeCycle(page, server, cycle);
  return cycle;
}
