import { join } from "node:path";
import { runnable } from "./paths.mjs";

/**
 * The command line that runs the packaged server on this JDK.
 * @param {{ home: string, version: number }} jdk
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function serverCommand(jdk, args = []) {
  // A full collection leaves no dead object where it was: a heap dump would show it (docs/adr/0017).
  const options = ["--enable-native-access=ALL-UNNAMED", "-XX:MarkSweepDeadRatio=0"];
  if (jdk.version >= 23) {
    // A library's use of sun.misc.Unsafe is none of the administrator's business.
    options.push("--sun-misc-unsafe-memory-access=allow");
  }
  return [join(jdk.home, "bin/java"), [...options, "-jar", runnable, ...args]];
}
