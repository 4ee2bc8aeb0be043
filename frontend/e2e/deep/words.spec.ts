import { expect, type Page, test } from "@playwright/test";
import { setUp } from "../app/steps";
import { TenwardServer } from "../server";
import { leads, openStage, signIn } from "../shots/stage";

/** Counts the words that a way through the pages shows, each line once; numbers and single letters are none. */
function reader(page: Page) {
  const seen = new Set<string>();
  let words = 0;
  const shown = () =>
    page
      .locator("main, [role=dialog], [role=alertdialog]")
      // biome-ignore lint/performance/useDomNodeTextContent: what is not drawn is not read
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText).join("\n"));
  return async () => {
    let text = "";
    const stands = async () => {
      const before = text;
      text = await shown();
      return text !== "" && text === before;
    };
    await expect.poll(stands, { intervals: [700] }).toBe(true);
    for (const line of text.split("\n").filter((each) => !seen.has(each))) {
      seen.add(line);
      words += line.match(/\p{L}[\p{L}’-]+/gu)?.length ?? 0;
    }
    return words;
  };
}

function atMost(way: string, words: number, most: number) {
  console.log(`${way}: ${words} words`);
  expect(words, way).toBeLessThanOrEqual(most);
}

test("a new lead reads at most 500 words until the first launch", async ({ page }) => {
  const server = await TenwardServer.start();
  try {
    await setUp(page, server.setupUrl);
    const read = reader(page);
    await read();
    await page.getByRole("link", { name: "Add the people to ask" }).click();
    await page.getByRole("heading", { name: "Nobody here yet" }).waitFor();
    await read();
    await page.getByLabel("Add people").fill("Ann\nBen\nCleo\nDan");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("link", { name: "Write survey" }).waitFor();
    await read();
    await page.getByRole("link", { name: "Write survey" }).click();
    const launch = page.getByRole("button", { name: "Launch for 4 people" });
    await launch.waitFor();
    await read();
    await launch.click();
    await page.locator("[role=dialog], [role=alertdialog]").waitFor();
    atMost("day one", await read(), 500);
  } finally {
    await server.dispose();
  }
});

test("a lead reads at most 700 words on Monday and 900 on Friday", async ({ browser }) => {
  test.setTimeout(600_000);
  const { server, mailbox } = await openStage(async () => {});
  try {
    const context = await browser.newContext({ baseURL: server.url, reducedMotion: "reduce" });
    const page = await context.newPage();
    await signIn(page, leads.en);
    const place = async () =>
      (await page.locator("h1, [aria-current=step] h2").allTextContents()).join();
    for (const [ritual, most] of [
      ["plan", 700],
      ["close", 900],
    ] as const) {
      const read = reader(page);
      await page.goto("/");
      await page.getByRole("heading", { name: /^Goals/ }).waitFor();
      await read();
      await page.goto(`/week/${ritual}?part=first`);
      await page.getByRole("button", { name: /^Next/ }).waitFor();
      while (await page.locator("[aria-current=step] h2").isVisible()) {
        await read();
        const before = await place();
        await page.keyboard.press("Control+Enter");
        await expect.poll(place).not.toBe(before);
      }
      await read();
      await page.goto("/week");
      await page.getByRole("heading", { level: 1 }).waitFor();
      atMost(ritual, await read(), most);
    }
  } finally {
    await server.dispose();
    await mailbox.close();
  }
});
