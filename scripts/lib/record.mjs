import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { archiveFile, recordingOptions } from "./archive.mjs";
import { root, windows } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { serverCommand } from "./server.mjs";
import { synthesisCommand } from "./synthesis.mjs";

/** With the recording at its end; a busy machine takes its time. */
const LONGEST = 300_000;
const AGAIN = 3_600_000;
const PAGES = ["/api/installation", "/", "/r/"];

/** Of several kinds, so that all that is needed has been needed. */
const ANSWERS = [
  "Please review our requests faster; I wait two days for an answer. Say no to new projects more often.",
  "Reviews take too long, and nobody tells us why. Thank you!",
  "More time to think, fewer meetings.",
  "Mehr Zeit für Gespräche wäre schön.",
];

/**
 * Records a start, once per build, on folders of its own: from it the JVM takes what it would otherwise read, check and link again
 * (JEP 514 from JDK 25 on, class data sharing before). It compares the recording with the jars and itself, and goes without where
 * that does not fit.
 */
export async function recordStart(jdk, environment, say = console.log) {
  await once(archiveFile(jdk), say, (file) =>
    record(jdk, environment, file, () => forgetEarlier(file)),
  );
}

/**
 * Records a start in the background, and goes on when the first one ends. It says nothing: what reads the log may expect JSON, and a
 * start that is refused says why and nothing else.
 */
export function recordLater(jdk, environment) {
  if (!existsSync(archiveFile(jdk))) {
    const options = { detached: true, stdio: "ignore", env: environment };
    spawn(process.execPath, [join(root, "scripts/record.mjs")], options).unref();
  }
}

/** Records a short run of the command that groups the statements of a file, once per build. */
export async function recordSynthesis(jdk, environment, say = console.log) {
  await once(archiveFile(jdk, "synthesis"), say, (file) =>
    keep(
      file,
      () => forgetEarlier(file),
      (scratch, recorded) => groupOnce(jdk, environment, scratch, recorded),
    ),
  );
}

async function once(file, say, work) {
  if (existsSync(file) || !begin(`${file}.begun`, say)) {
    return;
  }
  try {
    say("Recording a start to make the next ones faster ...");
    await work(file);
  } catch (error) {
    say(`No start was recorded, so the next ones take longer: ${error.message}`);
  }
}

/**
 * Records a start on folders of its own.
 * @param {{ home: string, version: number }} jdk
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} file where it is to lie
 * @param {() => void} [before] is done before it is put there
 * @param {string[]} [options] of the virtual machine, which those who take it need as well
 */
export async function record(jdk, environment, file, before = () => {}, options = []) {
  await keep(file, before, (scratch, recorded) =>
    startOnce(jdk, environment, scratch, recorded, options),
  );
}

async function keep(file, before, work) {
  const scratch = mkdtempSync(join(tmpdir(), "tenward-record-"));
  try {
    const recorded = join(scratch, "recorded");
    await work(scratch, recorded);
    if (!existsSync(recorded) || statSync(recorded).size === 0) {
      throw new Error("the virtual machine wrote none");
    }
    before();
    move(recorded, file);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** One attempt an hour, and one at a time: where it fails, or is interrupted, nobody waits for it again and again. */
function begin(mark, say) {
  if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < AGAIN) {
    return false;
  }
  try {
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, "");
    return true;
  } catch (error) {
    say(`No start is recorded, so the next ones take longer: ${error.message}`);
    return false;
  }
}

async function startOnce(jdk, environment, scratch, recorded, options) {
  const [java, args] = serverCommand(jdk, [], []);
  const port = await freePort();
  const server = spawn(java, [...recordingOptions(jdk, recorded), ...options, ...args], {
    env: {
      ...withoutOurs(environment),
      TENWARD_PORT: String(port),
      TENWARD_HOME: join(scratch, "home"),
      TENWARD_KEYS: join(scratch, "keys"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = endOf(server);
  try {
    await running(server);
    for (const page of PAGES) {
      const headers = { Accept: "text/html, application/json" };
      await (await fetch(`http://127.0.0.1:${port}${page}`, { headers })).text();
    }
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
  inTime(await ended);
}

async function groupOnce(jdk, environment, scratch, recorded) {
  const [given, out] = [join(scratch, "answers.jsonl"), join(scratch, "themes.json")];
  const lines = ANSWERS.map((text, i) => JSON.stringify({ id: `a${i}`, group: "", text }));
  writeFileSync(given, lines.join("\n"));
  const options = recordingOptions(jdk, recorded);
  const [java, args] = synthesisCommand(jdk, [given, out], scratch, options);
  const child = spawn(java, args, { env: withoutOurs(environment), stdio: "ignore" });
  inTime(await endOf(child));
}

function withoutOurs(environment) {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith("TENWARD_"));
  return Object.fromEntries(others);
}

/** @returns {Promise<string | null>} the signal that ended it; SIGKILL is ours */
function endOf(child) {
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (_, signal) => resolve(signal));
  }).finally(() => clearTimeout(timer));
}

function inTime(signal) {
  if (signal === "SIGKILL") {
    throw new Error(`it took more than ${LONGEST / 1000} seconds`);
  }
}

function running(server) {
  let printed = "";
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk) => {
        printed += chunk;
        if (/Tenward is running/.test(printed)) {
          resolve();
        }
      });
    }
    server.once("error", reject);
    server.once("exit", () => reject(new Error(printed.trim() || "the server ended")));
  });
}

/** Those of earlier builds in this place. One that is in use stays, where the system insists. */
function forgetEarlier(file) {
  const [, place] = /(\w+-[0-9a-f]+-)[0-9a-f]+\./.exec(basename(file));
  for (const name of readdirSync(dirname(file)).filter((other) => other.startsWith(place))) {
    try {
      rmSync(join(dirname(file), name), { force: true });
    } catch (error) {
      if (!windows) {
        throw error;
      }
    }
  }
}

/** Whoever looks meanwhile finds all of it or nothing. */
function move(from, to) {
  const beside = `${to}.${process.pid}`;
  copyFileSync(from, beside);
  renameSync(beside, to);
}
