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
import { dirname, join } from "node:path";
import { archiveFile } from "./archive.mjs";
import { windows } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { serverCommand } from "./server.mjs";

/** With the recording at its end; a busy machine takes its time. */
const LONGEST = 300_000;
const AGAIN = 3_600_000;
const PAGES = ["/api/installation", "/", "/r/"];

/**
 * Records a start, once per build, on folders of its own: from it the JVM takes what it would otherwise read, check and link again
 * (JEP 514 from JDK 25 on, class data sharing before). It compares the recording with the jars and itself, and goes without where
 * that does not fit.
 */
export async function recordStart(jdk, environment, say = console.log) {
  const file = archiveFile(jdk);
  if (existsSync(file) || !begin(`${file}.begun`, say)) {
    return;
  }
  try {
    say("Recording a start, so that the next ones are quick ...");
    await record(jdk, environment, file, () => forgetEarlier(file));
  } catch (error) {
    say(`No start was recorded, the next ones take longer: ${error.message}`);
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
  const scratch = mkdtempSync(join(tmpdir(), "tenward-record-"));
  try {
    const recorded = join(scratch, "recorded");
    await startOnce(jdk, environment, scratch, recorded, options);
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
    say(`No start is recorded, the next ones take longer: ${error.message}`);
    return false;
  }
}

async function startOnce(jdk, environment, scratch, recorded, options) {
  const [java, args] = serverCommand(jdk, [], []);
  const output = jdk.version >= 25 ? "-XX:AOTCacheOutput" : "-XX:ArchiveClassesAtExit";
  const port = await freePort();
  const own = Object.entries(environment).filter(([name]) => !name.startsWith("TENWARD_"));
  const server = spawn(java, [`${output}=${recorded}`, "-Xlog:disable", ...options, ...args], {
    env: {
      ...Object.fromEntries(own),
      TENWARD_PORT: String(port),
      TENWARD_HOME: join(scratch, "home"),
      TENWARD_KEYS: join(scratch, "keys"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => server.once("exit", (_, signal) => resolve(signal)));
  const timer = setTimeout(() => server.kill("SIGKILL"), LONGEST);
  try {
    await running(server);
    for (const page of PAGES) {
      const headers = { Accept: "text/html, application/json" };
      await (await fetch(`http://127.0.0.1:${port}${page}`, { headers })).text();
    }
  } finally {
    server.kill("SIGTERM");
    await ended;
    clearTimeout(timer);
  }
  if ((await ended) === "SIGKILL") {
    throw new Error(`it took more than ${LONGEST / 1000} seconds`);
  }
  if (!existsSync(recorded) || statSync(recorded).size === 0) {
    throw new Error("the virtual machine wrote none");
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
  const [, place] = /(start-[0-9a-f]+-)[0-9a-f]+\./.exec(file);
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
