import { build } from "../../scripts/lib/build.mjs";
import { findJdk } from "../../scripts/lib/jdk.mjs";
import { recordStart } from "../../scripts/lib/record.mjs";
import { parts, wanted } from "../parts/index.mjs";
import { Bench } from "./bench.mjs";
import { describe, stampOf } from "./machine.mjs";
import { installBenchPackages } from "./packages.mjs";
import { Report } from "./report.mjs";
import { exitCode } from "./statistics.mjs";
import { requireTools } from "./tools.mjs";

/**
 * @param {string[]} args the parts to run; all when there are none
 * @returns {Promise<number>} the exit code
 */
export async function measureAll(args) {
  const names = wanted(args);
  const served = names.some((name) => !parts[name].alone);
  if (served) {
    requireTools(console.log);
  }
  const jdk = findJdk();
  await build({ ...process.env, JAVA_HOME: jdk.home });
  await recordStart(jdk, process.env);
  if (["respond", "pages", "gaps"].some((name) => names.includes(name))) {
    await installBenchPackages(console.log);
  }
  const bench = new Bench(jdk);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => bench.dispose().finally(() => process.exit(2)));
  }
  try {
    const report = new Report(served ? await describe(bench) : [], stampOf(bench));
    for (const [i, name] of names.entries()) {
      bench.beginPart(names.slice(i + 1).map((later) => parts[later]));
      await measure(bench, report, parts[name]);
      if (served && !bench.quick) {
        report.write(Object.values(parts).map(({ title }) => title));
      }
    }
    const code = exitCode(report.verdicts);
    console.log(
      `\n${["PASS", "FAIL", "INCONCLUSIVE"][code]} after ${bench.minutes.toFixed(1)} minutes`,
    );
    return code;
  } finally {
    await bench.dispose();
  }
}

async function measure(bench, report, part) {
  console.log(`\n${part.title}`);
  try {
    report.add(part.title, await part.run(bench));
  } catch (error) {
    console.error(error);
    report.failed(part.title, error);
  }
}
