import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { crowdedBoard } from "../lib/crowded.mjs";
import { judge } from "../lib/statistics.mjs";

const STATEMENTS = 5000;
const TRIES = 15;

export const title =
  "A board of 5,000 statements in the browser: frames until a press is answered, drawing included";

/** One try, on two cores. */
export const minutes = 3;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  bench.say("  gathering ...");
  const boardId = await crowdedBoard(server, lead, bench.quick ? STATEMENTS / 10 : STATEMENTS);
  const url = `${server.url}/themes/${boardId}`;
  const executablePath = findBrowser(process.env, bench.say);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name, value] = lead.cookie.split("=");
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(url);
    const quotes = await settled(page);
    bench.say(`  ${quotes} quotes on the page`);
    const results = [];
    for (const [what, press] of Object.entries(presses)) {
      const values = await page.evaluate(timed, { press, tries: TRIES });
      bench.say(`  ${what}: ${values.join(", ")}`);
      const limit = { atMost: 1 };
      results.push({ name: `frames until ${what}`, limit, values, ...judge(values, limit) });
    }
    return { results, contestants: [] };
  } finally {
    await browser.close();
  }
}

/** Themes after the first are drawn while nobody waits for them. @returns how many quotes there are */
async function settled(page) {
  const quotes = page.locator("[data-slip]");
  await quotes.first().waitFor({ timeout: 60_000 });
  let before = 0;
  for (let count = await quotes.count(); count !== before; count = await quotes.count()) {
    before = count;
    await page.waitForTimeout(2_000);
  }
  return before;
}

const presses = {
  "a quote is selected": "select",
  "a verdict is chosen": "verdict",
  "a quote stands in another theme": "move",
};

/** Runs in the page. A frame that takes longer than the others counts as many as fit into it. */
async function timed({ press, tries }) {
  const frame = () => new Promise(requestAnimationFrame);
  const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
  const idle = [];
  for (let i = 0, last = await frame(); i < 30; i++) {
    const now = await frame();
    idle.push(now - last);
    last = now;
  }
  const interval = idle.sort((one, other) => one - other)[15];
  const slip = (at) => document.querySelectorAll("[data-slip]")[at];
  const steps = {
    select: async (i) => {
      const chosen = slip(i);
      return {
        act: () => chosen.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true })),
        done: () => chosen.getAttribute("aria-selected") === "true",
      };
    },
    verdict: async (i) => {
      const radio = document.querySelectorAll("[data-theme] fieldset")[i].querySelector("input");
      return { act: () => radio.click(), done: () => radio.checked };
    },
    move: async () => {
      const moved = slip(3);
      const { slip: id } = moved.dataset;
      const from = moved.closest("[role=grid]");
      moved.focus();
      moved.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }));
      await rest();
      const options = document.querySelectorAll("[role=option]");
      return {
        act: () => options[2].click(),
        done: () => document.querySelector(`[data-slip="${id}"]`)?.closest("[role=grid]") !== from,
      };
    },
  };
  const counts = [];
  for (let i = 0; i < tries; i++) {
    const { act, done } = await steps[press](i);
    await rest();
    const start = await frame();
    act();
    let now = await frame();
    while (!done() && now - start < 5_000) now = await frame();
    counts.push(Math.max(1, Math.round((now - start) / interval)));
    await rest();
  }
  for (const chosen of document.querySelectorAll('[data-slip][aria-selected="true"]')) {
    chosen.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true }));
  }
  return counts;
}
