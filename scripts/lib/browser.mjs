import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, windows } from "./paths.mjs";

/** The first one has no windows to draw, which saves a quarter of the processor time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/** A Chromium for the end-to-end tests: an installed one, else Playwright's, else the system's. */
export function findBrowser(environment, say) {
  return installed(environment, say) ?? playwrights(environment, say) ?? systems(environment, say);
}

function installed(environment, say) {
  const onPath = (environment.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, windows ? `${name}.exe` : name)));
  const found = [environment.TENWARD_BROWSER, ...onPath, ...ELSEWHERE].find(works);
  if (found) {
    say(`Browser: the installed ${found}`);
  }
  return found;
}

function playwrights(environment, say) {
  const { chromium } = createRequire(join(root, "frontend/package.json"))("@playwright/test");
  if (!works(chromium.executablePath())) {
    say("Browser: none installed, downloading Playwright's Chromium ...");
    run("npx", ["playwright", "install", "chromium"], environment, say);
  }
  if (works(chromium.executablePath())) {
    say("Browser: Playwright's own Chromium");
    return chromium.executablePath();
  }
}

function systems(environment, say) {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Browser: installing the system's package of Chromium as root ...");
    run("apt-get", ["update"], environment, say);
    const install = ["install", "-y", "--no-install-recommends"];
    for (const name of NAMES.slice(0, 2)) {
      run("apt-get", [...install, name], environment, say);
      const found = installed(environment, say);
      if (found) return found;
    }
  }
  say("Browser: none found. Install Chromium or Chrome, or set TENWARD_BROWSER.");
}

function works(path) {
  return (
    Boolean(path && existsSync(path)) && (windows || spawnSync(path, ["--version"]).status === 0)
  );
}

function run(command, args, environment, say) {
  const options = {
    cwd: join(root, "frontend"),
    env: environment,
    encoding: "utf8",
    shell: windows,
  };
  const { status, stderr } = spawnSync(command, args, options);
  if (status !== 0) {
    say(`  \`${command} ${args.join(" ")}\` failed: ${(stderr ?? "").trim().split("\n").pop()}`);
  }
}
