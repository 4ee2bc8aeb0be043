import { released } from "../lib/eight.mjs";
import { pgbench } from "../lib/pgbench.mjs";
import { compete, middleOf } from "../lib/rounds.mjs";
import { resultsStatements } from "../lib/twin.mjs";
import { Pace, warmUp, wrk } from "../lib/wrk.mjs";

const CLIENTS = 32;
const WINDOWS = 5;

export const title =
  "Results of 20,000 ratings (2,500 answers of 8 items): `GET /api/surveys/{surveyId}/results`, 32 clients";

/** One try, on two cores. */
export const minutes = 3;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const surveyId = await released(server, lead);
  const seconds = bench.seconds(4);
  const url = `${server.url}/api/surveys/${surveyId}/results`;
  const environment = { COOKIE: lead.cookie };
  const read = (clients, more = {}) =>
    wrk("results.lua", url, { clients, seconds, environment: { ...environment, ...more } });
  bench.say("  warming up ...");
  let highest = 0;
  await warmUp(bench.seconds(20), async () => {
    highest = Math.max(highest, (await read(CLIENTS)).rate);
  });
  const pace = new Pace(highest / 2, 4 * CLIENTS);
  const atPace = async () => {
    const result = await read(pace.clients, { INTERVAL: String(pace.interval) });
    pace.learn(result.rate);
    return result;
  };
  await atPace();
  const contestants = {
    Tenward: () => read(CLIENTS),
    // One pause of the machine decides a single p99: the middle one of several counts.
    "Tenward at half of its highest rate": () => middleOf(WINDOWS, atPace),
    "pgbench, the same statements": () =>
      pgbench(server, resultsStatements(), {
        clients: CLIENTS,
        seconds,
        variables: { survey: surveyId },
        seed: bench.seed,
        schema: "public",
      }),
  };
  const [tenward, half, sql] = Object.keys(contestants);
  return compete(bench, contestants, [
    {
      name: "rate to the bare SQL read",
      value: (round) => round[tenward].rate / round[sql].rate,
      limit: { atLeast: 0.6 },
    },
    {
      name: "p99 at half of the highest rate (ms)",
      value: (round) => round[half].p99,
      limit: { atMost: 50 },
    },
    {
      name: "half of the highest rate was reached (ratio)",
      value: (round) => round[half].rate / pace.wanted,
      limit: { atLeast: 0.9 },
    },
  ]);
}
