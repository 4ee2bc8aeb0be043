import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";
import { freePort } from "../lib/port.mjs";

/** A folder of its own for one test, removed afterwards. */
export function temporary(test) {
  const folder = mkdtempSync(join(tmpdir(), "tenward-launcher-"));
  test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs `npm start`'s script to its end. */
export async function startAndFail(environment, args = []) {
  const running = launch(environment, args);
  const code = await running.ended;
  return { code, lines: running.errors().trim().split("\n"), output: running.output() };
}

/** Runs `npm start`'s script until it says where it runs. */
export async function start(test, environment) {
  const running = launch({ TENWARD_PORT: String(await freePort()), ...environment });
  test.after(() => running.kill("SIGTERM"));
  const url = await running.url;
  return { ...running, url };
}

/** Runs `npm start`'s script. */
export function launch(environment, args = []) {
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith("TENWARD_"));
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs"), ...args], {
    env: { ...Object.fromEntries(clean), npm_lifecycle_event: "test", ...environment },
    detached: true,
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  /** Resolves with the match, once it has been printed. */
  const says = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) {
          resolve(found);
        }
      };
      child.stdout.on("data", look);
      child.on("exit", () => reject(new Error(`It ended: ${output}${errors}`)));
      look();
    });
  const url = says(/running at (\S+)/).then(([, address]) => address);
  url.catch(() => {});
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = new Promise((resolve) => child.on("close", (code) => resolve(code)));
  return {
    url,
    says,
    ended,
    output: () => output,
    errors: () => errors,
    /** To the whole group, as a terminal does. */
    kill(signal) {
      try {
        process.kill(-child.pid, signal);
      } catch (error) {
        if (error.code !== "ESRCH") {
          throw error;
        }
      }
      return ended;
    },
  };
}

/** The process id of the PostgreSQL in a home, or undefined when it has stopped. */
export function databasePid(home) {
  try {
    return Number(readFileSync(join(home, "pgdata/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
}

export function databasePort(home) {
  return Number(readFileSync(join(home, "pgdata/postmaster.pid"), "utf8").split("\n")[3]);
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** An ended process keeps its number until the system's first process has noticed, which a busy one does late. */
export async function hasEnded(pid) {
  for (let attempt = 0; attempt < 600 && isAlive(pid); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !isAlive(pid);
}
