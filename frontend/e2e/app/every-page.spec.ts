import { expect, type Page, test } from "@playwright/test";
import { faults } from "../axe";
import { statesAreSeen } from "../forced";
import type { Mailbox } from "../mailbox";
import type { TenwardServer } from "../server";
import { invite, leads, openStage, signIn } from "../shots/stage";
import { complaints, fits, hasOnePrimary } from "./checks";
import { addressesOf, everyPath } from "./pages";

let server: TenwardServer;
let mailbox: Mailbox;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  ({ server, mailbox } = await openStage(async () => {}));
});
test.afterAll(async () => {
  await server.dispose();
  await mailbox.close();
});

/** Each landing walks every page once, in the two languages by turns; the deep suite the rest. */
for (const [language, locale, colorScheme, turn, tag] of [
  ["en", "en-GB", "light", 0, []],
  ["de", "de-DE", "dark", 1, []],
  ["en", "en-GB", "light", 1, ["@deep"]],
  ["de", "de-DE", "dark", 0, ["@deep"]],
] as const) {
  test.describe(tag.length ? `the rest in ${language}` : `in ${language}`, () => {
    test.use({ locale, reducedMotion: "reduce" });

    // Axe looks at each page here; the flows leave it out but for dialogs and errors.
    test(`every other page is sound in ${colorScheme}, fits the narrowest phone and can be skipped into`, {
      tag: [...tag],
    }, async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext({ baseURL: server.url, locale, colorScheme });
      const page = await context.newPage();
      const found = complaints(page);
      await signIn(page, leads.en);
      const code = await invite(page, `robin${turn}@${language}.example`);
      await signIn(page, leads[language]);
      const addresses = await addressesOf(page, code);
      expect(Object.keys(addresses).sort(), "pages this walk knows").toEqual(await everyPath());
      const mine = Object.values(addresses)
        .flat()
        .filter((_, at) => at % 2 === turn);
      for (const address of mine) {
        await page.setViewportSize({ width: 360, height: 740 });
        // Two addresses that differ behind the # are one page to a browser.
        await page.goto("about:blank");
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await hasOnePrimary(page);
        await skips(page);
        await fits(page);
        expect.soft(await page.locator("main").evaluate(hasWay), address).toBe(true);
        expect.soft(await faults(page), address).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        await fits(page);
        expect.soft(await page.locator("html").getAttribute("lang"), address).toBe(language);
      }
      expect(found).toEqual([]);
      await context.close();
    });
  });
}

/** A page deeper than one has a way back or a row of tabs, as long as somebody is signed in. */
const hasWay = (main: Element): boolean =>
  location.pathname.split("/").length < 3 ||
  location.pathname.startsWith("/problems/") ||
  !!main.querySelector("nav[aria-label]");

test("on every page it is seen in forced colours what is chosen and where one is", {
  tag: "@deep",
}, async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: server.url, forcedColors: "active" });
  const page = await context.newPage();
  await signIn(page, leads.en);
  const code = await invite(page, "forced@en.example");
  await signIn(page, leads.en);
  for (const address of Object.values(await addressesOf(page, code)).flat()) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await statesAreSeen(page);
  }
  await context.close();
});

/**
 * The first Tab is the way past the navigation; it leaves the address as it was. Tried again where what a page still
 * reads took the focus to its heading meanwhile.
 */
async function skips(page: Page): Promise<void> {
  const address = page.url();
  await expect(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const link = page.locator("a[href='#main']");
    await page.keyboard.press("Tab");
    // A page that has just been made may have its heading focused: then the link is behind it.
    for (let back = 0; back < 12 && !(await isFocused(page)); back++) {
      await page.keyboard.press("Shift+Tab");
    }
    await expect(link, `${address}: first in line`).toBeFocused({ timeout: 1_000 });
    await expect(link).toBeInViewport({ timeout: 1_000 });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main"), `${address}: skipped`).toBeFocused({ timeout: 1_000 });
    expect(page.url()).toBe(address);
  }).toPass({ timeout: 30_000 });
}

const isFocused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("href") === "#main");
