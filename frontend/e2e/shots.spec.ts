import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { answers, people } from "./cast";
import * as lead from "./lead-pages";
import { Respondent } from "./respondent";
import { TenwardServer } from "./server";

/** `npm run shots -w frontend`: every page at both widths, light and dark, into docs/shots. */
const folder = join(import.meta.dirname, "../../docs/shots");
const widths = [360, 1280];
const schemes = ["light", "dark"] as const;

/** The page as it stands in every width and scheme. */
async function shoot(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  if (size) await page.setViewportSize(size);
}

test("shots of every page", async ({ browser }) => {
  test.setTimeout(900_000);
  mkdirSync(folder, { recursive: true });
  const server = await TenwardServer.start();
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const links = await beforeLaunch(page, server);
    await respondents(browser, links);
    await afterwards(browser, page, links);
  } finally {
    await server.dispose();
  }
});

async function beforeLaunch(page: Page, server: TenwardServer) {
  await page.goto("/setup");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(page, "setup-first");
  await page.goto(server.setupUrl);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(page, "setup");
  await lead.setUp(page, server.setupUrl);
  await shoot(page, "home-first");
  await page.goto("/people");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(page, "people-empty");
  await page.goto("/");
  await lead.pastePeople(page, people);
  await shoot(page, "people-paste");
  await lead.addPasted(page);
  await shoot(page, "people");
  await inGerman(page, "/people", "people-de");
  await page.goto("/");
  await lead.draftOnTrack(page, "Before winter I want to know where I stand.");
  await shoot(page, "survey-new");
  await lead.launch(page, 14);
  await shoot(page, "survey-running-none");
  const links = await lead.linksOnSheet(page);
  await shoot(page, "sheet");
  await shootPrint(page, "sheet-print");
  return links;
}

async function shootPrint(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1280, height: 720 });
}

async function inGerman(page: Page, path: string, name: string): Promise<void> {
  await page.evaluate(() => localStorage.setItem("tenward.language", "de"));
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(page, name);
  await page.evaluate(() => localStorage.removeItem("tenward.language"));
  await page.goto(path);
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

/** What a link shows that can do nothing more, or never could. */
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

async function afterwards(browser: Browser, page: Page, links: Record<string, string[]>) {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Everybody has answered" })).toBeVisible();
  await shoot(page, "home");
  await inGerman(page, "/", "home-de");
  await page.getByRole("link", { name: "Go and close it" }).click();
  await expect(page.getByRole("button", { name: "Close and open the answers" })).toBeVisible();
  await shoot(page, "survey-running");
  await lead.closeNow(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(page, "results");
  await page.getByText("Table", { exact: true }).click();
  await shoot(page, "results-table");
  await inGerman(page, new URL(page.url()).pathname, "results-de");
  await page.goto("/going-live");
  await expect(page.getByText("Only this computer can open a form")).toBeVisible();
  await shoot(page, "going-live");
  for (const path of ["account", "members", "surveys"]) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shoot(page, path);
  }
  const context = await browser.newContext();
  const reader = new Respondent(await context.newPage(), links.Team?.[0] ?? "");
  await reader.readsThatItClosed();
  await shoot(reader.page, "respond-states-closed");
  await reader.page.goto(new URL("/sign-in", page.url()).href);
  await expect(reader.page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await shoot(reader.page, "setup-sign-in");
  await context.close();
}
