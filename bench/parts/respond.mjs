import { findBrowser } from "../../scripts/lib/browser.mjs";
import { CannotStart } from "../../scripts/lib/stop.mjs";
import { compete, middleOf } from "../lib/rounds.mjs";
import { Sender } from "../lib/sender.mjs";
import { bodyBytes } from "../lib/weight.mjs";

export const title = "The respondent page, on a phone";

/** A send takes a fifth of a second, and so does anything else that the machine does meanwhile. */
const SENDINGS = 5;
/** For three tries of five rounds. */
const INVITEES = 120;

/** One try, on two cores. */
export const minutes = 2.8;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const browser = findBrowser(process.env, bench.say);
  if (!browser) {
    throw new CannotStart("The benchmark of the pages needs a browser.");
  }
  const { surveyJs } = await import("../lib/surveyjs.mjs");
  const { lighthouse } = await import("../lib/lighthouse.mjs");
  const surveyId = await lead.launch("Am I on track?", "team", INVITEES);
  const links = await linksOf(server, lead, surveyId);
  const { questions } = await lead.form(surveyId);
  const twin = await surveyJs(questions);
  const sender = await Sender.start(browser);
  try {
    bench.say("  warming up ...");
    await sender.send(links.pop());
    const contestants = {
      Tenward: () => lighthouse(browser, links[0]),
      SurveyJS: () => lighthouse(browser, twin.url),
      sending: () => middleOf(SENDINGS, async () => ({ ms: await sender.send(links.pop()) })),
    };
    const measured = await compete(bench, contestants, targets());
    measured.results.push(...(await weights(server, twin)));
    return measured;
  } finally {
    await sender.end();
    twin.close();
  }
}

const targets = () => [
  target("largest contentful paint, slow 4G (s)", (r) => r.Tenward.lcp / 1000, { atMost: 1 }),
  target("largest contentful paint to that of SurveyJS", (r) => r.Tenward.lcp / r.SurveyJS.lcp, {
    atMost: 1 / 3,
  }),
  { ...target("blocking time (ms)", (r) => r.Tenward.tbt, { atMost: 50 }), exact: true },
  target("sending, processor slowed four times (s)", (r) => r.sending.ms / 1000, { atMost: 1 }),
];

const target = (name, value, limit) => ({ name, value, limit });

async function linksOf(server, lead, surveyId) {
  const { body } = await lead.call("GET", `/api/surveys/${surveyId}/links`);
  const local = server.url.replace("127.0.0.1", "localhost");
  return body.groups
    .flatMap(({ links }) => links)
    .map((link) => local + new URL(link).pathname + new URL(link).hash);
}

async function weights(server, twin) {
  const bytes = await bodyBytes(`${server.url}/r/`);
  const size = (name, value, limit) => ({
    name,
    limit,
    values: [value],
    median: value,
    spread: 1,
    verdict: value <= limit.atMost ? "PASS" : "FAIL",
  });
  return [
    size("page, script and style as sent (bytes)", bytes, { atMost: 18_000 }),
    size("weight to that of SurveyJS", bytes / twin.bytes, { atMost: 1 / 3 }),
  ];
}
