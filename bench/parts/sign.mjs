import { connect } from "../lib/database.mjs";
import { Invites } from "../lib/invites.mjs";
import { compete } from "../lib/rounds.mjs";
import { Rsa } from "../lib/rsa.mjs";
import { paced, warmUp, wrk } from "../lib/wrk.mjs";

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
    const pace = { fastest: 2000 };
    const contestants = {
      Tenward: () => ballots(pace, server, invites, seconds),
      "bare RSA": () => rsa.rate("sign", seconds),
    };
    bench.say("  warming up ...");
    await warmUp(bench.seconds(25), contestants.Tenward);
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

const ballots = (pace, server, invites, seconds) =>
  paced(pace, seconds, async (count) => {
    await invites.records(count);
    const environment = {
      RECORDS: invites.file,
      COUNT: String(count),
      SURVEY: invites.surveyId,
    };
    return await wrk("ballots.lua", server.url, { clients: CLIENTS, seconds, environment });
  });
