// npm test: everything that must be true, on this machine, with a real database and a real browser.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.mjs";
import { buildPages, installPackages, markServerBuilt } from "./lib/build.mjs";
import { ofNodeTest, ofPlaywright, ofSurefire, ofVitest } from "./lib/counts.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { checkMaven } from "./lib/maven.mjs";
import { root, runnable } from "./lib/paths.mjs";
import { Steps } from "./lib/steps.mjs";
import { run } from "./lib/stop.mjs";

await run(async () => {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home, CI: "1", FORCE_COLOR: "0" };
  checkMaven(environment);
  console.log(`JDK ${jdk.version} in ${jdk.home}, Node ${process.versions.node}`);
  installPackages(environment);
  buildPages(environment);
  const steps = new Steps(environment);
  await checkPages(steps);
  const built = await checkServer(steps);
  await checkWhole(steps, built, findBrowser(environment, console.log));
  return steps.summary();
});

async function checkPages(steps) {
  const frontend = (script) => ["run", script, "--workspace", "frontend"];
  await steps.run("Format and lint (Biome)", "npm", frontend("lint"));
  await steps.run("Contract (Spectral)", "npm", frontend("lint:api"));
  await steps.run("Types (TypeScript)", "npm", frontend("check"));
  await steps.run("Front end (Vitest)", "npm", frontend("test"), { count: ofVitest });
}

async function checkServer(steps) {
  rmSync(join(root, "backend/target/surefire-reports"), { recursive: true, force: true });
  rmSync(runnable, { force: true });
  // A failed test fails the step, but the server is still packaged, for the steps that follow.
  const args = ["-B", "-ntp", "-Pstrict", "-Dmaven.test.failure.ignore=true", "verify"];
  await steps.run("Back end (Maven, strict)", "mvn", args, { count: ofSurefire });
  const built = existsSync(runnable);
  if (built) {
    markServerBuilt();
  }
  return built;
}

async function checkWhole(steps, built, browser) {
  if (!built) {
    steps.fail("Launcher and end to end", "Not run: the server was not built.");
    return;
  }
  const launcher = ["--test", "--test-concurrency=1", "scripts/test/"];
  await steps.run("Launcher (node --test)", process.execPath, launcher, { count: ofNodeTest });
  if (!browser) {
    steps.fail("End to end (Playwright)", "Not run: no browser.");
    return;
  }
  await steps.run("End to end (Playwright)", "npm", ["run", "e2e", "--workspace", "frontend"], {
    count: ofPlaywright,
    environment: { TENWARD_BROWSER: browser },
  });
}
