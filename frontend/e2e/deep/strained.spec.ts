import { expect, type Page } from "@playwright/test";
import {
  type Desk,
  draftOnTrack,
  drawSheet,
  launch,
  openDesk,
  openForm,
  signIn,
  test,
} from "../app/desk";
import { cutOff, enlarged, onPaper, shapesByName } from "../app/strain";

let server: Desk;
test.beforeAll(async ({ shared }) => {
  server = await openDesk(shared);
});

test("the sheet of links, enlarged, on paper and without colour", async ({ page }) => {
  await signIn(page, server);
  await draftOnTrack(page, server);
  await openForm(page);
  await page
    .getByLabel("Title")
    .fill("What you would miss most if nobody did what I do here, and why that is");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await launch(page, 14);
  await theSheet(page);
});

async function theSheet(page: Page): Promise<void> {
  await enlarged(page);
  await drawSheet(page);
  const shapes = await shapesByName(page.locator("section:has(code) h2"));
  expect(Object.keys(shapes)).toEqual(["Team", "Product", "Clients", "Manager"]);
  expect(new Set(Object.values(shapes)).size, "each group has its own shape").toBe(4);
  await onPaper(page, async () => {
    await expect(page.locator("code:visible")).toHaveCount(14);
    await expect(page.getByRole("img", { name: /^QR code/ })).toHaveCount(14);
    expect(await page.locator("code").first().textContent()).toMatch(/^http.*\/r\/#s=/);
    expect(await cutOff(page), "cut off on paper").toEqual([]);
  });
}
