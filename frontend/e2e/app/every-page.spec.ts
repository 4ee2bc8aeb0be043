import { expect, type Page, test } from "@playwright/test";
import type { Mailbox } from "../mailbox";
import type { TenwardServer } from "../server";
import { leads, openStage, signIn } from "../shots/stage";
import { complaints, fits } from "./checks";
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

for (const [language, locale] of [
  ["en", "en-GB"],
  ["de", "de-DE"],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, reducedMotion: "reduce" });

    test("every page fits the narrowest phone and can be skipped into", async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext({ baseURL: server.url, locale });
      const page = await context.newPage();
      const found = complaints(page);
      await signIn(page, leads.en);
      const code = await invite(page, `robin@${language}.example`);
      await signIn(page, leads[language]);
      const addresses = await addressesOf(page, code);
      expect(Object.keys(addresses).sort(), "pages this walk knows").toEqual(await everyPath());
      for (const address of Object.values(addresses).flat()) {
        await page.setViewportSize({ width: 360, height: 740 });
        // Two addresses that differ behind the # are one page to a browser.
        await page.goto("about:blank");
        await page.goto(address);
        // Starts a draft and goes to it.
        if (address === "/surveys/new") await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await skips(page);
        await fits(page);
        await page.setViewportSize({ width: 320, height: 640 });
        await fits(page);
        expect.soft(await page.locator("html").getAttribute("lang"), address).toBe(language);
      }
      expect(found).toEqual([]);
      await context.close();
    });
  });
}

test("every page says that it waits, that it is offline, that the server is away, and comes back", async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, leads.en);
  const code = await invite(page, "sasha@states.example");
  for (const [address = ""] of Object.values(await addressesOf(page, code))) {
    await page.goto("about:blank");
    await comesBack(page, address);
  }
  await context.close();
});

/** A page that is there before anything was read, as a form to fill in, neither waits nor fails. */
async function comesBack(page: Page, address: string): Promise<void> {
  const reads = /\/api\/(?!me$|installation$|events)/;
  const head = page.getByRole("heading", { level: 1 });
  const loading = page.getByRole("status").filter({ hasText: "Loading" });
  const held: (() => void)[] = [];
  let lets = false;
  await page.route(reads, async (route) => {
    if (!lets) await new Promise<void>((go) => held.push(go));
    await route.fallback();
  });
  await page.goto(address);
  const shows = async () => (await loading.count()) + (await head.count());
  await expect.poll(shows, { message: `${address} is being read` }).toBeGreaterThan(0);
  const waits = (await loading.count()) > 0;
  lets = true;
  for (const go of held) go();
  await expect(head).toBeVisible();
  await page.unroute(reads);

  await page.context().setOffline(true);
  const strip = page.getByText(/^You are offline\. What you type is kept/);
  await expect(strip, `${address}, offline`).toBeVisible();
  await expect(head).toBeVisible();
  await page.context().setOffline(false);
  await expect(strip).toBeHidden();

  await page.route(reads, (route) => route.fulfill({ status: 503, json: away }));
  await page.goto("about:blank");
  await page.goto(address);
  const alert = page.getByRole("alert").filter({ hasText: "The server cannot answer right now" });
  await expect(waits ? alert.first() : head, `${address}, server away`).toBeVisible();
  await page.unroute(reads);
  await page.reload();
  await expect(head).toBeVisible();
  await expect(alert, `${address}, server back`).toHaveCount(0);
}

const away = { type: "/problems/unavailable", title: "Away", status: 503, code: "unavailable" };

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

async function invite(page: Page, email: string): Promise<string> {
  const invited = await page.request.post("/api/member-invitations", {
    data: { name: "Robin Reed", email, role: "lead" },
  });
  const { link } = await invited.json();
  return new URL(link).hash.replace("#code=", "");
}
