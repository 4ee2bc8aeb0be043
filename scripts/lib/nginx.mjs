import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Debian's; earlier releases have the program in the second. */
const PACKAGES = ["nginx", "nginx-light"];
const FOLDER = join(root, "node_modules/.cache/tenward-nginx");

/**
 * The proxy of docs/administration.md for the tests: the one of this machine, else the one of its package, which is unpacked and
 * not installed, because an installed one starts to serve.
 * @returns {string | undefined} nothing where there is neither
 */
export function findNginx(environment, say, folder = FOLDER) {
  const unpacked = join(folder, "usr/sbin/nginx");
  const runs = (path) => spawnSync(path, ["-v"], { env: environment }).status === 0;
  const found = ["nginx", "/usr/sbin/nginx", unpacked].find(runs);
  if (found) {
    return found;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PACKAGES) {
    spawnSync("apt-get", ["download", name], { cwd: folder, env: environment });
    for (const archive of readdirSync(folder).filter((file) => file.endsWith(".deb"))) {
      spawnSync("dpkg-deb", ["-x", archive, "."], { cwd: folder, env: environment });
    }
    if (runs(unpacked)) {
      say(`nginx: unpacked from the system's package ${name}`);
      return unpacked;
    }
  }
  say("nginx: none found, so the tests that need it are skipped");
}
