import { expect, type Locator, type Page } from "@playwright/test";

/** Goes to a control with the Tab key alone. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, "can be reached with the Tab key").toBeFocused();
}

/** Presses a button that the Tab key reaches. */
export async function press(
  page: Page,
  name: string | RegExp,
  within: Page | Locator = page,
): Promise<void> {
  await tabTo(page, within.getByRole("button", { name }));
  await page.keyboard.press("Enter");
}

/** Follows a link that the Tab key reaches. */
export async function follow(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("link", { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** Types into a field that the Tab key reaches. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Opens a menu and chooses from it. */
export async function choose(page: Page, menu: string | RegExp, item: string): Promise<void> {
  await press(page, menu);
  const wanted = page.getByRole("menuitem", { name: item, exact: true });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 10; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}
