// npm run soak: kills the server and its database over and over, then works it for an hour; writes docs/soak.md.
// With --report it only writes the page, from what the last run left.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, installPackages } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { root, windows } from "./lib/paths.mjs";
import { recordStart } from "./lib/record.mjs";
import { run } from "./lib/stop.mjs";

const results = join(root, "test-results/soak");
const VICTIMS = ["server", "PostgreSQL", "both", "a connection"];

await run(async () => {
  const codes = process.argv.includes("--report") ? [0] : await soakAll();
  const page = report(read("kills"), read("load"));
  writeFileSync(join(root, "docs/soak.md"), page);
  console.log(page);
  return Math.max(...codes);
});

async function soakAll() {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home };
  await installPackages(environment);
  await build(environment);
  // There are a thousand to come.
  await recordStart(jdk, environment);
  rmSync(results, { recursive: true, force: true });
  return ["kills", "load"].map((part) => soak(part, environment));
}

function soak(part, environment) {
  const args = ["playwright", "test", "--project=soak", `soak/${part}`];
  const options = {
    cwd: join(root, "frontend"),
    env: environment,
    stdio: "inherit",
    shell: windows,
  };
  return spawnSync("npx", args, options).status ?? 1;
}

function read(part) {
  const file = join(results, `${part}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function report(kills, load) {
  const parts = ["# Soak", "", "Written by `npm run soak`; do not edit."];
  parts.push("", "## Kills", "", ...(kills ? killed(kills) : ["Not run to an end."]));
  parts.push("", "## Load", "", ...(load ? loaded(load) : ["Not run to an end."]), "");
  return parts.join("\n");
}

/** A kill is called "where: who". */
function killed(ledger) {
  const { ran, seeds, seconds, lanes, surveys, acknowledged, lost, twice, failures, kills } =
    ledger;
  const sum = (wanted) =>
    Object.entries(kills)
      .filter(([how]) => how.endsWith(": a connection") === wanted)
      .reduce((total, [, n]) => total + n, 0);
  const whens = [...new Set(Object.keys(kills).map((how) => how.replace(/: [^:]+$/, "")))];
  const times = (when, victim) => kills[`${when}: ${victim}`] ?? "";
  const runs =
    seeds.length === 1
      ? "one run"
      : `${seeds.length} runs that went on where the last one had stopped`;
  return [
    `Run ${ran}.`,
    "",
    `${sum(false)} times the server, PostgreSQL or both were killed with \`kill -9\`, or the server ended itself at a named step;`,
    `besides, ${sum(true)} single connections were cut. In ${surveys} surveys and ${Math.round(seconds / 60)} minutes, ${lanes} installations at a time, in`,
    `${runs} (${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")}). Respondents tried again until they had their receipt.`,
    "",
    "| answers acknowledged | lost | counted twice | other failures |",
    "|---|---|---|---|",
    `| ${acknowledged} | ${lost} | ${twice} | ${failures.length} |`,
    "",
    ...failures.map((failure) => `- ${failure.split("\n")[0]}`),
    ...(failures.length ? [""] : []),
    `| times killed | ${VICTIMS.join(" | ")} |`,
    `|---|${VICTIMS.map(() => "---").join("|")}|`,
    ...whens.map(
      (when) => `| ${when} | ${VICTIMS.map((victim) => times(when, victim)).join(" | ")} |`,
    ),
  ];
}

function loaded({ ran, minutes, answers, samples, resident, heap }) {
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  return [
    `Run ${ran}.`,
    "",
    `${answers} answers in ${minutes.toFixed(0)} minutes, forty to a survey, each survey closed and read. From the end of the`,
    `warm-up (a quarter of the time) to the end the resident memory changed by ${percent(resident)}, and what is left on the`,
    `heap after a collection by ${percent(heap)}; at most 10 % is allowed. MiB:`,
    "",
    "| minute | resident | heap after collection |",
    "|---|---|---|",
    ...samples.map(
      (one) => `| ${one.minute.toFixed(1)} | ${one.resident.toFixed(0)} | ${one.heap.toFixed(0)} |`,
    ),
  ];
}
