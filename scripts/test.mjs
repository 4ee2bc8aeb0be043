// npm test: everything that every landing needs, on this machine, with a real database and a real browser.
// npm test -- --changed: what protects the files that differ from main, with the plain compiler.
// npm run test:deep: what takes longer, and is worth running when what it protects has changed (docs/testing.md).
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.mjs";
import { buildPages, commit, installPackages, markServerBuilt } from "./lib/build.mjs";
import { difference, selection } from "./lib/changed.mjs";
import {
  ofNodeTest,
  ofPlaywright,
  ofSurefire,
  ofVitest,
  slowNodeTest,
  slowPlaywright,
  slowSurefire,
  slowVitest,
  walkedOperations,
} from "./lib/counts.mjs";
import { changedFiles, changedOperations, concerned } from "./lib/deep-suites.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { checkMaven } from "./lib/maven.mjs";
import { findNginx } from "./lib/nginx.mjs";
import { root, runnable } from "./lib/paths.mjs";
import { recordStart } from "./lib/record.mjs";
import { Steps } from "./lib/steps.mjs";
import { run } from "./lib/stop.mjs";

const PLAIN = ["-B", "-ntp"];
const STRICT = [...PLAIN, "-Pstrict"];
const REPORTS = join(root, "backend/target/surefire-reports");
const OF_JUNIT = { count: ofSurefire, slow: slowSurefire, note: walkedOperations };
const deep = process.argv.includes("--deep");

await run(async () => {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home, CI: "1", FORCE_COLOR: "0" };
  checkMaven(environment);
  console.log(`JDK ${jdk.version} in ${jdk.home}, Node ${process.versions.node}`);
  await installPackages(environment);
  const steps = new Steps(environment);
  const chosen = process.argv.includes("--changed") && choose();
  if (chosen) {
    await checkChanged(steps, chosen);
    return steps.summary();
  }
  await buildPages(environment);
  const programs = findPrograms(environment);
  // Each waits a good part of its time; a machine of two cores carries three of them beside one another.
  const server = buildServer(steps).then(async (built) => {
    if (built) {
      // Each of the many starts from here on is shorter.
      await recordStart(jdk, environment);
    }
    return built;
  });
  const backend = server.then(() => checkServer(steps));
  const launcher = server.then((built) => checkLauncher(steps, built));
  if (!deep) {
    await checkPages(steps);
  }
  await Promise.all([backend, launcher, checkWhole(steps, await server, programs)]);
  const code = steps.summary();
  if (!deep) {
    nameDeepSuites();
  }
  return code;
});

function findPrograms(environment) {
  return {
    TENWARD_BROWSER: findBrowser(environment, console.log),
    TENWARD_NGINX: findNginx(environment, console.log),
  };
}

/** @returns what protects the changed files; undefined if all has to run */
function choose() {
  const found = difference();
  const chosen = found && selection(found.files);
  const whole = found ? chosen.whole : "there is no repository with a commit";
  if (whole) {
    console.log(`Everything runs: ${whole}`);
    return undefined;
  }
  const list = [...chosen.why, ...chosen.specs, ...chosen.launcher];
  console.log(`${found.files.length} files differ from ${found.base.slice(0, 8)}. Concerned:`);
  console.log(`  ${list.join("\n  ") || "nothing but format, types and architecture"}`);
  return { ...chosen, base: found.base };
}

async function checkChanged(steps, { base, classes, operations, pages, specs, launcher }) {
  const checks = [checkClasses(steps, classes, operations)];
  await checkFormat(steps);
  if (pages) {
    await checkTypes(steps);
    await checkUnits(steps, ["--", "--changed", base, "--passWithNoTests"]);
  }
  await Promise.all(checks);
  if (launcher.length > 0) await checkScripts(steps, launcher);
  if (specs.length > 0) {
    await buildPages(steps.environment);
    const built = await buildServer(steps, PLAIN);
    const files = specs.map((spec) => spec.replace("frontend/", ""));
    await checkWhole(steps, built, findPrograms(steps.environment), ["--", ...files]);
  }
}

/** Format is checked, too. */
async function checkClasses(steps, classes, operations) {
  rmSync(REPORTS, { recursive: true, force: true });
  const changed = `-Dtenward.matrix.changed=${operations ? changedOperations() : ""}`;
  const args = [...PLAIN, "test", `-Dtest=${classes}`, "-DexcludedGroups=deep", changed];
  await steps.run("Back end (JUnit)", "mvn", args, OF_JUNIT);
}

function nameDeepSuites() {
  const suites = concerned(changedFiles());
  if (suites.length > 0) {
    console.log(
      `\nChanged is what these protect; npm run test:deep runs them:\n  ${suites.join("\n  ")}`,
    );
  }
}

/** The tests are compiled with it: what does not compile or is not formatted fails here. */
async function buildServer(steps, profile = STRICT) {
  rmSync(runnable, { force: true });
  await steps.run("Server (Maven)", "mvn", [
    ...profile,
    "-DskipTests",
    "package",
    ...commit(process.env),
  ]);
  const built = existsSync(runnable);
  if (built) {
    markServerBuilt();
  }
  return built;
}

async function checkServer(steps) {
  rmSync(REPORTS, { recursive: true, force: true });
  const chosen = deep
    ? ["-Dgroups=deep | matrix", "-Dtenward.matrix.whole=true"]
    : ["-DexcludedGroups=deep", `-Dtenward.matrix.changed=${changedOperations()}`];
  const args = [...STRICT, "-Dspotless.check.skip", ...chosen, "test"];
  await steps.run("Back end (JUnit)", "mvn", args, OF_JUNIT);
}

function frontend(script, ...more) {
  return ["run", script, "--workspace", "frontend", ...more];
}

async function checkFormat(steps) {
  await steps.run("Format and lint (Biome)", "npm", frontend("lint"));
}

async function checkTypes(steps) {
  await steps.run("Types (TypeScript)", "npm", frontend("check"));
}

async function checkUnits(steps, more = []) {
  const counts = { count: ofVitest, slow: slowVitest };
  await steps.run("Front end (Vitest)", "npm", frontend("test", ...more), counts);
}

async function checkPages(steps) {
  await checkFormat(steps);
  await steps.run("Contract (Spectral)", "npm", frontend("lint:api"));
  await checkTypes(steps);
  await checkUnits(steps);
}

async function checkLauncher(steps, built) {
  if (!built) {
    steps.fail("Launcher (node --test)", "Not run: the server was not built.");
    return;
  }
  const folder = deep ? "scripts/test/deep" : "scripts/test";
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".test.mjs"));
  await checkScripts(
    steps,
    files.map((name) => `${folder}/${name}`),
  );
}

async function checkScripts(steps, files) {
  // Those that fail stand at the end, in full.
  const options = ["--test", "--test-reporter=spec", "--test-concurrency=1"];
  await steps.run("Launcher (node --test)", process.execPath, [...options, ...files], {
    count: ofNodeTest,
    slow: slowNodeTest,
  });
}

async function checkWhole(steps, built, programs, more = []) {
  if (!built || !programs.TENWARD_BROWSER) {
    const missing = built ? "no browser." : "the server was not built.";
    steps.fail("End to end (Playwright)", `Not run: ${missing}`);
    return;
  }
  await steps.run("End to end (Playwright)", "npm", frontend(deep ? "e2e:deep" : "e2e", ...more), {
    count: ofPlaywright,
    slow: slowPlaywright,
    environment: programs,
  });
}
