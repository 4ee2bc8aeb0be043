// Connects an HR system in three steps: write the people of all leads, launch a survey, read the results. Node 20 or newer, no packages.
//
//   export TENWARD_URL=https://tenward.example
//   export TENWARD_COMPANY_TOKEN=tnw_...  created by an owner on the page /settings/tools with the scope company:write
//   export TENWARD_TOKEN=tnw_...          of the lead who asks: people:read surveys:read surveys:draft surveys:launch
//   export TENWARD_RESULTS_TOKEN=tnw_...  another one with surveys:read results:read, for a reader, made before the survey. No token
//                                         has both, because whoever sees people and answers can guess who wrote what.
//   node examples/hr.mjs people examples/people.json
//   node examples/hr.mjs survey "Am I on track?"
//   node examples/hr.mjs results SURVEY
import { readFileSync } from "node:fs";

const { TENWARD_URL, TENWARD_COMPANY_TOKEN, TENWARD_TOKEN, TENWARD_RESULTS_TOKEN } = process.env;

/** Calls the API and respects Retry-After. A problem (RFC 9457) has a type that programs can rely on. */
async function call(method, path, body, headers = {}, token = TENWARD_TOKEN) {
  const response = await fetch(new URL(path, TENWARD_URL), {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      // A change of a part is a merge patch (RFC 7396), everything else is plain JSON.
      ...(body && { "Content-Type": `application/${method === "PATCH" ? "merge-patch+" : ""}json` }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  const wait = Number(response.headers.get("Retry-After"));
  if ([429, 503].includes(response.status) && wait) {
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    return call(method, path, body, headers, token);
  }
  const answer = await response.json();
  if (response.ok) return { answer, etag: response.headers.get("ETag") };
  const fields = (answer.errors ?? []).map(({ pointer, code }) => ` ${pointer} ${code}`);
  throw Object.assign(new Error(`${answer.type}: ${answer.detail}${fields}`), { type: answer.type });
}

/** A list comes in pages; `next` is absent on the last one. */
async function all(path) {
  const items = [];
  for (let cursor = ""; cursor !== undefined; ) {
    const { answer } = await call("GET", cursor ? `${path}?cursor=${cursor}` : path);
    items.push(...answer.items);
    cursor = answer.next;
  }
  return items;
}

/**
 * Writes the people of all leads in one run. Each is known by the id of the HR system, so writing them again changes nothing.
 * Whoever is no longer in the file is archived, and comes back as the same person when they return. People whom a lead added
 * stay as they are. The run is written as a whole or not at all, so people may swap their email addresses.
 */
async function people(file) {
  const company = (path, body) => call("POST", path, body, {}, TENWARD_COMPANY_TOKEN);
  const people = JSON.parse(readFileSync(file, "utf8")).map(({ id, ...person }) => ({ ...person, externalId: id }));
  const { answer: run } = await company("/api/people-runs");
  for (let batch = 0; batch * 500 < people.length; batch++) {
    const some = people.slice(batch * 500, (batch + 1) * 500);
    await company(`/api/people-runs/${run.id}/batches`, { batch, people: some });
  }
  // An error names the batch and the place in it, such as /batches/3/people/17/email.
  const { answer: report } = await company(`/api/people-runs/${run.id}/finish`);
  console.log(Object.entries(report).map(([what, count]) => `${count} ${what}`).join(", "));
}

/** Launches a survey from a template for a week. It asks everyone who was imported. */
async function survey(title) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // With an Idempotency-Key, a request that is repeated after a lost response creates no second survey.
  const once = { "Idempotency-Key": crypto.randomUUID() };
  const { answer: draft } = await call("POST", "/api/surveys", { template: "on-track", zone, title }, once);

  const known = (await all("/api/people")).filter(({ externalId }) => externalId);
  const audience = [...new Set(known.map(({ groupId }) => groupId))].map((groupId) => ({
    groupId,
    personIds: known.filter((person) => person.groupId === groupId).map(({ id }) => id),
  }));
  const { etag } = await call("GET", `/api/surveys/${draft.id}`);
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const change = { audience, closesLocal: `${inAWeek}T18:00` };
  // If-Match names the version you have seen: if someone has changed it since, the answer is changed-meanwhile.
  const changed = await call("PATCH", `/api/surveys/${draft.id}`, change, { "If-Match": etag });

  const { answer: preview } = await call("GET", `/api/surveys/${draft.id}/privacy-preview`);
  if (preview.obstacles.length > 0) throw new Error(`Not launched: ${preview.obstacles.join(", ")}`);
  const { answer: running } = await call("POST", `/api/surveys/${draft.id}/launch`, undefined, {
    "If-Match": changed.etag,
  });
  console.log(`${running.id} asks ${preview.invited} people, ${preview.mailed} of them by email.`);
  if (preview.mailed < preview.invited) console.log("Hand out the other links from the survey's page.");
}

/** Reads the results: only what the release rules allow, however often you ask. */
async function results(id) {
  const read = (path) => call("GET", path, undefined, {}, TENWARD_RESULTS_TOKEN);
  const { answer: asked } = await read(`/api/surveys/${id}`);
  if (!asked.resultsReady) {
    console.log(`There are no results yet. The survey is ${asked.state} and closes at ${asked.closesAt}.`);
    return;
  }
  const { answer: released } = await read(`/api/surveys/${id}/results`).catch((error) => {
    // Each reason has a type: the self-rating is missing, or respondents were not told about this token.
    if (error.type === "/problems/self-rating-open") throw new Error("The lead has to complete the self-rating first.");
    if (error.type === "/problems/reader-not-told") throw new Error("The survey was launched before this token was created.");
    throw error;
  });
  for (const { text, blocks } of released.items) {
    const everybody = blocks.find(({ block }) => block === "total");
    const mean = everybody ? `${everybody.mean} of 10, from ${everybody.n}` : "too few to show";
    console.log(`${text.own ?? text.en}: ${mean}`);
  }
}

const [step, argument] = process.argv.slice(2);
await { people, survey, results }[step](argument);
