import { Answers } from "../lib/answers.mjs";
import { connect } from "../lib/database.mjs";
import { pgbench } from "../lib/pgbench.mjs";
import { compete } from "../lib/rounds.mjs";
import { box, makeTwin, productStatement, THREE_STATEMENTS } from "../lib/twin.mjs";
import { wrk } from "../lib/wrk.mjs";

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
  const product = (answers) => () => put(bench, server, answers, seconds);
  const { rows } = await database.query("select workspace_id from survey limit 1");
  const variables = {
    survey: small.surveyId,
    group: small.groupId,
    workspace: rows[0].workspace_id,
    box: box(),
  };
  const sql = (script) => () =>
    pgbench(server, script, { clients: CLIENTS, seconds, variables, seed: bench.seed });
  const contestants = {
    Tenward: product(small),
    "Tenward, 4,000 invitees": product(large),
    "pgbench, three statements": sql(THREE_STATEMENTS),
    "pgbench, the product's statement": sql(productStatement()),
  };

  bench.say("  warming up ...");
  await put(bench, server, small, bench.seconds(20));
  await sql(THREE_STATEMENTS)();

  const [tenward, many, three, own] = Object.keys(contestants);
  const targets = [
    target("rate to three statements", (r) => r[tenward].rate / r[three].rate, { atLeast: 0.9 }),
    target("rate to the product's own statement", (r) => r[tenward].rate / r[own].rate, {
      atLeast: 0.65,
    }),
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
  await database.query("truncate answer, bench.answer, bench.token, bench.box");
  await database.query("checkpoint");
}

/** As many tokens are signed beforehand as could be used, going by the fastest round so far. */
async function put(bench, server, answers, seconds) {
  const wanted = Math.ceil((bench.fastest ?? 3000) * 1.3 * seconds) + 1000;
  await answers.prepare(wanted);
  const environment = {
    RECORDS: answers.file,
    FIRST: String(answers.used),
    COUNT: String(wanted),
    SURVEY: answers.surveyId,
    GROUP: answers.groupId,
    TAIL: answers.tail,
  };
  const result = await wrk("answers.lua", server.url, { clients: CLIENTS, seconds, environment });
  answers.used += wanted;
  bench.fastest = Math.max(bench.fastest ?? 0, result.rate);
  return result;
}
