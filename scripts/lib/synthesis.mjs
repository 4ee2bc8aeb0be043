import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { archiveFile, archiveOptions } from "./archive.mjs";
import { runnable } from "./paths.mjs";

/** Below this the second compiler takes more time than it saves. */
const FEW = 100_000;

/**
 * The command line that groups the statements of a file: the packaged server's classes, and nothing of the server.
 * @param {{ home: string, version: number }} jdk
 * @param {string[]} args
 * @param {string} [folder] what the files among them are named from
 * @param {string[]} [archive] unless given, what is there
 * @returns {[string, string[]]}
 */
export function synthesisCommand(jdk, args, folder = process.cwd(), archive = recorded(jdk)) {
  const options = ["-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"];
  if (bytes(args, folder) < FEW) {
    options.push("-XX:TieredStopAtLevel=1");
  }
  const main = ["-cp", runnable, "io.tenward.synthesis.command.Synthesise"];
  return [join(jdk.home, "bin/java"), [...options, ...archive, ...main, ...args]];
}

const recorded = (jdk) =>
  archiveOptions(jdk, existsSync(runnable) && archiveFile(jdk, "synthesis"));

function bytes(args, folder) {
  const sizes = args.map((arg) => statSync(resolve(folder, arg), { throwIfNoEntry: false })?.size);
  return sizes.reduce((sum, size) => sum + (size ?? 0), 0);
}
