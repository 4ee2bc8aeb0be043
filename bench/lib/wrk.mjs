import { fileURLToPath } from "node:url";
import { measured } from "./commands.mjs";

const THREADS = 2;
const script = (name) => fileURLToPath(new URL(`../wrk/${name}`, import.meta.url));

/** There were too few records for a server this fast. */
class RanOut extends Error {}

/**
 * Loads for so many seconds with records prepared for the fastest rate seen so far; a server that is faster than that gets
 * another turn with more.
 * @param {{ fastest: number }} pace
 * @param {(count: number) => Promise<object>} load
 */
export async function paced(pace, seconds, load) {
  for (;;) {
    try {
      const result = await load(Math.ceil(pace.fastest * 1.3 * seconds) + 1000);
      pace.fastest = Math.max(pace.fastest, result.rate);
      return result;
    } catch (error) {
      if (!(error instanceof RanOut)) {
        throw error;
      }
      pace.fastest *= 1.5;
    }
  }
}

/** In turns of a few seconds, because nobody knows yet how many records a turn takes. */
export async function warmUp(seconds, turn) {
  const until = performance.now() + seconds * 1000;
  do {
    await turn();
  } while (performance.now() < until);
}

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
    PREPARED: script("records.lua"),
    ...environment,
  });
  const result = JSON.parse(/^RESULT (.*)$/m.exec(output)?.[1] ?? "null");
  if (result?.ranOut) {
    throw new RanOut();
  }
  if (!result || result.failed > 0 || result.broken > 0) {
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

/**
 * A load that comes by itself, at a rate that was asked for: each connection pauses between a reply and its next request. What
 * replies and wrk's own timers take is learnt from the turns before, and left out of the pause.
 */
export class Pace {
  #lost = 0;

  /**
   * @param {number} wanted requests a second
   * @param {number} clients connections
   */
  constructor(wanted, clients) {
    this.wanted = wanted;
    this.clients = clients;
  }

  /** Mean pause of a connection in ms. */
  get interval() {
    return Math.max(1, (this.clients * 1000) / this.wanted - this.#lost);
  }

  /** @param {number} rate what came of `interval` */
  learn(rate) {
    const between = (this.clients * 1000) / rate;
    this.#lost = Math.max(0, between - this.interval);
  }
}
