import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { chainStatements, chainVariables } from "../lib/chain.mjs";
import { crowdedBoard } from "../lib/crowded.mjs";
import { pgbench } from "../lib/pgbench.mjs";
import { countCalls, PRESSES, pressed } from "../lib/presses.mjs";
import { compete } from "../lib/rounds.mjs";
import { judge, median } from "../lib/statistics.mjs";
import { warmUp, wrk } from "../lib/wrk.mjs";

const STATEMENTS = 5000;
const USUAL = 1000;
const SMALL = 400;
/** Milliseconds from a press to what it makes, on the small board. */
const DRAWN = 100;
/** Seconds within which a board of sentences twice as long as those of the sets is gathered, splitting included. */
const GATHERED = { usual: 10, large: 60 };
/** Presses in a row within a turn, the middle one of which counts. */
const PRESSED = 3;
const CLIENTS = 32;

export const title =
  "A board: milliseconds until a press is answered, drawing included, with 400 and 5,000 statements";

/** One try, on two cores. */
export const minutes = 15;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const size = (statements) => (bench.quick ? statements / 10 : statements);
  const usual = await crowdedBoard(server, lead, size(USUAL), bench.dice);
  const small = await crowdedBoard(server, lead, size(SMALL), bench.dice);
  const large = await crowdedBoard(server, lead, size(STATEMENTS), bench.dice);
  const gathered = [gathering(usual, GATHERED.usual), gathering(large, GATHERED.large)];
  bench.say(`  gathered ${gathered.map(({ values }) => values[0].toFixed(1)).join(", ")} s`);
  const chains = await chain(bench, server, lead, large);
  const drawn = await draw(bench, server, lead, small, DRAWN);
  const crowded = await draw(bench, server, lead, large);
  return {
    results: [...gathered, ...chains.results, ...drawn.results],
    contestants: [...chains.contestants, ...drawn.contestants, ...crowded.contestants],
  };
}

/** From the order until everything was gathered, on two cores; it happens once. */
export function gathering({ seconds, statements }, most) {
  const limit = { atMost: most };
  return {
    name: `gathering ${statements.toLocaleString("en")} statements on the server, cold (s)`,
    ...{ limit, values: [seconds], ...judge([seconds], limit, true) },
  };
}

/**
 * How often a second somebody reads what became of the comments of a survey, of all and of one, beside the statement that finds
 * their themes and beside a signed-in request that reads next to nothing.
 */
async function chain(bench, server, lead, { boardId, surveyId }) {
  const url = `${server.url}/api/surveys/${surveyId}/chain`;
  const environment = { COOKIE: lead.cookie };
  const seconds = bench.seconds(4);
  const of = (path) => wrk("results.lua", path, { clients: CLIENTS, seconds, environment });
  const { body } = await lead.call("GET", new URL(url).pathname);
  const one = `${url}?commentId=${body.items[0].commentId}`;
  const bare = `${server.url}/api/me`;
  await warmUp(bench.seconds(10), () => of(url));
  await warmUp(bench.seconds(5), () => of(one));
  await warmUp(bench.seconds(5), () => of(bare));
  const variables = await chainVariables(server, surveyId, boardId);
  const sql = (comment) =>
    pgbench(server, chainStatements(comment), {
      clients: CLIENTS,
      seconds,
      variables: { ...variables, comment: body.items[0].commentId },
      seed: bench.seed,
      schema: "public",
    });
  return compete(
    bench,
    {
      "the chain of all comments": () => of(url),
      "the chain of one comment": () => of(one),
      "who is signed in": () => of(bare),
      "pgbench, the themes of all": () => sql(false),
      "pgbench, the themes of one": () => sql(true),
    },
    [
      {
        name: "chain of all comments to the bare SQL (rate)",
        value: (round) =>
          round["the chain of all comments"].rate / round["pgbench, the themes of all"].rate,
        limit: { atLeast: 0.25 },
      },
      {
        name: "chain of one comment to who is signed in (rate)",
        value: (round) => round["the chain of one comment"].rate / round["who is signed in"].rate,
        limit: { atLeast: 0.25 },
      },
    ],
  );
}

/**
 * @param most milliseconds until what the page works out by itself is drawn; without it, all is only measured
 */
async function draw(bench, server, lead, { boardId, statements }, most) {
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
    await settled(page, body.themes.length);
    const size = `${statements.toLocaleString("en")} statements`;
    const turn = (press) => async () => {
      const { until } = await page.evaluate(pressed, { press, tries: PRESSED });
      return { p50: median(until), longest: Math.max(...until) };
    };
    const presses = Object.entries(PRESSES).map(([press, { name, served }]) => ({
      ...{ press, served, name: `${size}: ${name}` },
    }));
    return await compete(
      bench,
      Object.fromEntries(presses.map(({ press, name }) => [name, turn(press)])),
      presses
        .filter(({ served }) => most && !served)
        .map(({ name }) => ({
          name: `${name} (ms)`,
          of: [name],
          value: (round) => round[name].p50,
          limit: { atMost: most },
          exact: true,
        })),
    );
  } finally {
    await browser.close();
  }
}

async function settled(page, themes) {
  await page
    .locator("nav a[href*='#theme-']")
    .nth(themes - 1)
    .waitFor({ state: "attached", timeout: 120_000 });
  await page.waitForTimeout(2_000);
}
