import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Process id of the postmaster in a server's home; 0 when there is none. */
export function postmaster(home: string): number {
  const file = join(home, "pgdata/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

const statOf = (pid: number | string) =>
  // After the name in brackets: state, parent.
  readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];

function isAlive(pid: number): boolean {
  try {
    return statOf(pid)[0] !== "Z";
  } catch {
    return false;
  }
}

/** Lists the processes of a postmaster that serve connections. */
export function backends(home: string): number[] {
  const parent = String(postmaster(home));
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return statOf(pid)[1] === parent && /^postgres: tenward /.test(command);
      } catch {
        // It has ended since it was listed.
        return false;
      }
    })
    .map(Number);
}

export function kill9(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Ends what still runs in a folder that is to be removed, with its processes. */
export async function endPostgres(home: string): Promise<void> {
  const pid = postmaster(home);
  const children = pid && isAlive(pid) ? backends(home) : [];
  if (pid && isAlive(pid)) process.kill(pid, "SIGQUIT");
  while ([pid, ...children].some(isAlive)) await pause(20);
}
