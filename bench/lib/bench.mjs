import { Lead } from "./lead.mjs";
import { Server } from "./server.mjs";

/** One run: its seed, its clock and the installation that is measured. */
export class Bench {
  seed = Number(process.env.TENWARD_BENCH_SEED ?? Date.now() % 2 ** 31);
  /** Short rounds, to try the benchmark itself; its figures mean nothing. */
  quick = process.env.TENWARD_BENCH_QUICK === "1";
  started = Date.now();
  /** Leaves every part its three tries. */
  #longest = Number(process.env.TENWARD_BENCH_MINUTES ?? 120);
  #toCome = 0;
  #installation;
  /** From 0 up to, but not, 1; the same for the same seed. */
  dice = dice(this.seed);

  constructor(jdk) {
    this.jdk = jdk;
  }

  /** The packaged server with a lead, started once. */
  installation() {
    this.#installation ??= start(this.jdk);
    return this.#installation;
  }

  say(line) {
    console.log(line);
  }

  seconds(full) {
    return this.quick ? Math.max(1, Math.round(full / 5)) : full;
  }

  get minutes() {
    return (Date.now() - this.started) / 60_000;
  }

  /** @param {{ minutes: number }[]} later the parts after this one */
  beginPart(later) {
    this.#toCome = later.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** A try is repeated only while one more, as long as the last, leaves their time to the parts after it. */
  mayTryAgain(lastMinutes) {
    return this.minutes + lastMinutes + this.#toCome < this.#longest;
  }

  /** The same order for the same seed. */
  shuffle(names) {
    const left = [...names];
    return names.map(() => left.splice(Math.floor(this.dice() * left.length), 1)[0]);
  }

  async dispose() {
    const installation = this.#installation;
    this.#installation = undefined;
    await (await installation)?.server.dispose();
  }
}

async function start(jdk) {
  const server = await Server.start(jdk);
  const lead = new Lead(server.url);
  await lead.setUp(server.setupCode);
  return { server, lead };
}

/** From 0 up to, but not, 1 (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
