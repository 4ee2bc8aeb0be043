import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails on whatever axe finds, in light and dark and at both widths, and on sideways scrolling. */
export async function sound(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, "light"],
    [360, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
    const where = `${new URL(page.url()).pathname} at ${width}, ${colorScheme}`;
    expect(faults, where).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
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
