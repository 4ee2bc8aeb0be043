import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { keyTo, moveByKeys, rename, saved, slip, themeCalled, themeOf } from "./board";
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

const rail = (page: Page) => page.getByRole("region", { name: "Without a theme" });
const reviews = (page: Page) => themeCalled(page, "Reviews");

test("from comments to themes that the lead has put right and decided", async ({ page }) => {
  test.setTimeout(400_000);
  const faults = complaints(page);
  await signIn(page, server);
  const cycle = await askAndClose(page);

  await test.step("gathered in one press, from the answers", async () => {
    await page.goto(`${server.url}/surveys/${cycle.id}/answers`);
    await page.getByRole("button", { name: "Group into themes" }).click();
    await expect(slip(page, "Review pull requests faster.")).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ask for .* things$/);
    await expect(page.getByText(/Quotes don’t show groups/)).toBeVisible();
  });

  await test.step("one comment has two expectations, one step away", async () => {
    const other = slip(page, "Tell us what the leadership team talks about.");
    await other.click();
    const dialog = page.getByRole("dialog", { name: "The whole comment" });
    await expect(dialog.locator("mark")).toHaveText(
      "Tell us what the leadership team talks about.",
    );
    await expect(dialog).toContainText("Review my pull requests within a day.");
    await page.goBack();
    await expect(dialog).toBeHidden();
  });

  await test.step("renamed, and said again after a reload", async () => {
    await rename(page, themeOf(page, "Review pull requests faster."), "Reviews");
    await saved(page);
    await page.reload();
    await expect(
      page.getByRole("heading", { level: 2, name: "Reviews", exact: true }),
    ).toBeVisible();
  });

  await test.step("moved by keyboard alone, undone and redone", async () => {
    const quote = slip(page, "The coffee machine");
    await keyTo(page, quote);
    await moveByKeys(page, "Kitchen");
    await expect(page.getByRole("heading", { level: 2, name: "Kitchen" })).toBeVisible();
    await saved(page);
    await slip(page, "Review pull requests faster.").focus();
    await page.keyboard.press("z");
    await expect(page.getByRole("heading", { level: 2, name: "Kitchen" })).toBeHidden();
    await expect(rail(page)).toContainText("coffee");
    await quote.focus();
    await page.keyboard.press("Shift+Z");
    await expect(themeOf(page, "The coffee machine")).toContainText("Kitchen");
    await expect(quote).toBeFocused();
    await expect(quote).toBeInViewport({ ratio: 1 });
    await saved(page);
    await slip(page, "Review pull requests faster.").focus();
  });

  await test.step("a menu stays where the page has scrolled just before", async () => {
    const { width = 1280, height = 720 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width, height: 400 });
    const last = page.locator("[data-theme] [data-slip]").last();
    const scrolled = await last.evaluate(async (slip: HTMLElement) => {
      const before = scrollY;
      slip.focus();
      slip.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }));
      for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
      return scrollY - before;
    });
    expect(scrolled).toBeGreaterThan(0);
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(last).toBeFocused();
    await page.setViewportSize({ width, height });
  });

  await test.step("a menu is whole, and stays beside its quote, on a small screen", async () => {
    const { width = 1280, height = 720 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 360, height: 480 });
    const quote = page.locator("[data-theme] [data-slip]").nth(1);
    const stands = () => quote.evaluate((slip) => Math.round(slip.getBoundingClientRect().top));
    for (const top of [40, 150, 250, 360]) {
      await quote.evaluate((slip, at) => scrollBy(0, slip.getBoundingClientRect().top - at), top);
      expect(await stands()).toBe(top);
      await quote.focus();
      await page.keyboard.press("m");
      await expectWhole(page, quote, `with its quote at ${top}`);
      await page.keyboard.press("Escape");
      await expect(menu(page)).toBeHidden();
    }
    await expect(quote).toBeFocused();
    await page.keyboard.press("m");
    await page.locator("main").evaluate((main) => {
      main.prepend(Object.assign(document.createElement("div"), { id: "above" }));
      document.getElementById("above")?.style.setProperty("height", "5rem");
    });
    await expectWhole(page, quote, "with more above");
    await page.keyboard.press("Escape");
    await page.locator("#above").evaluate((above) => above.remove());
    await page.setViewportSize({ width, height });
  });

  await test.step("where themes are merged, a name has room beside its counts, on a small screen", async () => {
    const { width = 1280, height = 720 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 360, height });
    await page
      .getByRole("button", { name: /^Merge/ })
      .first()
      .click();
    const name = page.getByRole("dialog").locator("li span").first();
    expect((await name.boundingBox())?.width).toBeGreaterThan(200);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width, height });
  });

  await test.step("several chosen and moved together, and put in another order", async () => {
    const first = slip(page, /honest feedback/);
    await first.focus();
    await page.keyboard.press(" ");
    await slip(page, /regular feedback/).focus();
    await page.keyboard.press(" ");
    await expect(page.getByText("2 selected")).toBeVisible();
    await moveByKeys(page, "Honest words");
    const moved = themeOf(page, /honest feedback/);
    await expect(moved).toContainText("regular feedback");
    await first.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(moved.locator("blockquote")).toHaveText([/regular feedback/, /honest feedback/]);
    await expect(first).toBeFocused();
    await saved(page);
  });

  await test.step("coarser and finer, with what was named staying", async () => {
    const slider = page.getByRole("slider", { name: "How detailed the themes are" });
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuetext", "5 steps narrower");
    await expect(page.getByRole("button", { name: "Undo: number of themes" })).toBeVisible();
    await saved(page);
    await expect(reviews(page)).toContainText("Review pull requests faster.");
    await page.getByRole("button", { name: "Undo: number of themes" }).click();
    await expect(slider).toHaveAttribute("aria-valuetext", "as suggested");
    await saved(page);
  });

  await test.step("verdicts, of which two owe a reason", async () => {
    const verdict = reviews(page).getByRole("group", { name: "Verdict on Reviews" });
    await verdict.getByText("Not now").click();
    await expect(reviews(page).getByText(/Add a reason/)).toBeVisible();
    await reviews(page)
      .getByLabel("Reason: Reviews")
      .fill("Who says: code reviews take too long, look at our pull requests sooner?");
    await expect(reviews(page).getByText(/is exactly what someone wrote/)).toBeVisible();
    await reviews(page).getByLabel("Reason: Reviews").fill("First the migration.");
    await page.reload();
    // What is not complete yet is kept here and nowhere else.
    await expect(reviews(page).getByLabel("Reason: Reviews")).toHaveValue("First the migration.");
    await expect(verdict.getByRole("radio", { name: "Not now" })).toBeChecked();
    await reviews(page).getByLabel("Until when?").fill("After the migration");
    await expect(reviews(page).getByText(/Choose a reminder date/)).toBeVisible();
    await reviews(page).getByRole("button", { name: "in 6 months" }).click();
    await saved(page);
    await page.reload();
    const decided = page.getByRole("region", { name: "Decided" });
    await expect(decided).toContainText("Reviews");
    await expect(decided).toContainText("Not now");
    await decided.getByRole("button", { name: "Open Reviews" }).click();
    await expect(reviews(page).getByLabel("Until when?")).toHaveValue("After the migration");
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
    await expect(page.getByRole("region", { name: "Decided" })).toBeVisible();
  });

  await test.step("a second tab sees it, and loses nothing to the first", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await rename(other, themeOf(other, /honest feedback/), "Plain words");
    await saved(other);
    await page.bringToFront();
    await expect(page.getByRole("heading", { level: 2, name: "Plain words" })).toBeVisible();
    await page.context().setOffline(true);
    const coffee = slip(page, "coffee machine");
    await coffee.focus();
    await moveByKeys(page, "Plain words");
    await expect(page.getByText(/^You’re offline/)).toBeVisible();
    await other.close();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await expect(themeOf(page, "coffee machine")).toContainText("honest feedback");
  });

  await test.step("a theme that is gone takes no quote with it", async () => {
    const theme = themeOf(page, "coffee machine");
    const id = (await theme.getAttribute("data-theme")) ?? "";
    const board = new URL(page.url()).pathname.split("/").at(-1);
    await page.context().route("**/changes?after=*", (route) => route.abort());
    const answer = await page.request.post(`${server.url}/api/boards/${board}/changes`, {
      headers: { Origin: server.url },
      data: { kind: "remove-theme", themeId: id, after: 0 },
    });
    expect(answer.status()).toBe(200);
    await page.context().unroute("**/changes?after=*");
    const quote = slip(page, "Fewer meetings");
    await quote.focus();
    await moveByKeys(page, "Plain words");
    await expect(page.getByRole("heading", { level: 2, name: "Plain words" })).toBeHidden();
    await expect(rail(page)).toContainText("coffee machine");
    await expect(slip(page, "Fewer meetings")).toBeVisible();
  });

  await test.step("the list says how far it is", async () => {
    await page.goto(`${server.url}/surveys`);
    await expect(page.getByRole("link", { name: /^Themes: \d+ to decide$/ })).toBeVisible();
  });
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(fault))).toEqual([]);
});

/** At any width. */
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
  await page.getByRole("button", { name: "Download" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^autumn-2026-\d{4}-\d\d-\d\d-themes\.\w+$/);
  return readFile((await download.path()) ?? "");
}

const menu = (page: Page) => page.getByRole("dialog", { name: "Move to theme" });

/** The move menu can be seen with all that is below its themes, right above or below its button. */
async function expectWhole(page: Page, quote: Locator, when: string): Promise<void> {
  await expect(menu(page), when).toBeInViewport({ ratio: 1 });
  await expect(menu(page).getByRole("button", { name: /^Select,/ }), when).toBeInViewport({
    ratio: 1,
  });
  for (const option of ["Without a theme", "New theme 0"]) {
    await expect(
      menu(page).getByRole("option", { name: option, exact: true }),
      when,
    ).toBeInViewport({
      ratio: 1,
    });
  }
  await expect(async () => {
    const box = await menu(page).boundingBox();
    const button = await quote.locator("[data-move]").boundingBox();
    if (!box || !button) throw new Error("The menu or its button has gone.");
    const gap = Math.max(box.y - button.y - button.height, button.y - box.y - box.height);
    expect(gap, when).toBeGreaterThanOrEqual(0);
    expect(gap, when).toBeLessThan(24);
  }).toPass({ timeout: 5_000 });
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
