import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findJdk } from "../../scripts/lib/jdk.mjs";
import { serverCommand } from "../../scripts/lib/server.mjs";

/** Printed once, below where it runs, while nobody has set it up. */
const SETUP = /https?:\S+\/setup#code=\S+/;

/** In milliseconds. A second or two; a machine that also compiles takes much longer. */
const READY_WITHIN = 300_000;

/** The packaged server on folders of its own, with everything that can happen to it. */
export class TenwardServer {
  readonly folder = mkdtempSync(join(tmpdir(), "tenward-e2e-"));
  readonly home = join(this.folder, "home");
  readonly keys = join(this.folder, "keys");
  readonly temporary = join(this.folder, "temporary");
  private process: ChildProcess | undefined;
  private printed = "";

  private constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<TenwardServer> {
    const server = new TenwardServer(await freePort(), environment);
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** With the code behind `#`; only while nobody has set the server up. */
  get setupUrl(): string {
    const found = SETUP.exec(this.printed);
    if (!found) {
      throw new Error(`No set-up address in: ${this.printed}`);
    }
    return found[0];
  }

  /** Starts again on the same port and the same folders. */
  async restart(): Promise<void> {
    const isNew = !existsSync(this.home) && !("TENWARD_DATABASE_URL" in this.environment);
    const jdk = findJdk();
    const [java, args] = serverCommand(jdk);
    this.printed = "";
    mkdirSync(this.temporary, { recursive: true });
    const child = spawn(java, [`-Djava.io.tmpdir=${this.temporary}`, ...args], {
      env: {
        ...process.env,
        TENWARD_PORT: String(this.port),
        TENWARD_HOME: this.home,
        TENWARD_KEYS: this.keys,
        ...this.environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.printed += chunk.toString();
      });
    }
    await this.until(isNew ? SETUP : /Tenward is running/, child);
  }

  get pid(): number {
    if (!this.process?.pid) throw new Error("The server does not run");
    return this.process.pid;
  }

  /** What the process has printed since it started. */
  get output(): string {
    return this.printed;
  }

  /** @returns a folder with a file of all objects that are still in use */
  heapDump(): string {
    const folder = mkdtempSync(join(this.folder, "heap-"));
    const jcmd = join(findJdk().home, "bin/jcmd");
    execFileSync(jcmd, [String(this.process?.pid), "GC.heap_dump", join(folder, "heap.hprof")]);
    return folder;
  }

  /** As a power cut ends it: PostgreSQL stays behind as an orphan until the next start. */
  async kill9(): Promise<void> {
    await this.end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  /** Stops it and removes its folders. */
  async dispose(): Promise<void> {
    if (this.process?.signalCode === "SIGKILL") {
      await this.restart();
    }
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill(signal);
    await ended;
  }

  private async until(line: RegExp, child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN;
    while (!line.test(this.printed)) {
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill("SIGTERM");
        throw new Error(`The server did not start: ${this.printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
