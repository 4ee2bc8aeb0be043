import { connect } from "../lib/database.mjs";
import { Invites } from "../lib/invites.mjs";
import { compete } from "../lib/rounds.mjs";
import { Rsa } from "../lib/rsa.mjs";
import { wrk } from "../lib/wrk.mjs";

const CLIENTS = 32;

export const title = "Blind signatures: `POST /api/r/ballots`, 32 clients";

/** One try, on two cores. */
export const minutes = 1.5;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const database = await connect(server);
  const rsa = new Rsa(bench.jdk);
  try {
    const surveyId = await lead.launch("Ballots", "client", 50);
    const invites = new Invites(server, database, surveyId);
    const seconds = bench.seconds(4);
    const contestants = {
      Tenward: () => ballots(bench, server, invites, seconds),
      "bare RSA": () => rsa.rate("sign", seconds),
    };
    bench.say("  warming up ...");
    await ballots(bench, server, invites, bench.seconds(20));
    await rsa.rate("sign", bench.seconds(5));
    return await compete(bench, contestants, [
      {
        name: "rate to the bare RSA rate",
        value: (round) => round.Tenward.rate / round["bare RSA"].rate,
        limit: { atLeast: 0.5 },
      },
    ]);
  } finally {
    rsa.end();
    await database.end();
  }
}

async function ballots(bench, server, invites, seconds) {
  const count = Math.ceil((bench.fastestBallots ?? 2000) * 1.3 * seconds) + 500;
  await invites.records(count);
  const environment = {
    RECORDS: invites.file,
    COUNT: String(count),
    SURVEY: invites.surveyId,
  };
  const result = await wrk("ballots.lua", server.url, { clients: CLIENTS, seconds, environment });
  bench.fastestBallots = Math.max(bench.fastestBallots ?? 0, result.rate);
  return result;
}
