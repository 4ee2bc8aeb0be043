import { expect, type Page } from "@playwright/test";
import { faults } from "../axe";

/** Fails on whatever axe finds on a phone in the dark, and on sideways scrolling there and at 320 (WCAG 2.2, 1.4.10). */
export async function sound(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await faults(page), `${new URL(page.url()).pathname} at 360, dark`).toEqual([]);
  await fits(page);
  await page.setViewportSize({ width: 320, height: 400 });
  await fits(page);
  await page.setViewportSize({ width, height });
}

/** Fails on sideways scrolling, and names what is too wide. What is open follows a new width a moment later. */
export async function fits(page: Page): Promise<void> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  const message = `${where} scrolls sideways`;
  await softly.poll(() => tooWide(page), { message, timeout: 5_000 }).toEqual([]);
}

const softly = expect.configure({ soft: true });

const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const all = [...document.body.querySelectorAll("*")];
    const over = all.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
    return over.slice(-3).map((element) => element.outerHTML.slice(0, 200));
  });

/** Fails on a second black button, once the page has read what it shows. */
export async function hasOnePrimary(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(
    page.getByRole("status").filter({ hasText: /^(Loading|Wird geladen)$/ }),
  ).toBeHidden();
  const { pathname, search } = new URL(page.url());
  const black = page.locator("main .b-1").filter({ visible: true });
  const names = async () => (await black.allInnerTexts()).slice(1);
  const message = `black buttons of ${pathname}${search} beside its first`;
  await softly.poll(names, { message, timeout: 5_000 }).toEqual([]);
}

/** Collects what the browser complains about: scripts that failed, and the security policy. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("pageerror", ({ message }) => found.push(message));
  page.on("console", (message) => {
    const text = message.text();
    // Statuses that a page handles are reported by the browser all the same.
    if (message.type() === "error" && !/the server responded with a status of 4\d\d/.test(text)) {
      found.push(text);
    }
  });
  return found;
}
