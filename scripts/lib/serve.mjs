import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { serverCommand } from "./server.mjs";

const parent = process.ppid;

/** What the terminal says below the address. */
export const NEXT = `  1. Open the address. If you are new here, take the one for the setup, below.
  2. For answers from other phones, read docs/first-survey.md. It takes half an hour.
  3. Ctrl-C stops Tenward. The next npm start takes seconds and finds all your data.`;

/**
 * @param {string | number} port of this computer
 * @returns {Promise<string | undefined>} the address of the Tenward that listens there
 */
export async function addressAt(port) {
  try {
    const url = `http://localhost:${port}/api/installation`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return (await answer.json()).address;
  } catch {
    return undefined;
  }
}

/**
 * Runs the packaged server until it ends, or is told to.
 * @param {{ home: string, version: number }} jdk
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} args
 * @param {(line: string, server: { stop(): void }) => void} [hear] takes what it prints, line by line; unless given it is printed
 * @param {string[]} [options] of the virtual machine
 * @returns {Promise<number>} its exit code, 0 when it was stopped
 */
export function serve(jdk, environment, args, hear, options = []) {
  const [java, all] = serverCommand(jdk, args);
  const stdio = ["inherit", hear ? "pipe" : "inherit", "inherit"];
  const server = spawn(java, [...options, ...all], { stdio, env: environment });
  if (hear) {
    const stop = () => server.kill("SIGTERM");
    createInterface({ input: server.stdout }).on("line", (line) => hear(line, { stop }));
  }
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => server.kill(signal);
  for (const signal of signals) {
    process.on(signal, pass);
  }
  const watch = setInterval(() => stopWithNpm(server), 500);
  return new Promise((resolve) => {
    server.on("exit", (code, signal) => {
      clearInterval(watch);
      for (const name of signals) {
        process.off(name, pass);
      }
      resolve(stopped(code, signal));
    });
  });
}

/** The shell between npm and us does not pass a SIGTERM on: it dies and leaves us alone. */
function stopWithNpm(server) {
  if (process.env.npm_lifecycle_event === "start" && process.ppid !== parent) {
    server.kill("SIGTERM");
  }
}

/** Ctrl-C is how one stops it, not a failure: 130 and 143 are those of SIGINT and SIGTERM. */
function stopped(code, signal) {
  return signal === null && code !== 130 && code !== 143 ? code : 0;
}
