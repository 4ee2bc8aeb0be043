import { Answers } from "../lib/answers.mjs";
import { connect } from "../lib/database.mjs";
import { pgbench } from "../lib/pgbench.mjs";
import { compete } from "../lib/rounds.mjs";
import { box, makeTwin, THREE_STATEMENTS } from "../lib/twin.mjs";
import { paced, warmUp, wrk } from "../lib/wrk.mjs";

const CLIENTS = 32;

export const title = "Handing in a sealed answer: `PUT /api/r/answers`, 32 clients";

/** One try, on two cores. */
export const minutes = 3.2;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const database = await connect(server);
  try {
    return await measure(bench, server, lead, database);
  } finally {
    await database.end();
  }
}

async function measure(bench, server, lead, database) {
  const small = await survey(server, lead, "client", 50);
  const large = await survey(server, lead, "team", 4000);
  await makeTwin(database, small.surveyId);
  const seconds = bench.seconds(4);
  const pace = { fastest: 3000 };
  const product = (answers) => () => put(pace, server, answers, seconds);
  const { rows } = await database.query("select workspace_id from survey limit 1");
  const variables = {
    survey: small.surveyId,
    group: small.groupId,
    workspace: rows[0].workspace_id,
    box: box(),
  };
  const threeStatements = () =>
    pgbench(server, THREE_STATEMENTS, { clients: CLIENTS, seconds, variables, seed: bench.seed });
  const contestants = {
    Tenward: product(small),
    "Tenward, 4,000 invitees": product(large),
    "pgbench, three statements": threeStatements,
  };

  bench.say("  warming up ...");
  await warmUp(bench.seconds(35), product(small));
  await threeStatements();

  const [tenward, many, three] = Object.keys(contestants);
  const targets = [
    target("rate to three statements", (r) => r[tenward].rate / r[three].rate, { atLeast: 0.75 }),
    target("p99 to three statements", (r) => r[tenward].p99 / r[three].p99, { atMost: 2 }),
    target("rate with 4,000 invitees to 50", (r) => r[many].rate / r[tenward].rate, {
      atLeast: 0.9,
    }),
  ];
  return compete(bench, contestants, targets, () => empty(database));
}

const target = (name, value, limit) => ({ name, value, limit });

async function survey(server, lead, kind, invitees) {
  const id = await lead.launch(`${invitees} invitees`, kind, invitees);
  const form = await lead.form(id);
  return new Answers(server, id, form.groups[0].id);
}

/** Everybody begins with empty tables and nothing left to be written by a checkpoint. */
async function empty(database) {
  await database.query("truncate answer, bench.token, bench.box");
  await database.query("checkpoint");
}

/** All tokens are signed beforehand. */
const put = (pace, server, answers, seconds) =>
  paced(pace, seconds, async (wanted) => {
    await answers.prepare(wanted);
    const environment = {
      RECORDS: answers.file,
      FIRST: String(answers.used),
      COUNT: String(wanted),
      SURVEY: answers.surveyId,
      GROUP: answers.groupId,
      TAIL: answers.tail,
    };
    answers.used += wanted;
    return await wrk("answers.lua", server.url, { clients: CLIENTS, seconds, environment });
  });
