import { judge, median, percentile } from "../lib/statistics.mjs";

export const title = "Ten operations of the API, one after the other";

/** One try, on two cores. */
export const minutes = 1;

const BATCH = 500;

export async function run(bench) {
  const { lead } = await bench.installation();
  const operations = await tenOperations(lead);
  const rounds = bench.quick ? 2 : 9;
  await timed(operations, 2);
  const times = await timed(operations, rounds);
  const limit = { atMost: 2_000 };
  const values = times["importing 500 people"];
  return {
    results: [{ name: "importing 500 people (ms)", limit, values, ...judge(values, limit, true) }],
    contestants: Object.entries(times).map(([name, all]) => ({
      name,
      p50: median(all),
      p99: percentile(all, 0.99),
    })),
  };
}

/** @returns {Promise<Record<string, number[]>>} milliseconds; what has `times` is done so often a round, everything else 20 times */
export async function timed(operations, rounds) {
  const all = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, { times = 20, call }] of Object.entries(operations)) {
      all[name] ??= [];
      for (let i = 0; i < times; i++) {
        const begin = performance.now();
        await call();
        all[name].push(performance.now() - begin);
      }
    }
  }
  return all;
}

/** What leads do all day, and importing 500 people. */
export async function tenOperations(lead) {
  let count = 0;
  const { body: groups } = await lead.call("GET", "/api/groups");
  const groupId = groups.items.find((group) => group.kind === "team").id;
  const people = (many) =>
    Array.from({ length: many }, () => ({ name: `Person ${++count}`, groupId }));
  const day = new Date().toISOString().slice(0, 10);
  const monday = new Date();
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const week = monday.toISOString().slice(0, 10);
  const post = (path, body) => () => lead.call("POST", path, body());
  const draft = { template: "on-track", zone: "Europe/Berlin", title: "Half a year in" };
  const survey = (await lead.call("POST", "/api/surveys", draft)).body.id;
  const change = async () => {
    const { etag } = await lead.call("GET", `/api/surveys/${survey}`);
    await lead.call(
      "PATCH",
      `/api/surveys/${survey}`,
      { title: `Half a year in, ${++count}` },
      { "If-Match": etag, "Content-Type": "application/merge-patch+json" },
    );
  };
  return {
    "importing 500 people": {
      times: 1,
      call: post("/api/people/batches", () => ({ people: people(BATCH) })),
    },
    "reading 100 people": { call: () => lead.call("GET", "/api/people?limit=100") },
    "adding a person": { call: post("/api/people", () => people(1)[0]) },
    "starting a survey's draft": { call: post("/api/surveys", () => draft), times: 5 },
    "reading a draft and changing its title": { call: change },
    "adding a goal": {
      call: post("/api/goals", () => ({ kind: "growth", title: `Goal ${++count}` })),
      times: 5,
    },
    "adding a task": {
      call: post("/api/tasks", () => ({ text: `Step ${++count}`, dueOn: day, minutes: 30 })),
    },
    "writing an entry": {
      call: post("/api/entries", () => ({ day, kind: "did", text: `Seen ${++count}` })),
    },
    "reading the week": { call: () => lead.call("GET", `/api/week?week=${week}`) },
    "reading the start page": { call: () => lead.call("GET", `/api/home?day=${day}`) },
  };
}
