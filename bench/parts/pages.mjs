import { findBrowser } from "../../scripts/lib/browser.mjs";
import { CannotStart } from "../../scripts/lib/stop.mjs";
import { crowdedBoard } from "../lib/crowded.mjs";
import { judge } from "../lib/statistics.mjs";

export const title = "Lighthouse";

/** One try, on two cores. */
export const minutes = 3;

/** Of a page that fell short once; of three the middle one counts. */
const RUNS = 3;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const browser = findBrowser(process.env, bench.say);
  if (!browser) {
    throw new CannotStart("The benchmark of the pages needs a browser.");
  }
  const { scores } = await import("../lib/lighthouse.mjs");
  const results = [];
  for (const { name, path, how, limit } of await pages(bench, server, lead)) {
    const url = server.url.replace("127.0.0.1", "localhost") + path;
    const runs = [await scores(browser, url, how)];
    while (runs.length < RUNS && runs[0].speed < limit.atLeast) {
      runs.push(await scores(browser, url, how));
    }
    for (const { speed, others, lost } of runs) {
      bench.say(`  ${name}: performance ${speed}, others ${others.join(", ")} ${lost}`);
    }
    const speeds = runs.map(({ speed }) => speed);
    // The same page has the same others, however busy the machine is.
    const least = [Math.min(...runs.flatMap(({ others }) => others))];
    results.push(
      { name: `${name}: performance`, limit, values: speeds, ...judge(speeds, limit) },
      { name: `${name}: the other three`, limit, values: least, ...judge(least, limit, true) },
    );
  }
  return { results, contestants: [] };
}

/** What a lead sees, on a desktop; what a respondent sees, on a phone. */
async function pages(bench, server, lead) {
  const { boardId, surveyId: closed } = await crowdedBoard(server, lead, 100, bench.dice);
  const running = await lead.launch("Am I on track?", "product", 8);
  const draft = await lead.call("POST", "/api/surveys", {
    template: "expectations",
    zone: "Europe/Berlin",
  });
  const { body } = await lead.call("GET", `/api/surveys/${running}/links`);
  const link = new URL(body.groups[0].links[0]);
  const app = (name, path, cookie = lead.cookie) => ({
    ...{ name, path, how: { cookie, desktop: true }, limit: { atLeast: 95 } },
  });
  return [
    app("sign in", "/sign-in", ""),
    app("home", "/"),
    app("role", "/role"),
    app("people", "/people"),
    app("import", "/people/import"),
    app("surveys", "/surveys"),
    app("a draft", `/surveys/${draft.body.id}`),
    app("a running survey", `/surveys/${running}`),
    app("its links", `/surveys/${running}/links`),
    app("results", `/surveys/${closed}/results`),
    app("themes", "/themes"),
    app("a board", `/themes/${boardId}`),
    app("where you stand", "/gaps"),
    app("members", "/members"),
    app("going live", "/going-live"),
    app("account", "/account"),
    {
      ...{ name: "the respondent page", path: link.pathname + link.hash },
      ...{ how: {}, limit: { atLeast: 100 } },
    },
  ];
}
