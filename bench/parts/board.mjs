import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { crowdedBoard } from "../lib/crowded.mjs";
import { countCalls, PRESSES, pressed } from "../lib/presses.mjs";
import { judge, median, percentile } from "../lib/statistics.mjs";
import { warmUp, wrk } from "../lib/wrk.mjs";

const STATEMENTS = 5000;
const USUAL = 1000;
const TRIES = 9;
const CLIENTS = 32;

export const title =
  "A board of 5,000 statements: frames until a press is answered, drawing included";

/** One try, on two cores. */
export const minutes = 5;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const size = (statements) => (bench.quick ? statements / 10 : statements);
  const usual = await crowdedBoard(server, lead, size(USUAL), bench.dice);
  const large = await crowdedBoard(server, lead, size(STATEMENTS), bench.dice);
  const gathered = [usual, large].map(({ seconds, statements }) => ({
    name: `gathering ${statements.toLocaleString("en")} statements on the server, cold`,
    seconds,
  }));
  bench.say(`  gathered ${gathered.map(({ seconds }) => seconds.toFixed(1)).join(", ")} s`);
  const chains = [];
  for (const board of [usual, large]) chains.push(await chain(bench, server, lead, board));
  const drawn = await draw(bench, server, lead, large.boardId);
  return { ...drawn, contestants: [...gathered, ...chains, ...drawn.contestants] };
}

/** How often a second somebody reads what became of the comments of one survey. */
async function chain(bench, server, lead, { surveyId, statements }) {
  const url = `${server.url}/api/surveys/${surveyId}/chain`;
  const environment = { COOKIE: lead.cookie };
  const read = () =>
    wrk("results.lua", url, { clients: CLIENTS, seconds: bench.seconds(5), environment });
  await warmUp(bench.seconds(5), read);
  return { name: `the chain of ${statements.toLocaleString("en")} comments`, ...(await read()) };
}

async function draw(bench, server, lead, boardId) {
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env, bench.say),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name, value] = lead.cookie.split("=");
    await context.addCookies([{ name, value, url: server.url }]);
    await context.addInitScript(countCalls);
    const page = await context.newPage();
    await page.goto(`${server.url}/themes/${boardId}`);
    const { body } = await lead.call("GET", `/api/boards/${boardId}`);
    bench.say(`  ${await settled(page, body.themes.length)} quotes on the page`);
    const all = [];
    for (const [press, { name: what, served }] of Object.entries(PRESSES)) {
      const measured = await page.evaluate(pressed, { press, tries: bench.quick ? 3 : TRIES });
      all.push(figures(bench, what, served, measured));
    }
    return {
      results: all.map(({ result }) => result),
      contestants: all.map(({ contestant }) => contestant),
    };
  } finally {
    await browser.close();
  }
}

/** The page's own answer counts as a whole; of what waits for the server, the longest frame. */
function figures(bench, what, served, { interval, until, longest }) {
  const times = served ? longest : until;
  const values = times.map((ms) => Math.max(1, Math.round(ms / interval)));
  bench.say(`  ${what}: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  const limit = { atMost: 1 };
  const name = served ? `longest frame until ${what} (frames)` : `frames until ${what}`;
  return {
    result: { name, limit, values, ...judge(values, limit) },
    contestant: { name: what, p50: median(until), p99: percentile(until, 0.99) },
  };
}

/** Themes after the first are drawn while nobody waits for them. @returns how many quotes there are */
async function settled(page, themes) {
  await page
    .locator("[data-theme]")
    .nth(themes - 1)
    .waitFor({ state: "attached", timeout: 120_000 });
  await page.waitForTimeout(2_000);
  return page.locator("[data-slip]").count();
}
