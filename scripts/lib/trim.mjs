import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart } from "./stop.mjs";

/** How PostgreSQL and the runtime of the sentence models name the systems of a release. */
const SYSTEMS = {
  linux: { postgres: "linux", runtime: "linux" },
  macos: { postgres: "darwin", runtime: "osx" },
  windows: { postgres: "windows", runtime: "win" },
};
export const systems = Object.keys(SYSTEMS);

/**
 * Takes out of the packaged server what belongs to other systems, half of its bytes.
 * @param {string} folder of its jars
 * @param {"linux" | "macos" | "windows"} system that it is for
 * @param {{ home: string }} jdk
 * @param {string} date of what is written anew
 */
export function trim(folder, system, jdk, date) {
  const { postgres, runtime } = SYSTEMS[system];
  const scratch = mkdtempSync(join(tmpdir(), "tenward-trim-"));
  const jar = (...args) => call(join(jdk.home, "bin/jar"), args, scratch);
  const create = (file, from) =>
    jar("--create", "--no-manifest", `--date=${date}`, "--file", file, "-C", from, ".");
  try {
    mkdirSync(join(scratch, "empty"));
    create(join(scratch, "empty.jar"), join(scratch, "empty"));
    for (const name of readdirSync(folder)) {
      // Quarkus' class loader hangs where a jar is missing.
      if (name.includes("postgres-binaries-") && !name.includes(`binaries-${postgres}`)) {
        copyFileSync(join(scratch, "empty.jar"), join(folder, name));
      } else if (name.includes("onnxruntime")) {
        jar("--extract", "--file", join(folder, name), "--dir", join(scratch, "models"));
        const natives = join(scratch, "models/ai/onnxruntime/native");
        for (const other of readdirSync(natives).filter((each) => !each.startsWith(runtime))) {
          rmSync(join(natives, other), { recursive: true });
        }
        create(join(folder, name), join(scratch, "models"));
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function call(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error || status !== 0) {
    throw new CannotStart(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? stderr}`);
  }
}
