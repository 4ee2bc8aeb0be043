import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkMaven } from "./maven.mjs";
import { checkNode } from "./node.mjs";
import { ANSWER_PAGE } from "./page.mjs";
import { root, runnable, windows } from "./paths.mjs";
import { markFresh, whenStale } from "./stale.mjs";
import { CannotStart } from "./stop.mjs";

export const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const PAGES = [
  ...["openapi.yaml", "package-lock.json", "frontend/package.json"],
  ...["app", "respond", "docs"].flatMap((name) => [
    `frontend/${name}`,
    `frontend/vite.${name}.config.ts`,
  ]),
];
const SERVER = [...PAGES, "examples", "pom.xml", "backend/pom.xml", "backend/src/main"];

/** Brings packages, pages and server up to date; what is up to date is left alone. */
export function build(environment, say = console.log) {
  installPackages(environment, say);
  buildPages(environment, say);
  whenStale("server", SERVER, runnable, () => {
    checkMaven(environment);
    say("Building the server (the first time Maven downloads what it needs) ...");
    quietly(
      "mvn",
      ["-B", "-ntp", "package", "-Dmaven.test.skip=true", ...commit(environment)],
      environment,
    );
  });
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
  markFresh("server", SERVER);
}

export function buildPages(environment, say = console.log) {
  whenStale("pages", PAGES, join(root, "frontend/dist/index.html"), () => {
    say("Building the pages ...");
    quietly("npm", ["run", "build", "--workspace", "frontend"], environment);
  });
}

/** The respondent page as one file, which no server of ours serves. */
export function buildAnswerPage(environment, say = console.log) {
  const inputs = ["respond", "vite.respond.config.ts", "package.json"];
  const from = ["package-lock.json", ...inputs.map((name) => `frontend/${name}`)];
  whenStale("answer page", from, ANSWER_PAGE, () => {
    say("Building the answer page ...");
    quietly("npm", ["run", "build:answer", "--workspace", "frontend"], environment);
  });
}

/** What fills the demo. */
export function buildDemo(environment) {
  const inputs = ["demo", "respond/src/protocol", "vite.demo.config.ts"];
  const output = join(root, "frontend/demo-dist/main.mjs");
  const from = ["package-lock.json", ...inputs.map((name) => `frontend/${name}`)];
  whenStale("demo", from, output, () =>
    quietly("npm", ["run", "build:demo", "--workspace", "frontend"], environment),
  );
}

/** First of all, so that a Node that is too old is told in words. */
export function installPackages(environment, say = console.log) {
  checkNode();
  const marker = join(root, "node_modules/.package-lock.json");
  const inputs = ["package-lock.json", "package.json", "frontend/package.json"];
  whenStale("packages", inputs, marker, () => {
    say("Installing packages ...");
    quietly("npm", ["ci"], { ...environment, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" });
  });
}

/** Shows what the tool said only if it failed. */
function quietly(command, args, environment) {
  const options = {
    cwd: root,
    env: environment,
    encoding: "utf8",
    shell: windows,
    maxBuffer: 1 << 28,
  };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error || status !== 0) {
    console.error(`${stdout ?? ""}${stderr ?? ""}`);
    throw new CannotStart(`\`${command} ${args.join(" ")}\` failed; its output is above.`);
  }
}
