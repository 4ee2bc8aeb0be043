import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** React Aria's own: it names what it announced by an element that may be gone meanwhile. */
const ANNOUNCER = "[data-live-announcer]";

/**
 * Lists what axe finds in the page: each broken rule, and where.
 * @param except a selector of what is not looked at
 */
export async function faults(page: Page, except?: string): Promise<string[]> {
  // A page that is still being drawn has no heading yet.
  await page.locator("h1").first().waitFor({ state: "attached" });
  // WCAG 2.2, 2.5.8, which axe leaves out unless it is asked.
  const builder = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  if (except) builder.exclude(except);
  // A page without frames is judged where it is; the other way opens a new one each time, with a process of its own.
  const { violations } = await builder.setLegacyMode(page.frames().length === 1).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
}

/** Fails on any fault that axe finds in the page as it stands, and on sideways scrolling. */
export async function accessible(page: Page): Promise<void> {
  expect.soft(await faults(page, ANNOUNCER), `axe on ${new URL(page.url()).pathname}`).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wider, `${new URL(page.url()).pathname} scrolls sideways`).toBeLessThanOrEqual(0);
}
