import { join } from "node:path";
import { archiveOptions } from "./archive.mjs";
import { runnable } from "./paths.mjs";

/**
 * The command line that runs the packaged server on this JDK.
 * @param {{ home: string, version: number }} jdk
 * @param {string[]} args
 * @param {string[]} [archive] unless given, what is there
 * @returns {[string, string[]]}
 */
export function serverCommand(jdk, args = [], archive = archiveOptions(jdk)) {
  // A full collection leaves no dead object where it was: a heap dump would show it (docs/adr/0017).
  const options = ["--enable-native-access=ALL-UNNAMED", "-XX:MarkSweepDeadRatio=0"];
  // A core dump of a crash would write keys and opened answers to the disk.
  options.push("-XX:-CreateCoredumpOnCrash");
  // Memory that was never needed is not held: by default a 64th of the machine's is taken at once. And what nobody has needed
  // for a quarter of a minute is given back (docs/adr/0052).
  options.push("-XX:InitialHeapSize=64m", "-XX:MinHeapSize=16m");
  options.push("-XX:G1PeriodicGCInterval=15000");
  options.push("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");
  // In a heap kept so small, G1 would else look for what is live three times a second while answers are opened.
  options.push("-XX:-G1UseAdaptiveIHOP", "-XX:InitiatingHeapOccupancyPercent=80");
  // G1 sizes its regions, and with them what it keeps about them, for a heap of a quarter of the machine.
  options.push("-XX:G1HeapRegionSize=1m");
  if (jdk.version >= 23) {
    // A library's use of sun.misc.Unsafe is none of the administrator's business.
    options.push("--sun-misc-unsafe-memory-access=allow");
  }
  return [join(jdk.home, "bin/java"), [...options, ...archive, "-jar", runnable, ...args]];
}
