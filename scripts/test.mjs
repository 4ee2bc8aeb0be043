// npm test: everything that every landing needs, on this machine, with a real database and a real browser.
// npm run test:deep: what takes longer, and is worth running when what it protects has changed (docs/testing.md).
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.mjs";
import { buildPages, commit, installPackages, markServerBuilt } from "./lib/build.mjs";
import {
  ofNodeTest,
  ofPlaywright,
  ofSurefire,
  ofVitest,
  slowNodeTest,
  slowPlaywright,
  slowSurefire,
  slowVitest,
} from "./lib/counts.mjs";
import { changedFiles, changedOperations, concerned } from "./lib/deep-suites.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { checkMaven } from "./lib/maven.mjs";
import { findNginx } from "./lib/nginx.mjs";
import { root, runnable } from "./lib/paths.mjs";
import { recordStart } from "./lib/record.mjs";
import { Steps } from "./lib/steps.mjs";
import { run } from "./lib/stop.mjs";

const STRICT = ["-B", "-ntp", "-Pstrict"];
const deep = process.argv.includes("--deep");

await run(async () => {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home, CI: "1", FORCE_COLOR: "0" };
  checkMaven(environment);
  console.log(`JDK ${jdk.version} in ${jdk.home}, Node ${process.versions.node}`);
  await installPackages(environment);
  await buildPages(environment);
  const programs = {
    TENWARD_BROWSER: findBrowser(environment, console.log),
    TENWARD_NGINX: findNginx(environment, console.log),
  };
  const steps = new Steps(environment);
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

function nameDeepSuites() {
  const suites = concerned(changedFiles());
  if (suites.length > 0) {
    console.log(
      `\nChanged is what these protect; npm run test:deep runs them:\n  ${suites.join("\n  ")}`,
    );
  }
}

/** The tests are compiled with it: what does not compile or is not formatted fails here. */
async function buildServer(steps) {
  rmSync(runnable, { force: true });
  await steps.run("Server (Maven, strict)", "mvn", [
    ...STRICT,
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
  rmSync(join(root, "backend/target/surefire-reports"), { recursive: true, force: true });
  const chosen = deep
    ? ["-Dgroups=deep | matrix", "-Dtenward.matrix.whole=true"]
    : ["-DexcludedGroups=deep", `-Dtenward.matrix.changed=${changedOperations()}`];
  const args = [...STRICT, "-Dspotless.check.skip", ...chosen, "test"];
  await steps.run("Back end (JUnit)", "mvn", args, { count: ofSurefire, slow: slowSurefire });
}

async function checkPages(steps) {
  const frontend = (script) => ["run", script, "--workspace", "frontend"];
  await steps.run("Format and lint (Biome)", "npm", frontend("lint"));
  await steps.run("Contract (Spectral)", "npm", frontend("lint:api"));
  await steps.run("Types (TypeScript)", "npm", frontend("check"));
  await steps.run("Front end (Vitest)", "npm", frontend("test"), {
    count: ofVitest,
    slow: slowVitest,
  });
}

async function checkLauncher(steps, built) {
  if (!built) {
    steps.fail("Launcher (node --test)", "Not run: the server was not built.");
    return;
  }
  // Those that fail stand at the end, in full.
  const folder = deep ? "scripts/test/deep" : "scripts/test";
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".test.mjs"));
  const options = ["--test", "--test-reporter=spec", "--test-concurrency=1"];
  const launcher = [...options, ...files.map((name) => `${folder}/${name}`)];
  await steps.run("Launcher (node --test)", process.execPath, launcher, {
    count: ofNodeTest,
    slow: slowNodeTest,
  });
}

async function checkWhole(steps, built, programs) {
  if (!built || !programs.TENWARD_BROWSER) {
    const missing = built ? "no browser." : "the server was not built.";
    steps.fail("End to end (Playwright)", `Not run: ${missing}`);
    return;
  }
  await steps.run(
    "End to end (Playwright)",
    "npm",
    ["run", deep ? "e2e:deep" : "e2e", "--workspace", "frontend"],
    {
      count: ofPlaywright,
      slow: slowPlaywright,
      environment: programs,
    },
  );
}
