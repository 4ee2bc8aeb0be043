import { expect, type Page } from "@playwright/test";
import { faults } from "../axe";

/** The narrowest phone, and a window of 1280 at 200 % and at 400 % (WCAG 2.2, 1.4.4 and 1.4.10). */
const narrow = [640, 320];

/** Fails on whatever axe finds, in light and dark and at both widths, and on sideways scrolling. */
export async function sound(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, "light"],
    [360, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const where = `${new URL(page.url()).pathname} at ${width}, ${colorScheme}`;
    expect(await faults(page), where).toEqual([]);
    await fits(page);
  }
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 400 });
    await fits(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
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
