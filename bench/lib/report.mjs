import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { WIDEST } from "./statistics.mjs";
import { table } from "./table.mjs";

const HEAD = `# How fast, and against what

Written by \`npm run bench\`; [bench/README.md](../bench/README.md) says what is compared with what and how fair it is. What counts are ratios within one run: the
machine below is described so that the absolute numbers mean something, not to be compared with others. A figure is the
median of the rounds; *spread* is the largest divided by the smallest of them, and above ${WIDEST} the verdict is INCONCLUSIVE; a bound that is no
ratio is told when all rounds are on one side of it. A seed repeats the order of the rounds and pgbench's random numbers; tokens are always fresh.
`;
const PAGE = join(root, "docs/bench.md");

/** Everything that was measured, on the console and in docs/bench.md. */
export class Report {
  #parts = [];

  /**
   * @param {[string, string][]} machine what the figures were taken on
   * @param {string} stamp when, and of what
   */
  constructor(machine, stamp) {
    this.machine = machine;
    this.stamp = stamp;
  }

  get verdicts() {
    return this.#parts.flatMap(({ results }) => results.map(({ verdict }) => verdict));
  }

  add(title, { results, contestants }) {
    const text = [targets(results), rates(contestants)].filter(Boolean).join("\n\n");
    this.#parts.push({ title, results, text });
    console.log(`\n${text}`);
  }

  /** Something that could not be measured counts as not told. */
  failed(title, error) {
    this.#parts.push({
      title,
      results: [{ verdict: "INCONCLUSIVE" }],
      text: `INCONCLUSIVE: could not be measured (${error.message.split("\n")[0].slice(0, 200)}).`,
    });
  }

  /**
   * Again after every part, so that what was measured stays when a later part does not end. Parts of the page that were not
   * measured this time stay as they were.
   *
   * @param {string[]} order the titles of all parts there are
   */
  write(order) {
    const all = existsSync(PAGE) ? sections(readFileSync(PAGE, "utf8")) : new Map();
    for (const { title, text } of this.#parts) {
      all.set(title, `${this.stamp}\n\n${text}`);
    }
    const parts = order
      .filter((title) => all.has(title))
      .map((title) => `## ${title}\n\n${all.get(title)}\n`);
    writeFileSync(PAGE, [HEAD, `${table(["", ""], this.machine)}\n`, ...parts].join("\n"));
  }
}

/** What stands in a page under each heading. */
export const sections = (page) =>
  new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf("\n");
        return [part.slice(0, end), part.slice(end).trim()];
      }),
  );

/** A table of what was wanted and what was measured. */
export const targets = (results) =>
  table(
    ["target", "wanted", "measured", "spread", "rounds", "verdict"],
    results.map(({ name, limit, median, spread, values, verdict }) => [
      name,
      "atLeast" in limit ? `≥ ${number(limit.atLeast)}` : `≤ ${number(limit.atMost)}`,
      number(median),
      number(spread),
      String(values.length),
      verdict === "PASS" ? verdict : `**${verdict}**`,
    ]),
  );

/** Only what was measured of one of them at least becomes a column. */
function rates(contestants) {
  const columns = Object.keys(UNITS).filter((key) =>
    contestants.some((one) => one[key] !== undefined),
  );
  return columns.length === 0
    ? ""
    : table(
        ["", ...columns.map((key) => UNITS[key])],
        contestants.map((one) => [
          one.name,
          ...columns.map((key) => (one[key] === undefined ? "" : number(one[key]))),
        ]),
      );
}

const UNITS = {
  rate: "per second",
  p50: "p50 (ms)",
  p99: "p99 (ms)",
  longest: "longest of a round (ms)",
  client: "cores used by the generator",
  seconds: "seconds",
  lcp: "largest contentful paint (ms)",
  tbt: "blocking time (ms)",
  ms: "ms",
};

const number = (value) =>
  value >= 100 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
