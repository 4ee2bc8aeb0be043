import { readdirSync, readFileSync } from "node:fs";

/**
 * Proportional set sizes from the kernel: a page that several processes share counts once, divided among them.
 * @returns {{ java: number, postgres: number }} MiB
 */
export function residentMiB(server) {
  const postgres = family(server.databasePid).reduce((sum, pid) => sum + pss(pid), 0);
  return { java: pss(server.pid), postgres };
}

function pss(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)[1]) / 1024;
}

/** A process and all that it has started. */
function family(pid) {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return [pid, ...children.flatMap(family)];
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1]);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") {
      return undefined;
    }
    throw error;
  }
}
