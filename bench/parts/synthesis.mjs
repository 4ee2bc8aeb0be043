import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { recordSynthesis } from "../../scripts/lib/record.mjs";
import { synthesisCommand } from "../../scripts/lib/synthesis.mjs";
import { measured } from "../lib/commands.mjs";
import { agreement, goldThemes, readAnswers, splitAgreement } from "../lib/grouping.mjs";
import { judge } from "../lib/statistics.mjs";
import { many, subset } from "../lib/subsets.mjs";
import { writeSynthesisPage } from "../lib/synthesis-page.mjs";

const DATA = join(root, "bench/data/synthesis");
const SUBSETS = 40;

const SETS = {
  "expectations-dev": {
    name: "expectations, 82 statements of 13 themes",
    ...{ ari: 0.7, nmi: 0.87, precision: 0.8, recall: 0.55 },
  },
  "banking-15x20": {
    name: "banking, 15 intents of 20",
    ...{ ari: 0.68, precision: 0.8, recall: 0.5 },
  },
  "banking-77x10": {
    name: "banking, 77 intents of 10",
    ...{ ari: 0.5, precision: 0.45, recall: 0.5 },
  },
  "banking-skew20": {
    name: "banking, 60 to 3 and 20 alone",
    ...{ ari: 0.55, precision: 0.78, recall: 0.4 },
  },
  // Variants were chosen by these as well (docs/synthesis.md), so they judge nothing: the floors only say when something has gone wrong.
  "held-out-platform": { name: "development, a platform team, 84", ari: 0.1, precision: 0.35 },
  "held-out-agency": { name: "development, an agency, 79", ari: 0.04, precision: 0.2 },
  "held-out-product": { name: "development, a product company, 84", ari: 0.1, precision: 0.3 },
  "held-out-mixed": { name: "development, a studio, 85", ari: 0.05, precision: 0.4 },
  "development-plain": { name: "development, plain wishes, 87", ari: 0.45, precision: 0.7 },
  "development-rare": { name: "development, rarer subjects, 81", ari: 0.45, precision: 0.7 },
  "development-residents": { name: "development, residents, 80", ari: 0.35, precision: 0.6 },
  "development-german-shop": { name: "German, a web shop, 80", ari: 0.45, precision: 0.6 },
  "development-german-warehouse": { name: "German, a warehouse, 63", ari: 0.45, precision: 0.6 },
  "development-german-bank": { name: "German, a bank, 85", ari: 0.4, precision: 0.6 },
  "development-mixed-shop": { name: "half German, a web shop, 80", ari: 0.4, precision: 0.7 },
  "development-mixed-warehouse": {
    name: "half German, a warehouse, 64",
    ari: 0.4,
    precision: 0.55,
  },
  // Nothing was chosen by these but what their README says.
  "unseen-bank": { name: "unseen, a bank, 85", ari: 0.4, precision: 0.7, recall: 0.3 },
  "unseen-games": { name: "unseen, a game studio, 84", ari: 0.25, precision: 0.5, recall: 0.2 },
  "unseen-shop": { name: "unseen, a web shop, 80", ari: 0.4, precision: 0.7, recall: 0.3 },
  "unseen-clinic": { name: "unseen, medical software, 80", ari: 0.3, precision: 0.6, recall: 0.2 },
  "unseen-ward": { name: "unseen, nurses, 83", ari: 0.2, precision: 0.45, recall: 0.15 },
  "unseen-german-clinic": {
    name: "German, unseen, medical software, 80",
    ari: 0.15,
    precision: 0.35,
  },
  "unseen-delivery": { name: "unseen, food delivery, 120", ari: 0.3, precision: 0.6, recall: 0.2 },
};

const SPLITS = {
  "splits-dev": { name: "splits", precision: 0.88, recall: 0.85, tooMany: 3 },
  "expectations-dev": { name: "splits, expectations", precision: 0.88, recall: 0.85, tooMany: 3 },
  "development-splits-plain": { name: "splits, plain", precision: 0.88, recall: 0.85 },
  // As people type; rules were chosen by these, so the floors only say when something has gone wrong.
  "development-splits-phone": { name: "splits, development", precision: 0.65, recall: 0.7 },
  "development-splits-machines": {
    name: "splits, machines, development",
    ...{ precision: 0.6, recall: 0.65 },
  },
  "development-splits-insurer": {
    name: "splits, an insurer, development",
    ...{ precision: 0.6, recall: 0.65 },
  },
  "held-out-splits": { name: "splits, hard on purpose", precision: 0.65, recall: 0.55 },
  // No rule was chosen by it.
  "unseen-splits": { name: "splits, ticketing, unseen", precision: 0.6, recall: 0.65 },
};

const CORES = 2;

/** Seconds that it may take on two cores of its own. */
const SIZES = [
  { size: 200, rounds: 5, cold: 2, again: 0.2 },
  { size: 1000, rounds: 5, cold: 6, again: 1 },
  { size: 5000, rounds: 3, cold: 40, again: 10 },
];

export const title = "Themes: `npm run synthesise`";

/** One try, on two cores. */
export const minutes = 3.5;

/** It needs neither the server nor a database. */
export const alone = true;

const set = (name) => readAnswers(join(DATA, `${name}.jsonl`));

export async function run(bench) {
  const folder = mkdtempSync(join(tmpdir(), "tenward-synthesis-"));
  try {
    if (process.env.TENWARD_LLM_URL) {
      await byModel(bench, folder);
    }
    const quality = [...(await groupings(bench, folder)), ...(await splits(bench, folder))];
    write(bench, quality);
    const results = [...quality, ...(await speed(bench, folder))];
    write(bench, results);
    return { results, contestants: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before the times as well: how well it groups stays when they are not measured to the end. */
function write(bench, results) {
  if (!bench.quick) {
    writeSynthesisPage(results, bench);
  }
}

async function groupings(bench, folder) {
  const results = [];
  const add = (name, scores, limits) => {
    for (const [key, atLeast] of Object.entries(limits)) {
      const mean = scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
      results.push(exact(`${name}: ${key}`, mean, atLeast));
    }
  };
  for (const [file, { name, ...limits }] of Object.entries(SETS)) {
    const answers = set(file);
    const { out } = await synthesise(bench, folder, [answers]);
    add(name, [agreement(goldThemes(answers), out[0])], limits);
  }
  for (const size of [12, 25]) {
    const from = set("expectations-dev");
    const chosen = Array.from({ length: SUBSETS }, () => subset(from, size, bench.dice));
    const { out } = await synthesise(bench, folder, chosen);
    const scores = chosen.map((answers, i) => agreement(goldThemes(answers), out[i]));
    add(`${size} expectations, mean of ${SUBSETS} draws`, scores, { precision: 0.7, recall: 0.45 });
  }
  return results;
}

/** Prints what the language model of TENWARD_LLM_URL makes of the sets, beside the packaged models. Nothing is stored. */
async function byModel(bench, folder) {
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  const told = ({ ari, precision, toMove }) =>
    `ARI ${ari.toFixed(2)}, precision ${precision.toFixed(2)}, ${percent(toMove)} to move`;
  bench.say(`The language model ${process.env.TENWARD_LLM_MODEL} beside the packaged models:`);
  for (const [file, { name }] of Object.entries(SETS)) {
    const answers = set(file);
    const score = async (...args) =>
      agreement(goldThemes(answers), (await synthesise(bench, folder, [answers], ...args)).out[0]);
    bench.say(`  ${name}: ${told(await score("--model"))}; packaged: ${told(await score())}`);
  }
  for (const [file, { name }] of Object.entries(SPLITS)) {
    const answers = set(file);
    const { out } = await synthesise(bench, folder, [answers], "--splits", "--model");
    const { precision, recall } = splitAgreement(answers, out[0]);
    bench.say(`  ${name}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  }
}

async function splits(bench, folder) {
  const files = Object.keys(SPLITS);
  const { out } = await synthesise(bench, folder, files.map(set), "--splits");
  return files.flatMap((file, i) => {
    const answers = set(file);
    const { name, precision, recall, tooMany } = SPLITS[file];
    const found = splitAgreement(answers, out[i]);
    const title = `${name}, ${answers.length} answers`;
    return [
      exact(`${title}: precision`, found.precision, precision),
      exact(`${title}: recall`, found.recall, recall),
      ...(tooMany ? [atMost(`${title}: taken apart too much`, [found.tooMany], tooMany)] : []),
    ];
  });
}

async function speed(bench, folder) {
  await recordSynthesis(bench.jdk, process.env, bench.say);
  const all = ["banking-77x10", "banking-15x20", "banking-skew20", "expectations-dev"].map(set);
  const results = [];
  for (const { size, rounds, cold, again } of SIZES) {
    const runs = [];
    for (let i = 0; i < (bench.quick ? 1 : rounds); i++) {
      runs.push(await synthesise(bench, folder, [many(all, size)], "--times"));
    }
    const name = `${size.toLocaleString("en")} statements`;
    const cpu = runs.map((run) => run.cpu);
    // Where they would do on cores of their own, somebody else has taken them: nothing can be told.
    results.push(
      unlessCrowded(`${name}, cold (s)`, runs, (run) => run.seconds, cold),
      atMost(`${name}, cold and again (s of processor, of two)`, cpu, CORES * (cold + again)),
    );
    if (size > 200) {
      results.push(unlessCrowded(`${name} again (s)`, runs, (run) => run.laps.again, again));
    }
    if (size === 1000) {
      const ratio = runs.map(({ seconds, laps }) => seconds / (laps.themes - laps.again));
      results.push(ratioAtMost("all of 1,000 cold, to reading them", ratio, 3));
    }
  }
  return results;
}

/** Told when all rounds are on one side, unless they may have missed it for want of cores. */
export function unlessCrowded(name, runs, of, most) {
  const result = atMost(name, runs.map(of), most);
  const crowded = runs.some(({ seconds, laps, cpu }) => cpu < CORES * 0.6 * (seconds + laps.again));
  return result.verdict === "FAIL" && crowded ? { ...result, verdict: "INCONCLUSIVE" } : result;
}

/** A figure that is the same in each run. */
function exact(name, value, atLeast) {
  const limit = { atLeast };
  return { name, limit, values: [value], ...judge([value], limit, true) };
}

/** A bound that is no ratio. */
function atMost(name, values, most) {
  const limit = { atMost: most };
  return { name, limit, values, ...judge(values, limit, true) };
}

function ratioAtMost(name, values, most) {
  const limit = { atMost: most };
  return { name, limit, values, ...judge(values, limit) };
}

/** The command as `npm run synthesise` runs it, in a process of its own. */
async function synthesise(bench, folder, sets, ...options) {
  const files = sets.map((answers, i) => {
    const [given, out] = [join(folder, `${i}.jsonl`), join(folder, `${i}.json`)];
    writeFileSync(given, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
    return [given, out];
  });
  const [java, args] = synthesisCommand(bench.jdk, [...options, ...files.flat()]);
  const begun = performance.now();
  const { output, cpu } = await measured(java, args);
  const seconds = (performance.now() - begun) / 1000;
  const laps = Object.fromEntries(
    [...output.matchAll(/^(\w+): ([\d.]+) s$/gm)].map(([, lap, time]) => [lap, Number(time)]),
  );
  bench.say(`  ${sets.flat().length} answers in ${seconds.toFixed(1)} s, ${cpu} s of processor`);
  return {
    seconds: seconds - (laps.again ?? 0),
    cpu,
    laps,
    out: files.map(([, file]) => JSON.parse(readFileSync(file, "utf8"))),
  };
}
