import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const ESCAPE = String.fromCharCode(27);
const plain = (output) => output.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, "g"), "");
const last = (output, pattern) => Number([...plain(output).matchAll(pattern)].at(-1)?.[1] ?? 0);

/** @typedef {{ passed: number, failed: number, flaky: number, skipped: number }} Counts flaky: passed, but not at once */

/** @returns {Counts} it tries nothing again */
export const ofNodeTest = (output) => ({
  passed: last(output, /^(?:# |ℹ )pass (\d+)/gm),
  failed: last(output, /^(?:# |ℹ )fail (\d+)/gm),
  flaky: 0,
  skipped: last(output, /^(?:# |ℹ )skipped (\d+)/gm),
});

/** @returns {Counts} */
export function ofVitest(output) {
  const flaky = [...plain(output).matchAll(/^\s+✓ .*\(retry x\d+\)/gm)].length;
  return {
    passed: last(output, /^\s+Tests\s.*?(\d+) passed/gm) - flaky,
    failed: last(output, /^\s+Tests\s.*?(\d+) failed/gm),
    flaky,
    skipped: last(output, /^\s+Tests\s.*?(\d+) skipped/gm),
  };
}

/** @returns {Counts} what did not run because something before it failed was skipped, too */
export const ofPlaywright = (output) => ({
  passed: last(output, /^\s+(\d+) passed/gm),
  failed: last(output, /^\s+(\d+) failed/gm),
  flaky: last(output, /^\s+(\d+) flaky/gm),
  skipped: last(output, /^\s+(\d+) skipped/gm) + last(output, /^\s+(\d+) did not run/gm),
});

/** Surefire writes one report per test class. @returns {Counts} */
export function ofSurefire(output, folder = join(root, "backend/target/surefire-reports")) {
  const crashed = output.includes("forked VM terminated") ? 1 : 0;
  const counts = { passed: 0, failed: crashed, flaky: 0, skipped: 0 };
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files.filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const report = readFileSync(join(folder, file), "utf8");
    const suite = /<testsuite [^>]*>/s.exec(report)?.[0] ?? "";
    const number = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = number("failures") + number("errors");
    const flaky = report.split("<testcase ").filter((one) => /<flaky(Failure|Error)/.test(one));
    counts.failed += failed;
    counts.flaky += flaky.length;
    counts.skipped += number("skipped");
    counts.passed += number("tests") - failed - number("skipped") - flaky.length;
  }
  // No report at all is no success.
  counts.failed ||= counts.passed === 0 ? 1 : 0;
  return counts;
}

/** Of the tests that walk the contract (contract/Walk.java). */
export const walkedOperations = (output) => {
  const walks = [...plain(output).matchAll(/^Operations walked: (\d+)$/gm)];
  const operations = walks.reduce((sum, [, count]) => sum + Number(count), 0);
  return `${walks.length} walks over the contract, ${operations} operations`;
};

/** @typedef {{ name: string, seconds: number }} Duration of one test */

const durations = (output, pattern, seconds) =>
  [...plain(output).matchAll(pattern)].map(({ groups }) => ({
    name: groups.name.trim(),
    seconds: seconds(groups),
  }));

/** Of Playwright's list. @returns {Duration[]} */
export const slowPlaywright = (output) =>
  durations(output, /^\s+✓\s+\d+ (?<name>.*) \((?<time>[\d.]+)(?<unit>ms|s|m)\)$/gm, inSeconds);

/** Those that Vitest calls slow. @returns {Duration[]} */
export const slowVitest = (output) =>
  durations(output, /^\s+✓ (?<name>.*?)\s+(?<time>[\d.]+)(?<unit>ms|s)$/gm, inSeconds);

/** @returns {Duration[]} */
export const slowNodeTest = (output) =>
  durations(output, /^✔ (?<name>.*) \((?<time>[\d.]+)(?<unit>ms)\)$/gm, inSeconds);

/** By test class. @returns {Duration[]} */
export const slowSurefire = (output) =>
  durations(
    output,
    /Tests run: \d+.*Time elapsed: (?<time>[\d.]+) s.* -- in (?<name>\S+)/g,
    ({ time }) => Number(time),
  );

const inSeconds = ({ time, unit }) => Number(time) * { ms: 0.001, s: 1, m: 60 }[unit];
