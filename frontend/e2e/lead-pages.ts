import { expect, type Page } from "@playwright/test";
import { asIfMailed } from "./database";
import { waiveSelfRating } from "./self-rating";
import type { TenwardServer } from "./server";

export { setUp } from "./app/steps";

/** @param people names by group, as the groups are shown */
export async function pastePeople(page: Page, people: Record<string, string[]>): Promise<void> {
  await page.goto("/people/add");
  const lines = Object.entries(people).flatMap(([group, names]) =>
    names.map((name) => `${name}; ; ${group}`),
  );
  await page.getByLabel("Your lines").fill(lines.join("\n"));
  await expect(page.getByRole("button", { name: `Add ${lines.length} people` })).toBeEnabled();
}

export async function addPasted(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Add \d+ people$/ }).click();
  await expect(page).toHaveURL(/\/people$/);
}

/** A draft of "Am I on track?" that asks everybody; ready to launch. */
export async function draftOnTrack(page: Page, intro: string): Promise<void> {
  await page.goto("/surveys");
  await page.getByRole("link", { name: "New survey" }).click();
  await page.getByRole("radio", { name: /^Am I on track\?/ }).check({ force: true });
  await expect(page.getByLabel("Title")).toHaveValue("Am I on track?");
  await page.getByLabel("Introduction (optional)").fill(intro);
  await expect(page.getByText(/^Draft, saved/)).toBeVisible();
}

/** @returns the id of the running survey */
export async function launch(page: Page, people: number): Promise<string> {
  const name = `Launch for ${people} people`;
  await page.getByRole("button", { name }).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name })
    .click();
  await expect(page.getByRole("heading", { name: /^0 of \d+ people have answered/ })).toBeVisible();
  await waiveSelfRating(page);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** @returns the links on the sheet by group, as the sheet shows both */
export async function linksOnSheet(page: Page): Promise<Record<string, string[]>> {
  await page.getByRole("link", { name: /^Hand out / }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: /anonymous links to hand out/ }),
  ).toBeVisible();
  const links: Record<string, string[]> = {};
  for (const sheet of await page
    .getByRole("region")
    .filter({ has: page.locator("code") })
    .all()) {
    const heading = await sheet.getByRole("heading", { level: 2 }).textContent();
    const group = (heading ?? "").trim().replace(/:.*/s, "");
    links[group] = [...(links[group] ?? []), ...(await sheet.locator("code").allInnerTexts())];
  }
  return links;
}

/** As only a survey can be closed whose links all left by mail. */
export async function closeNow(page: Page, server: TenwardServer): Promise<void> {
  await asIfMailed(server.home);
  await page.getByRole("button", { name: "Close and open answers" }).click();
  await expect(page).toHaveURL(/\/answers$|\/gaps\?/, { timeout: 60_000 });
}
