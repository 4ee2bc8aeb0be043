import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { fits } from "../app/checks";

/** Pictures for people to look at; `npm run shots -w frontend` takes them. */
export const folder = process.env.TENWARD_SHOTS ?? join(import.meta.dirname, "../../../docs/shots");
const heights = { 360: 740, 768: 1024, 1280: 900 };
const schemes = ["light", "dark"] as const;

/** The page as it stands in every width, light and dark. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize();
  for (const [width, height] of Object.entries(heights)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await picture(page, `${name}-${width}-${colorScheme}`);
    }
    await fits(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (size) await page.setViewportSize(size);
}

/** Takes a picture of a wide screen at 200 %, and one without colours. */
export async function shootStrained(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 450 });
  await picture(page, `${name}-zoom200`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("filter", "grayscale(1)"));
  await picture(page, `${name}-grey`);
  await page.evaluate(() => document.documentElement.style.removeProperty("filter"));
  if (size) await page.setViewportSize(size);
}

/** Takes a picture of a printed page of 210 by 297 mm. */
export async function shootPrint(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: 794, height: 1123 });
  await picture(page, `${name}-print`);
  await page.emulateMedia({ media: "screen" });
  if (size) await page.setViewportSize(size);
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
