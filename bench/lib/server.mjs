import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/lib/port.mjs";
import { serverCommand } from "../../scripts/lib/server.mjs";

const SETUP = /https?:\S+\/setup#code=(\S+)/;
const RUNNING = /Tenward is running/;
const READY_WITHIN = 120_000;

/** The packaged server, started as `npm start` starts it, on folders of its own. */
export class Server {
  folder = mkdtempSync(join(tmpdir(), "tenward-bench-"));
  home = join(this.folder, "home");
  keys = join(this.folder, "keys");
  setupCode;
  #child;
  #printed = "";

  static async start(jdk) {
    const server = new Server();
    server.jdk = jdk;
    server.port = await freePort();
    server.url = `http://127.0.0.1:${server.port}`;
    await server.launch(SETUP);
    server.setupCode = SETUP.exec(server.#printed)[1];
    return server;
  }

  /** @returns {Promise<number>} milliseconds until it says that it runs */
  async launch(until = RUNNING, environment = {}) {
    const [java, args] = serverCommand(this.jdk);
    this.#printed = "";
    const started = performance.now();
    const child = spawn(java, args, {
      env: {
        ...process.env,
        TENWARD_PORT: String(this.port),
        TENWARD_HOME: this.home,
        TENWARD_KEYS: this.keys,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        this.#printed += chunk;
      });
    }
    while (!until.test(this.#printed)) {
      if (child.exitCode !== null || performance.now() - started > READY_WITHIN) {
        child.kill("SIGTERM");
        throw new Error(`The server did not start: ${this.#printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - started;
  }

  get pid() {
    return this.#child.pid;
  }

  /** What pgbench and psql need, as environment variables. */
  get database() {
    return {
      PGHOST: "127.0.0.1",
      PGPORT: this.#postmaster[3],
      PGUSER: "tenward",
      PGPASSWORD: readFileSync(join(this.home, "database-password"), "utf8").trim(),
      PGDATABASE: "postgres",
    };
  }

  get databasePid() {
    return Number(this.#postmaster[0]);
  }

  get #postmaster() {
    return readFileSync(join(this.home, "pgdata/postmaster.pid"), "utf8").split("\n");
  }

  async stop() {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
  }

  async dispose() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
