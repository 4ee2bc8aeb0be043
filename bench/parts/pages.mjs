import { findBrowser } from "../../scripts/lib/browser.mjs";
import { CannotStart } from "../../scripts/lib/stop.mjs";
import { judge } from "../lib/statistics.mjs";

export const title = "Lighthouse, the lowest of its four categories";

/** One try, on two cores. */
export const minutes = 1.5;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const browser = findBrowser(process.env, bench.say);
  if (!browser) {
    throw new CannotStart("The benchmark of the pages needs a browser.");
  }
  const { CATEGORIES, scores } = await import("../lib/lighthouse.mjs");
  const results = [];
  for (const { name, path, how, limit } of await pages(lead)) {
    const url = server.url.replace("127.0.0.1", "localhost") + path;
    const { points, lost } = await scores(browser, url, how);
    bench.say(`  ${name}: ${CATEGORIES.map((c, i) => `${c} ${points[i]}`).join(", ")} ${lost}`);
    const values = [Math.min(...points)];
    const said = `${name} (${points.join(", ")})`;
    results.push({ name: said, limit, values, ...judge(values, limit, true) });
  }
  return { results, contestants: [] };
}

/** What a lead sees, on a desktop; what a respondent sees, on a phone. */
async function pages(lead) {
  const surveyId = await lead.launch("Am I on track?", "product", 8);
  const draft = await lead.call("POST", "/api/surveys", {
    template: "expectations",
    zone: "Europe/Berlin",
  });
  const { body } = await lead.call("GET", `/api/surveys/${surveyId}/links`);
  const link = new URL(body.groups[0].links[0]);
  const app = (name, path, cookie = lead.cookie) => ({
    ...{ name, path, how: { cookie, desktop: true }, limit: { atLeast: 95 } },
  });
  return [
    app("sign in", "/sign-in", ""),
    app("home", "/"),
    app("surveys", "/surveys"),
    app("a draft", `/surveys/${draft.body.id}`),
    app("a running survey", `/surveys/${surveyId}`),
    app("people", "/people"),
    app("members", "/members"),
    {
      ...{ name: "the respondent page", path: link.pathname + link.hash },
      ...{ how: {}, limit: { atLeast: 100 } },
    },
  ];
}
