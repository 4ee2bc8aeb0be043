import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { CannotStart } from "./stop.mjs";

/** What a demo may be told; everything else would let it out of this computer, or into data that is real. */
const KEPT = [
  ...["TENWARD_PORT", "TENWARD_HOME", "TENWARD_KEYS"],
  ...["TENWARD_WEBHOOK_ALLOW", "TENWARD_API_ORIGINS"],
];

/** Where a tool that is being written listens. */
const THIS_COMPUTER = "localhost,127.0.0.0/8,::1";

/**
 * The environment of a demo: own folders beside the real ones, and nothing that reaches further than this computer.
 * @param {NodeJS.ProcessEnv} environment
 */
export function demoEnvironment(environment) {
  const entries = Object.entries(environment);
  const kept = entries.filter(([name]) => !name.startsWith("TENWARD_") || KEPT.includes(name));
  const home = `${folder(environment.TENWARD_HOME) ?? usual(environment)}-demo`;
  const own = folder(environment.TENWARD_KEYS);
  const keys = own ? `${own}-demo` : `${home}-keys`;
  return {
    TENWARD_WEBHOOK_ALLOW: THIS_COMPUTER,
    ...Object.fromEntries(kept),
    TENWARD_HOME: home,
    TENWARD_KEYS: keys,
  };
}

/**
 * What is known of the demo in these folders.
 * @returns {{ password: string, filled: boolean, address?: string, token?: string }}
 */
export function openDemo(environment) {
  const known = read(environment);
  if (known) {
    return atRealTime(environment, known);
  }
  if (existsSync(join(environment.TENWARD_HOME, "pgdata"))) {
    throw new CannotStart(
      `${environment.TENWARD_HOME} contains data that is not from the demo. Set TENWARD_HOME to another folder.`,
    );
  }
  // Read aloud from a screen: letters that are not mistaken, about a hundred bits.
  const password = randomBytes(10).toString("hex").match(/.{4}/g).join("-");
  return atRealTime(environment, save(environment, { password, filled: false }));
}

function atRealTime(environment, demo) {
  writeFileSync(clockOf(environment), "0");
  return demo;
}

/** From now on it is found again as it is. */
export const markFilled = (environment, demo) => save(environment, { ...demo, filled: true });

/** Where it was served last; another start says so. */
export const markServed = (environment, demo) => save(environment, demo);

/** Away with what was left half filled; only while no server runs on it. */
export function clearDemo({ TENWARD_HOME, TENWARD_KEYS }) {
  for (const gone of [TENWARD_KEYS, TENWARD_HOME]) {
    rmSync(gone, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {string} what has happened, in a sentence */
export function removeDemo(environment) {
  const { TENWARD_HOME: home } = environment;
  if (!existsSync(home)) {
    return "There is no demo to remove.";
  }
  if (!read(environment)) {
    throw new CannotStart(`${home} was not created by --demo, so it has not been removed.`);
  }
  if (isRunning(home)) {
    throw new CannotStart(
      "The demo is still running. Stop it first with Ctrl-C where you started it. If it was killed, start it again and stop it then.",
    );
  }
  clearDemo(environment);
  return `The demo has been removed: ${home} and its keys have been deleted.`;
}

/** Empty is unset. */
const given = (value) => value?.trim() || undefined;

const folder = (name) => (given(name) ? resolve(given(name)) : undefined);

/** Where io.tenward.server.launch.Folders keeps the data of one user's programs. */
function usual({ LOCALAPPDATA, XDG_DATA_HOME }) {
  if (process.platform === "win32") {
    return join(given(LOCALAPPDATA) ?? join(homedir(), "AppData/Local"), "Tenward");
  }
  if (process.platform === "darwin") {
    return join(homedir(), "Library/Application Support/Tenward");
  }
  return join(given(XDG_DATA_HOME) ?? join(homedir(), ".local/share"), "tenward");
}

/** The file that moves the server's clock while the demo is filled, so that its surveys close; afterwards it says 0. */
export const clockOf = ({ TENWARD_HOME }) => join(TENWARD_HOME, "demo-clock");

const stateOf = ({ TENWARD_HOME }) => join(TENWARD_HOME, "demo.json");

function read(environment) {
  const file = stateOf(environment);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function save(environment, demo) {
  mkdirSync(environment.TENWARD_HOME, { recursive: true, mode: 0o700 });
  writeFileSync(stateOf(environment), JSON.stringify(demo), { mode: 0o600 });
  return demo;
}

function isRunning(home) {
  const file = join(home, "pgdata/postmaster.pid");
  if (!existsSync(file)) {
    return false;
  }
  try {
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), 0);
    return true;
  } catch {
    return false;
  }
}
