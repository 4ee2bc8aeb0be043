import { join } from "node:path";
import { archiveOptions } from "./archive.mjs";
import { root, runnable } from "./paths.mjs";

const options = join(root, "backend/src/main/release/jvm.options");

/**
 * The command line that runs the packaged server on this JDK.
 * @param {{ home: string, version: number }} jdk
 * @param {string[]} args
 * @param {string[]} [archive] unless given, what is there
 * @returns {[string, string[]]}
 */
export function serverCommand(jdk, args = [], archive = archiveOptions(jdk)) {
  // A library's use of sun.misc.Unsafe is none of the administrator's business.
  const quiet = jdk.version >= 23 ? ["--sun-misc-unsafe-memory-access=allow"] : [];
  const all = [`@${options}`, ...quiet, ...archive, "-jar", runnable, ...args];
  return [join(jdk.home, "bin/java"), all];
}
