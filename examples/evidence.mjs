// Proposes evidence to a lead's log from exports of other tools. The lead keeps or declines each line. Node 20 or newer, no packages.
//
//   export TENWARD_URL=https://tenward.example
//   export TENWARD_TOKEN=tnw_...    created on the page /settings/tools with the scope evidence:propose
//   export TENWARD_KEY=0a9e2c11-... the key of "Let a tool propose evidence" on a goal, an expectation or /settings/tools
//   node examples/evidence.mjs examples/pulls.json examples/incidents.csv
//
// pulls.json is what a forge's REST API returns for pull requests (GitHub: GET /repos/{owner}/{repo}/pulls?state=all), each with its
// reviews (GET /repos/{owner}/{repo}/pulls/{number}/reviews) as `reviews`. incidents.csv has the columns id, title, url, created_at and
// acknowledged_at. Run it as often as you like: a line is known by its external key, and what was declined does not come again.
import { readFileSync } from "node:fs";

const { TENWARD_URL, TENWARD_TOKEN, TENWARD_KEY } = process.env;
const dayOf = (time) => time.slice(0, 10);

function duration(from, to) {
  const minutes = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

function* ofPull({ number, title, html_url: source, created_at, merged_at, reviews = [] }) {
  const [first] = reviews.map(({ submitted_at }) => submitted_at).sort();
  if (first)
    yield {
      externalKey: `pull-${number}-review`,
      day: dayOf(first),
      text: `First review after ${duration(created_at, first)}: ${title}`,
      source,
    };
  if (merged_at)
    yield { externalKey: `pull-${number}-merged`, day: dayOf(merged_at), text: `Merged: ${title}`, source };
}

function* ofIncident({ id, title, url, created_at, acknowledged_at }) {
  if (!acknowledged_at) return;
  yield {
    externalKey: `incident-${id}`,
    day: dayOf(acknowledged_at),
    text: `Acknowledged in ${duration(created_at, acknowledged_at)}: ${title}`,
    ...(url && { source: url }),
  };
}

/** The rows of a table (RFC 4180) without line breaks in its cells, by the names of the first one. */
function csv(text) {
  const cells = (line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
    );
  const [names = [], ...rows] = text.trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

async function propose(line) {
  const response = await fetch(new URL("/api/evidence-proposals", TENWARD_URL), {
    method: "POST",
    headers: { Authorization: `Bearer ${TENWARD_TOKEN}`, "Content-Type": "application/json" },
    // A line has at most 300 characters.
    body: JSON.stringify({ key: TENWARD_KEY, ...line, text: line.text.slice(0, 300) }),
  });
  if (response.ok) return;
  const wait = Number(response.headers.get("Retry-After"));
  if ([429, 503].includes(response.status) && wait) {
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    return propose(line);
  }
  const { type, detail, errors = [] } = await response.json();
  throw new Error(`${type}: ${detail}${errors.map(({ pointer, code }) => ` ${pointer} ${code}`)}`);
}

const lines = process.argv.slice(2).flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".csv")
    ? csv(text).flatMap((row) => [...ofIncident(row)])
    : JSON.parse(text).flatMap((pull) => [...ofPull(pull)]);
});
for (const line of lines) await propose(line);
console.log(`${lines.length} lines are proposed.`);
