import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkMaven } from "./maven.mjs";
import { checkNode } from "./node.mjs";
import { ANSWER_PAGE } from "./page.mjs";
import { root, runnable, windows } from "./paths.mjs";
import { fingerprint, isStale, markFresh, whenStale } from "./stale.mjs";
import { CannotStart } from "./stop.mjs";

export const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const LIBRARIES = ["package-lock.json", "frontend/package.json"];
const PACKAGES = [...LIBRARIES, "package.json", "scripts/test/package.json"];
const DOCS = [...LIBRARIES, "frontend/docs", "frontend/vite.docs.config.ts"];
const PAGES = [
  ...LIBRARIES,
  "openapi.yaml",
  ...["app", "respond"].flatMap((name) => [`frontend/${name}`, `frontend/vite.${name}.config.ts`]),
];
const CLASSES = ["openapi.yaml", "pom.xml", "backend/pom.xml", "backend/src/main"];
const SERVER = [...new Set([...PAGES, ...DOCS, ...CLASSES, "examples", "CHANGELOG.md"])];
const MAVEN = ["-B", "-ntp", "-Dmaven.test.skip=true"];

/** Brings packages, pages and server up to date; what is up to date is left alone. */
export async function build(environment, say = console.log) {
  checkNode();
  const begun = fingerprint(SERVER);
  const server = isStale("server", SERVER, runnable);
  if (server) {
    checkMaven(environment);
    say(
      "Building what is new. The first time it takes a few minutes, and downloads what it needs.",
    );
  }
  await together(
    installPackages(environment, say, false).then(() => buildPages(environment, say)),
    server && compile(environment, say),
  );
  // The classes are there; the pages are among their resources.
  const pack = () => {
    const done = ["-Dmaven.main.skip=true", "-Dexec.skip=true"];
    return quietly("mvn", [...MAVEN, ...done, "package", ...commit(environment)], environment);
  };
  await whenStale("server", SERVER, runnable, () => timed(say, "Packed the server", pack), begun);
}

/** Needs the contract, and none of the pages. */
function compile(environment, say) {
  const goals = ["-Dmaven.resources.skip=true", "process-classes"];
  return timed(say, "Compiled the server", () => quietly("mvn", [...MAVEN, ...goals], environment));
}

/** Waits for all, so that nothing is still being written when one has failed. */
async function together(...works) {
  const ended = await Promise.allSettled(works);
  for (const { reason } of ended.filter(({ status }) => status === "rejected")) throw reason;
}

async function timed(say, done, work) {
  const begun = Date.now();
  await work();
  say(`${done} (${Math.round((Date.now() - begun) / 1000)} s).`);
}

/** The server names the commit beside its version (semver.org, 10), where it is built from a repository. */
export function commit(environment) {
  const ours = { ...environment, GIT_CEILING_DIRECTORIES: dirname(root) };
  const args = ["describe", "--always", "--dirty", "--exclude=*"];
  const { status, stdout } = spawnSync("git", args, { cwd: root, env: ours, encoding: "utf8" });
  return status === 0
    ? [`-Dquarkus.application.version=${version}+${stdout.trim().replace("-", ".")}`]
    : [];
}

/** The packaged server stands, however it was built. */
export function markServerBuilt() {
  markFresh("server", fingerprint(SERVER));
}

export async function buildPages(environment, say = console.log) {
  const run = (script) => quietly("npm", ["run", script, "--workspace", "frontend"], environment);
  await whenStale("pages", PAGES, join(root, "frontend/dist/index.html"), () =>
    timed(say, "Built the pages", () => run("build:app")),
  );
  await whenStale("docs", DOCS, join(root, "frontend/dist-docs/index.html"), () =>
    timed(say, "Built the page of the API", () => run("build:docs")),
  );
}

/** The respondent page as one file, which no server of ours serves. */
export async function buildAnswerPage(environment, say = console.log) {
  const inputs = ["respond", "vite.respond.config.ts"];
  const from = [...LIBRARIES, ...inputs.map((name) => `frontend/${name}`)];
  await whenStale("answer page", from, ANSWER_PAGE, () =>
    timed(say, "Built the answer page", () =>
      quietly("npm", ["run", "build:answer", "--workspace", "frontend"], environment),
    ),
  );
}

/** What fills the demo. */
export async function buildDemo(environment) {
  const inputs = ["demo", "respond/src/protocol", "vite.demo.config.ts"];
  const output = join(root, "frontend/demo-dist/main.mjs");
  const from = [...LIBRARIES, ...inputs.map((name) => `frontend/${name}`)];
  await whenStale("demo", from, output, () =>
    quietly("npm", ["run", "build:demo", "--workspace", "frontend"], environment),
  );
}

/**
 * First of all, so that a Node that is too old is told in words.
 * @param {boolean} [all] also what tests and releases need; who has that keeps it
 */
export async function installPackages(environment, say = console.log, all = true) {
  checkNode();
  const ofTests = join(root, "node_modules/@playwright/test/package.json");
  const whole = all || existsSync(ofTests);
  const marker = whole ? ofTests : join(root, "node_modules/.package-lock.json");
  await whenStale(whole ? "all packages" : "packages", PACKAGES, marker, () =>
    timed(say, "Installed packages", () => {
      const part = whole ? [] : ["--workspace", "frontend"];
      const settings = { ...environment, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
      return quietly("npm", ["ci", ...part], settings);
    }),
  );
}

/**
 * @param {string} said by npm or Maven
 * @returns {string | undefined} what a person can do about it
 */
export function remedyFor(said) {
  if (/ENOSPC|No space left on device/.test(said)) {
    return `The disk is full. Make room in ${root}, in the temporary folder and in the caches of npm and Maven, and try again.`;
  }
  if (/\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b|Could not transfer/.test(said)) {
    return "A download failed. Check the network, and the proxy settings of npm and Maven, and try again.";
  }
}

/** Shows what the tool said only if it failed for a reason of its own. */
function quietly(command, args, environment) {
  const child = spawn(command, args, { cwd: root, env: environment, shell: windows });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part) => {
      said += part;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error())));
  }).catch((error) => {
    const remedy = remedyFor(said);
    if (!remedy) console.error(said + error.message);
    throw new CannotStart(
      remedy ?? `\`${command} ${args.join(" ")}\` failed; its output is above.`,
    );
  });
}
