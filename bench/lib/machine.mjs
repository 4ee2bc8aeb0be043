import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { stamp } from "../../scripts/lib/stamp.mjs";
import { connect } from "./database.mjs";

const firstLine = (command, args) =>
  (spawnSync(command, args, { encoding: "utf8" }).stdout ?? "").trim().split("\n")[0];

/** What the figures were taken on. @returns {Promise<[string, string][]>} */
export async function describe(bench) {
  const { server } = await bench.installation();
  const database = await connect(server);
  const { rows } = await database.query(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  await database.end();
  return [
    ["processor", processor()],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", `${platform()} ${release().split(".")[0]} ${arch()}`],
    ["JDK", jdkVersion(bench.jdk)],
    [
      "PostgreSQL",
      `${rows[0].version}, fsync ${rows[0].fsync}, synchronous_commit ${rows[0].commit}`,
    ],
    ["pgbench", firstLine("pgbench", ["--version"])],
    ["wrk", /\S+ \S+/.exec(firstLine("wrk", ["-v"]))?.[0] ?? ""],
    ["Node", process.versions.node],
  ];
}

/**
 * With its generation, and whether it multiplies bytes at once (VNNI), which the sentence models take a quarter of the time with.
 * @param {string} info as Linux writes it; empty elsewhere
 */
export function processor(info = read("/proc/cpuinfo")) {
  const of = (key) => new RegExp(`^${key}\\s*: (.*)$`, "m").exec(info)?.[1] ?? "";
  const more = /_vnni\b/.test(of("flags")) ? "VNNI" : "no VNNI";
  const name = `${cpus().length} x ${of("model name").trim() || cpus()[0]?.model.trim()}`;
  return info ? `${name}, family ${of("cpu family")} model ${of("model")}, ${more}` : name;
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Of a run; a part that is run alone has another one than those beside it in the page, and perhaps another machine. */
export const stampOf = (bench) =>
  `Measured ${stamp(bench.started)}, seed ${bench.seed}, on ${processor()}.`;

function jdkVersion({ home }) {
  const text = readFileSync(join(home, "release"), "utf8");
  const of = (key) => new RegExp(`^${key}="?([^"\n]+)`, "m").exec(text)?.[1] ?? "";
  return `${of("IMPLEMENTOR")} ${of("JAVA_RUNTIME_VERSION") || of("JAVA_VERSION")}`;
}
