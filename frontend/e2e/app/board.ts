import { expect, type Locator, type Page } from "@playwright/test";
import { tabTo } from "./keyboard";

/** Quotes, and themes around them, on the page of a board. */
export const slip = (page: Page, text: string | RegExp): Locator =>
  page.locator("[data-slip]").filter({ hasText: text });

export const themeOf = (page: Page, text: string | RegExp): Locator =>
  page.locator("section[data-theme]").filter({ has: slip(page, text) });

export const themeCalled = (page: Page, name: string): Locator =>
  page.locator("section[data-theme]").filter({
    has: page.getByRole("heading", { level: 2, name, exact: true }),
  });

export const saved = (page: Page) => expect(page.locator("[data-saving]")).toHaveText("Saved");

export async function rename(page: Page, theme: Locator, name: string): Promise<void> {
  await theme.getByRole("button", { name: /^Rename/ }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
}

/** Gives a quote the focus: by Tab to the first one of its list, then by arrows. */
export async function keyTo(page: Page, quote: Locator): Promise<void> {
  const list = page.getByRole("grid").filter({ has: quote });
  await tabTo(page, list.locator("[data-slip][tabindex='0']"));
  for (let presses = 0; presses < 50; presses++) {
    if (await quote.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  await expect(quote, "can be reached with the arrow keys").toBeFocused();
}

/** Moves the quote that has the focus to a theme, or to a new one of that name, by keys alone. */
export async function moveByKeys(page: Page, name: string): Promise<void> {
  await page.keyboard.press("m");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}
