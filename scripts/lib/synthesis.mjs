import { join } from "node:path";
import { archiveOptions } from "./archive.mjs";
import { runnable } from "./paths.mjs";

/**
 * The command line that groups the statements of a file: the packaged server's classes, and nothing of the server.
 * @param {{ home: string, version: number }} jdk
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function synthesisCommand(jdk, args) {
  const options = ["-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"];
  const main = ["-cp", runnable, "io.tenward.synthesis.command.Synthesise"];
  return [join(jdk.home, "bin/java"), [...options, ...archiveOptions(jdk), ...main, ...args]];
}
