import { expect, type Page } from "@playwright/test";

/** An older spreadsheet saves it like this: semicolons, Windows-1252, and what people type. */
export const olderTable = [
  "Nachname;Vorname;E-Mail;Gruppe",
  "Müller;Jürgen\u0092s;juergen.mueller@nordhafen.example;Kunden",
  "Voss;Clara;clara@nordhafen.example;Produkt",
  "Rao;Sunita;sunita.rao(at)nordhafen.example;Produkt",
  '"Holm";"Greta";"greta.holm@\nnordhafen.example";Team',
  ";;;Team",
  "Öztürk;;;Betriebsrat",
].join("\r\n");

/** Imports 10,000 people; an answer is lost on the way, and the page is loaded anew. */
export async function importCrowd(page: Page, address: string): Promise<void> {
  const before = await headcount(page, address);
  await page.goto(`${address}/people/add`);
  const lines = Array.from({ length: 10_000 }, (_, i) => `Person ${i};p${i}@crowd.example;Crowd`);
  await page.getByLabel("Drag a CSV file here, or choose a file").setInputFiles({
    name: "crowd.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Name;E-mail;Group", ...lines].join("\n")),
  });
  await page.getByRole("button", { name: "Use these columns" }).click();
  let calls = 0;
  await page.route("**/api/people/batches", async (route) => {
    calls += 1;
    // The eighth arrives, its answer does not; after it nothing comes through.
    if (calls === 8) await route.fetch();
    if (calls < 8) await route.continue();
    else await route.abort();
  });
  await page.getByRole("button", { name: "Add 10,000 people" }).click();
  await expect.poll(() => calls, { timeout: 60_000 }).toBeGreaterThan(7);
  // The eighth was counted before it arrived.
  await expect.poll(() => headcount(page, address)).toBe(before + 8 * 500);
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByText("The connection was lost while sending 500 lines")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("10,000 people added")).toBeVisible({ timeout: 120_000 });
  expect(await headcount(page, address)).toBe(before + 10_000);
}

async function headcount(page: Page, address: string): Promise<number> {
  const { items } = await (await page.request.get(`${address}/api/groups?limit=200`)).json();
  return items.reduce((sum: number, { people }: { people: number }) => sum + people, 0);
}
