import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { connect } from "../lib/database.mjs";
import { released } from "../lib/eight.mjs";
import { pgbench } from "../lib/pgbench.mjs";
import { compete } from "../lib/rounds.mjs";
import { judge } from "../lib/statistics.mjs";
import { resultsStatements } from "../lib/twin.mjs";
import { warmUp, wrk } from "../lib/wrk.mjs";

const CLIENTS = 32;
const TRIES = 15;

export const title =
  "The lead beside 20,000 ratings (2,500 answers of 8 items): `GET /api/surveys/{surveyId}/gaps`, 32 clients";

/** One try, on two cores. */
export const minutes = 3;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const surveyId = await released(server, lead);
  await rateOneself(server, surveyId);
  const seconds = bench.seconds(4);
  const url = `${server.url}/api/surveys/${surveyId}/gaps`;
  const read = () =>
    wrk("results.lua", url, { clients: CLIENTS, seconds, environment: { COOKIE: lead.cookie } });
  bench.say("  warming up ...");
  await warmUp(bench.seconds(20), read);
  const contestants = {
    Tenward: read,
    "pgbench, the statements of the released results": () =>
      pgbench(server, resultsStatements(), {
        clients: CLIENTS,
        seconds,
        variables: { survey: surveyId },
        seed: bench.seed,
        schema: "public",
      }),
  };
  const [tenward, sql] = Object.keys(contestants);
  const raced = await compete(bench, contestants, [
    {
      name: "rate to the bare SQL on released results",
      value: (round) => round[tenward].rate / round[sql].rate,
      limit: { atLeast: 0.6 },
    },
  ]);
  const page = `${server.url}/gaps?survey=${surveyId}`;
  return { ...raced, results: [...raced.results, ...(await looks(bench, page, lead.cookie))] };
}

/** What the lead of the story says of each item, as if finished before the results opened. */
async function rateOneself(server, surveyId) {
  const database = await connect(server);
  const items = Array.from({ length: 8 }, (_, i) => ({
    questionId: `bench.item-${i + 1}`,
    rating: (i % 10) + 1,
    whyNot: "There is more to it.",
  }));
  try {
    await database.query(
      "update self_rating set state = 'finished', items = $2 where survey_id = $1",
      [surveyId, JSON.stringify(items)],
    );
  } finally {
    await database.end();
  }
}

/** The page in a browser: until it answers a press, and how many frames a press takes. */
async function looks(bench, url, cookie) {
  const executablePath = findBrowser(process.env, bench.say);
  // Only here: the packages of Lighthouse are not installed where this part is not run.
  const { interactive } = await import("../lib/lighthouse.mjs");
  const ready = [];
  for (let i = 0; i < 3; i++) ready.push(await interactive(executablePath, url, cookie));
  bench.say(`  interactive ${ready.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  const frames = await pressed(executablePath, url, cookie);
  bench.say(`  frames ${JSON.stringify(frames)}`);
  const row = (name, values, limit) => ({ name, limit, values, ...judge(values, limit) });
  return [
    row("page interactive, Lighthouse's desktop setting (ms)", ready, { atMost: 1000 }),
    row("frames until another item is shown", frames.select, { atMost: 1 }),
    row("frames until another group is shown", frames.filter, { atMost: 1 }),
    row("frames until another set is shown", frames.set, { atMost: 1 }),
  ];
}

async function pressed(executablePath, url, cookie) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const context = await browser.newContext();
    const [name, value] = cookie.split("=");
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator("[data-item]").first().waitFor();
    return {
      select: await frames(page, "[data-item]", "#item"),
      filter: await frames(page, "input[name=block]", "[data-item] [role=img]"),
      set: await frames(page, "label select option", "[data-item]"),
    };
  } finally {
    await browser.close();
  }
}

/** Presses one after the other, and counts the frames that are drawn until what it is about says so. */
const frames = (page, pressable, witness) =>
  page.evaluate(
    async ({ pressable, witness, tries }) => {
      const frame = () => new Promise(requestAnimationFrame);
      const seen = () =>
        [...document.querySelectorAll(witness)]
          .map((one) => one.getAttribute("aria-label") ?? one.textContent)
          .join();
      const press = (one) => {
        if (!(one instanceof HTMLOptionElement)) return one.click();
        one.selected = true;
        one.closest("select").dispatchEvent(new Event("change", { bubbles: true }));
      };
      const counts = [];
      for (let i = 0; i < tries; i++) {
        const all = document.querySelectorAll(pressable);
        const before = seen();
        await frame();
        press(all[(i + 1) % all.length]);
        let count = 0;
        do {
          await frame();
          count++;
        } while (seen() === before && count < 60);
        counts.push(count);
        await frame();
      }
      return counts;
    },
    { pressable, witness, tries: TRIES },
  );
