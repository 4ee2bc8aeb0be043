import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const LOOK = 500;

/**
 * Runs `work` while no other process does so under the same file. One that has ended without giving it back holds nothing.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @param {(line: string) => void} [say] hears it when another one is waited for
 * @returns {Promise<T>}
 */
export async function alone(file, work, say = console.log) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) say("Another start is building in this folder. Waiting until it has finished ...");
    await pause(LOOK);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return take(file);
  }
}

/** A file without a number is being written at this moment. */
function isHeld(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
