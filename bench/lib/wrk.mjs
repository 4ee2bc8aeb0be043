import { fileURLToPath } from "node:url";
import { measured } from "./commands.mjs";

const THREADS = 2;
const script = (name) => fileURLToPath(new URL(`../wrk/${name}`, import.meta.url));

/**
 * Loads the server as fast as it answers, with `clients` connections.
 * @returns {Promise<{ rate: number, p50: number, p99: number, requests: number, client: number }>} requests per
 *   second; latencies in ms; `client` is the generator's own share of one core
 */
export async function wrk(name, url, { clients, seconds, environment = {} }) {
  const authority = new URL(url).host;
  const args = ["-t", THREADS, "-c", clients, "-d", `${seconds}s`, "--timeout", "30s"];
  const { output, cpu } = await measured("wrk", [...args.map(String), "-s", script(name), url], {
    THREADS: String(THREADS),
    AUTHORITY: authority,
    RESULT: script("result.lua"),
    ...environment,
  });
  const result = JSON.parse(/^RESULT (.*)$/m.exec(output)?.[1] ?? "null");
  if (!result || result.failed > 0 || result.broken > 0 || result.ranOut) {
    throw new Error(`wrk ${name}: ${output}`);
  }
  return {
    rate: (result.requests / result.micros) * 1e6,
    p50: result.p50 / 1000,
    p99: result.p99 / 1000,
    requests: result.requests,
    client: cpu / (result.micros / 1e6),
  };
}
