import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const ESCAPE = String.fromCharCode(27);
const plain = (output) => output.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, "g"), "");
const last = (output, pattern) => Number([...plain(output).matchAll(pattern)].at(-1)?.[1] ?? 0);

export const ofNodeTest = (output) => ({
  passed: last(output, /^(?:# |ℹ )pass (\d+)/gm),
  failed: last(output, /^(?:# |ℹ )fail (\d+)/gm),
});

export const ofVitest = (output) => ({
  passed: last(output, /^\s+Tests\s.*?(\d+) passed/gm),
  failed: last(output, /^\s+Tests\s.*?(\d+) failed/gm),
});

export const ofPlaywright = (output) => ({
  passed: last(output, /^\s+(\d+) passed/gm),
  failed: last(output, /^\s+(\d+) failed/gm),
});

/** Surefire writes one report per test class. */
export function ofSurefire(output) {
  const folder = join(root, "backend/target/surefire-reports");
  const counts = { passed: 0, failed: output.includes("forked VM terminated") ? 1 : 0 };
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files.filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const suite = /<testsuite [^>]*>/s.exec(readFileSync(join(folder, file), "utf8"))?.[0] ?? "";
    const number = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = number("failures") + number("errors");
    counts.failed += failed;
    counts.passed += number("tests") - failed - number("skipped");
  }
  // No report at all is no success.
  counts.failed ||= counts.passed === 0 ? 1 : 0;
  return counts;
}
