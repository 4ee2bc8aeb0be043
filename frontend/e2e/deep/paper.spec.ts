import { type Browser, expect, type Page, test } from "@playwright/test";
import { enlarged, onPaper, printed } from "../app/strain";
import type { Mailbox } from "../mailbox";
import type { TenwardServer } from "../server";
import { leads, openStage, signIn, type Tongue } from "../shots/stage";

let server: TenwardServer;
let mailbox: Mailbox;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  ({ server, mailbox } = await openStage(async () => {}));
});
test.afterAll(async () => {
  await server.dispose();
  await mailbox.close();
});

for (const language of ["en", "de"] as const) {
  test(`what a lead reads, enlarged and on paper, in ${language}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const page = await desk(browser, language);
    const { boards, results } = await known(page);

    let folded = 0;
    for (const path of results)
      await test.step(path, async () => {
        await visit(page, path);
        await onPaper(page, async () => {
          folded += await unfolded(page);
        });
      });
    expect(folded).toBeGreaterThan(0);
    await test.step("gaps", async () => {
      await visit(page, "/gaps");
      await onPaper(page, async () => {
        await expect(page.getByRole("table")).toBeVisible();
        expect(await unfolded(page)).toBeGreaterThan(0);
      });
      // A page that grows while it is printed loses its end.
      const last = await page.locator("details li").last().textContent();
      expect(await printed(page)).toContain(last?.trim().slice(0, 30));
    });
    await test.step("the role, while a sentence is written", async () => {
      await visit(page, "/role");
      await page.locator("main textarea").first().fill("Two options, each with its price.");
      await onPaper(page, async () => {
        const meaning = page.getByRole("paragraph").filter({ hasText: "Two options, each" });
        await expect(meaning).toBeVisible();
      });
    });
    await test.step("a theme of the board, with its reason", async () => {
      const { themes } = await board(page, boards[0]?.id ?? "");
      const decided = themes.find(({ reason }) => reason);
      await visit(page, `/themes/${boards[0]?.id}#theme-${decided?.id}`);
      await onPaper(page, async () => {
        await expect(page.getByText(decided?.reason ?? "")).toBeVisible();
      });
    });
    await test.step("what they read", async () => {
      await visit(page, `/themes/${boards[0]?.id}/publish`);
      await onPaper(page, async () => {
        await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      });
      const opened = page.context().waitForEvent("page");
      await page
        .getByRole("link", { name: /^(Preview as a respondent|Als Vorschau ansehen)/ })
        .click();
      const replies = await opened;
      await expect(replies.getByRole("heading", { level: 1 })).toBeVisible();
      await enlarged(replies);
    });
    await page.context().close();
  });
}

async function desk(browser: Browser, language: Tongue): Promise<Page> {
  const locale = { en: "en-GB", de: "de-DE" }[language];
  const context = await browser.newContext({
    baseURL: server.url,
    locale,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await signIn(page, leads[language]);
  return page;
}

/** Fits at 200 % as well; from then on it stands at its full width. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await enlarged(page);
}

/**
 * Requires that folded content is printed, because it cannot be unfolded on paper.
 * @returns how much that is
 */
async function unfolded(page: Page): Promise<number> {
  const all = await page.locator("details > :last-child").all();
  for (const words of all) {
    const { height } = (await words.boundingBox()) ?? { height: 0 };
    expect(height, (await words.textContent()) ?? "").toBeGreaterThan(0);
  }
  return all.length;
}

type Listed = { id: string; state: string };
type Theme = { id: string; reason?: string };

async function known(page: Page) {
  const of = async (path: string): Promise<Listed[]> =>
    (await (await page.request.get(path)).json()).items;
  const surveys = await of("/api/surveys?limit=200");
  const closed = surveys.filter(({ state }) => state === "closed");
  expect(closed.length).toBeGreaterThan(1);
  const results = closed.map(({ id }) => `/surveys/${id}/answers`);
  return { boards: await of("/api/boards"), results };
}

const board = async (page: Page, id: string): Promise<{ themes: Theme[] }> =>
  (await page.request.get(`/api/boards/${id}`)).json();
