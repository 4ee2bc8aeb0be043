import { type Browser, expect, type Page, test } from "@playwright/test";
import { answers, people } from "../cast";
import * as lead from "../lead-pages";
import { Respondent } from "../respondent";
import { TenwardServer } from "../server";
import { shoot } from "./camera";

test.use({ trace: "off" });

test("every page of those who are asked", async ({ browser }) => {
  test.setTimeout(900_000);
  const server = await TenwardServer.start();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const links = await launched(page, server);
    await respondents(browser, links);
    await afterwards(browser, page, server, links);
  } finally {
    await server.dispose();
  }
});

async function launched(page: Page, server: TenwardServer) {
  await lead.setUp(page, server.setupUrl);
  await lead.pastePeople(page, people);
  await lead.addPasted(page);
  await lead.draftOnTrack(page, "Before winter I want to know where I stand.");
  await lead.launch(page, 14);
  return lead.linksOnSheet(page);
}

async function respondents(browser: Browser, links: Record<string, string[]>): Promise<void> {
  for (const [group, all] of Object.entries(answers)) {
    for (const [i, said] of all.entries()) {
      const link = links[group]?.[i] ?? "";
      const named = group === "Manager";
      const german = group === "Clients" && i === 0;
      const context = await browser.newContext(german ? { locale: "de-DE" } : {});
      const how = { ...(named && { named }), ...(german && { language: "de" as const }) };
      const respondent = new Respondent(await context.newPage(), link, how);
      const prefix = german ? "respond-de" : named ? "respond-named" : "respond";
      const first = i === 0 && group !== "Product";
      const look = async (page: Page, name: string) => shoot(page, `${prefix}-${name}`);
      await respondent.fillIn(said, first ? look : undefined);
      await respondent.send(first ? look : undefined);
      if (group === "Team" && i === 0) await states(respondent.page, link);
      await context.close();
    }
  }
}

/** Takes pictures of links that can no longer do anything, or never could. */
async function states(page: Page, link: string): Promise<void> {
  const visit = async (address: string, name: string) => {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shoot(page, `respond-states-${name}`);
  };
  await visit(link, "done");
  await page.evaluate(() => localStorage.clear());
  await visit(link, "used");
  await visit(link.slice(0, -30), "wrong");
  await visit(link.replace(/m=[\w-]{4}/, "m=AAAA"), "key-changed");
}

async function afterwards(
  browser: Browser,
  page: Page,
  server: TenwardServer,
  links: Record<string, string[]>,
) {
  await page.goto("/");
  await page.getByRole("link", { name: "Go to the survey" }).click();
  await lead.closeNow(page, server);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByText("Table", { exact: true }).click();
  await shoot(page, "results-table");
  const context = await browser.newContext();
  const reader = new Respondent(await context.newPage(), links.Team?.[0] ?? "");
  await reader.readsThatItClosed();
  await shoot(reader.page, "respond-states-closed");
  await context.close();
}
