import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { CannotStart } from "../../scripts/lib/stop.mjs";

/** What the load comes from, and the Debian package it is in. */
const TOOLS = { pgbench: "postgresql-contrib", wrk: "wrk" };

/** Installs what is missing where that is possible, else names it. */
export function requireTools(say) {
  const missing = Object.keys(TOOLS).filter((tool) => !works(tool));
  if (missing.length === 0) {
    return;
  }
  const packages = missing.map((tool) => TOOLS[tool]);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(`Installing ${packages.join(", ")} ...`);
    spawnSync("apt-get", ["update"]);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  }
  const left = missing.filter((tool) => !works(tool));
  if (left.length > 0) {
    throw new CannotStart(
      `The benchmark needs ${left.join(" and ")}. Install ${left.map((tool) => TOOLS[tool]).join(" and ")} (Debian's names) and try again.`,
    );
  }
}

/** wrk answers with its usage and an exit code of 1. */
const works = (tool) => spawnSync(tool, [tool === "wrk" ? "-v" : "--version"]).error === undefined;
