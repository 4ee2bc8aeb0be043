import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** React Aria's own: it names what it announced by an element that may be gone meanwhile. */
const ANNOUNCER = "[data-live-announcer]";

/** Fails on any fault that axe finds in the page as it stands, and on sideways scrolling. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(ANNOUNCER).analyze();
  const faults = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect.soft(faults, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wider, `${new URL(page.url()).pathname} scrolls sideways`).toBeLessThanOrEqual(0);
}
