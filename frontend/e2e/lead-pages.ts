import { expect, type Page } from "@playwright/test";
import { linksByGroup, openForm } from "./app/desk";
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
  await openForm(page);
  await expect(page.getByLabel("Title")).toHaveValue("Am I on track?");
  await page.getByLabel("Introduction (optional)").fill(intro);
  await expect(page.getByText(/^Saved/)).toBeVisible();
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
  await expect(
    page.getByRole("heading", { name: `Give ${people} people their link` }),
  ).toBeVisible();
  await waiveSelfRating(page);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** @returns the links on the sheet by group, as the sheet shows both */
export async function linksOnSheet(page: Page): Promise<Record<string, string[]>> {
  return linksByGroup(page);
}

/** Closes a survey as only one can be whose links were all sent by email. */
export async function closeNow(page: Page, server: TenwardServer): Promise<void> {
  await asIfMailed(server.home);
  await page.getByRole("button", { name: "Close and open answers" }).click();
  await expect(page).toHaveURL(/\/(gaps\?survey=|answers$)/, { timeout: 60_000 });
}
