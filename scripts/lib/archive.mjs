import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { runnable } from "./paths.mjs";

/** Where each system keeps what programs can make again. */
export function cacheFolder(environment = process.env, system = process.platform) {
  if (system === "win32") {
    return join(environment.LOCALAPPDATA ?? join(homedir(), "AppData/Local"), "Tenward/Cache");
  }
  return system === "darwin"
    ? join(homedir(), "Library/Caches/Tenward")
    : join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "tenward");
}

/**
 * Options that start the server from the recording, if there is one.
 * @param {{ home: string, version: number }} jdk
 * @param {string | false} [file] another recording
 */
export function archiveOptions(jdk, file = existsSync(runnable) && archiveFile(jdk)) {
  if (!file || !existsSync(file)) {
    return [];
  }
  return jdk.version >= 25
    ? [`-XX:AOTCache=${file}`, "-Xlog:aot*=off,cds*=off"]
    : [`-XX:SharedArchiveFile=${file}`, "-Xlog:cds*=off"];
}

/**
 * Options that record what runs, into a file that its end leaves.
 * @param {{ home: string, version: number }} jdk
 */
export function recordingOptions(jdk, file) {
  const output = jdk.version >= 25 ? "-XX:AOTCacheOutput" : "-XX:ArchiveClassesAtExit";
  return [`${output}=${file}`, "-Xlog:disable"];
}

/**
 * One for this place, this build and this JDK.
 * @param {"start" | "synthesis"} [what] is recorded
 */
export function archiveFile(jdk, what = "start", folder = cacheFolder()) {
  const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  const release = join(jdk.home, "release");
  const build = [jdk.home, existsSync(release) ? readFileSync(release) : "", ...jars()].join("\n");
  return join(
    folder,
    `${what}-${digest(runnable)}-${digest(build)}.${jdk.version >= 25 ? "aot" : "jsa"}`,
  );
}

/** Size and time of each, which is what the JVM compares. */
function jars(folder = dirname(runnable)) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".jar"))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}
