import { judge, median } from "./statistics.mjs";

const ROUNDS = 5;
const TRIES = 3;

/**
 * Rounds in which everybody has their turn, until every target can be told or three tries are over. A
 * target's value is computed within a round, so that what slows the machine down slows both sides.
 *
 * @param bench the run: seed, clock and how short a trial run may be
 * @param {Record<string, () => Promise<object>>} contestants each runs once per round
 * @param {{ name: string, value: (round: object) => number, limit: object, of?: string[] }[]} targets `of`: whose turns it is told
 *   from, all unless it says so; a further try is for those that are still needed
 */
export async function compete(bench, contestants, targets, prepare = async () => {}) {
  const names = Object.keys(contestants);
  const told = new Map();
  const latest = {};
  let began = 0;
  for (
    let attempt = 1;
    attempt === 1 || (attempt <= TRIES && told.size < targets.length);
    attempt++
  ) {
    if (attempt > 1 && !bench.mayTryAgain((performance.now() - began) / 60_000)) {
      bench.say("  no time for another try");
      break;
    }
    began = performance.now();
    const open = targets.filter(({ name }) => !told.has(name));
    // What is only measured has its turns in the first try.
    const needed = names.filter(
      (name) => attempt === 1 || open.some(({ of }) => !of || of.includes(name)),
    );
    const rounds = [];
    for (let i = 0; i < (bench.quick ? 2 : ROUNDS); i++) {
      const round = {};
      for (const name of bench.shuffle(needed)) {
        await prepare(name);
        round[name] = await contestants[name]();
      }
      rounds.push(round);
      bench.say(
        `  ${attempt}.${i + 1} ${needed.map((name) => line(name, round[name])).join("  ")}`,
      );
    }
    for (const name of needed) latest[name] = middle(rounds.map((round) => round[name]));
    for (const target of open) {
      const values = rounds.map(target.value);
      const result = { ...target, ...judge(values, target.limit, target.exact), values, attempt };
      if (result.verdict !== "INCONCLUSIVE" || attempt === TRIES) {
        told.set(target.name, result);
      } else {
        target.last = result;
      }
    }
  }
  return {
    results: targets.map((target) => told.get(target.name) ?? target.last),
    contestants: names.map((name) => ({ name, ...latest[name] })),
  };
}

const line = (name, measurement) =>
  `${name}: ${Object.entries(measurement)
    .map(([key, value]) => `${key} ${value.toPrecision(4)}`)
    .join(", ")};`;

/** A figure that a single moment decides is taken several times within a turn. @returns the median of each figure */
export async function middleOf(times, turn) {
  const measurements = [];
  for (let i = 0; i < times; i++) {
    measurements.push(await turn());
  }
  return middle(measurements);
}

/** Of every figure the median of all rounds. */
function middle(measurements) {
  const keys = Object.keys(measurements[0]);
  return Object.fromEntries(
    keys.map((key) => [key, median(measurements.map((measurement) => measurement[key]))]),
  );
}
