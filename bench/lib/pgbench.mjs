import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measured } from "./commands.mjs";
import { percentile } from "./statistics.mjs";

const THREADS = 2;

/**
 * Runs one SQL script as fast as the server's own PostgreSQL answers, with prepared statements as JDBC uses them.
 * @returns {Promise<{ rate: number, p50: number, p99: number, requests: number, client: number }>} as of wrk
 */
export async function pgbench(
  server,
  sql,
  { clients, seconds, variables = {}, seed = 1, schema = "bench" },
) {
  const folder = mkdtempSync(join(tmpdir(), "tenward-pgbench-"));
  try {
    const file = join(folder, "script.sql");
    writeFileSync(file, sql);
    const args = ["-n", "-M", "prepared", "-c", clients, "-j", THREADS, "-T", seconds, "-f", file];
    const defined = Object.entries(variables).flatMap(([name, value]) => [
      "-D",
      `${name}=${value}`,
    ]);
    const log = ["-l", "--log-prefix", join(folder, "log"), "--random-seed", seed];
    const { output, cpu } = await measured("pgbench", [...args, ...log, ...defined].map(String), {
      ...server.database,
      PGOPTIONS: `-c search_path=${schema}`,
    });
    const rate = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
    const failed = Number(/number of failed transactions: (\d+)/.exec(output)?.[1] ?? 0);
    const times = latencies(folder);
    if (!(rate > 0) || failed > 0) {
      throw new Error(`pgbench: ${output}`);
    }
    return {
      rate,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      requests: times.length,
      client: cpu / seconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In ms; the third column of pgbench's log is in microseconds. */
function latencies(folder) {
  return readdirSync(folder)
    .filter((name) => name.startsWith("log"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"))
    .map((line) => Number(line.split(" ")[2]) / 1000);
}
