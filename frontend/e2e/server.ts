import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findJdk } from "../../scripts/lib/jdk.mjs";
import { freePort } from "../../scripts/lib/port.mjs";
import { serverCommand } from "../../scripts/lib/server.mjs";
import { keepPrograms, lendPrograms } from "../../scripts/test/programs.mjs";
import { agentArchive, crashAgent } from "./agent";
import { endPostgres } from "./postgres";

/** Printed once, below where it runs, while nobody has set it up. */
const SETUP = /https?:\S+\/setup#code=\S+/;

/** Exit code of a process that CrashAgent.java has ended. */
const POWER_CUT = 137;

/**
 * A start takes a second or two; a machine that also compiles takes much longer, so the limit in
 * milliseconds is generous.
 */
const READY_WITHIN = 300_000;

/** A password, slow to check on purpose, would cost two tenths of a start each time. */
const cheap = ["-XX:+UseSerialGC", "-Dtenward.password-cost=4"];

/** A server that ends soon starts with these: a third of the processor time, but slower later. */
const brief = [...cheap, "-XX:TieredStopAtLevel=1"];

/**
 * A server that does not live long starts with these: only code that is hot at once is optimised,
 * such as RSA arithmetic. Without it, drawing the keys of each survey takes as long as the start.
 */
const quick = [
  ...cheap,
  "-XX:Tier4InvocationThreshold=50000",
  "-XX:Tier4MinInvocationThreshold=6000",
  "-XX:Tier4CompileThreshold=150000",
  "-XX:Tier4BackEdgeThreshold=400000",
  // Nor what was hot when a start was recorded; before JDK 25 nobody knew.
  "-XX:+IgnoreUnrecognizedVMOptions",
  "-XX:+UnlockDiagnosticVMOptions",
  "-XX:-AOTReplayTraining",
];

/**
 * Tests of memory, speed or the cost of guessing a stolen password use no other options than the
 * delivered server.
 */
export const asDelivered: string[] = [];

/** The tests' own variables are no settings of the server, which would name them in its log. */
const withoutSettings = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("TENWARD_")),
);

/** The packaged server on folders of its own, with everything that can happen to it. */
export class TenwardServer {
  readonly folder = mkdtempSync(join(tmpdir(), "tenward-e2e-"));
  readonly home = join(this.folder, "home");
  readonly keys = join(this.folder, "keys");
  readonly temporary = join(this.folder, "temporary");
  /** Moves its clock, in milliseconds; for what takes days, as the demo. A server for other computers refuses it. */
  readonly clock = join(this.folder, "clock-offset");
  private process: ChildProcess | undefined;
  private printed = "";
  private before = "";
  private taken = 0;
  private isNew = true;

  private constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>,
    private readonly java: string[],
  ) {}

  /**
   * @param java options of the virtual machine; unless given, those for a short life
   * @param agent see {@link restart}
   * @param before does something to its folders while they are empty
   */
  static async start(
    environment: Record<string, string> = {},
    java = quick,
    agent = "",
    before: (server: TenwardServer) => void = () => {},
  ): Promise<TenwardServer> {
    const server = new TenwardServer(await freePort(), environment, java);
    before(server);
    await server.restart(agent);
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Returns the address with the code after `#`; only until the server is set up. */
  get setupUrl(): string {
    const found = SETUP.exec(this.printed);
    if (!found) {
      throw new Error(`No set-up address in: ${this.printed}`);
    }
    return found[0];
  }

  /**
   * Starts again on the same port and the same folders.
   *
   * @param agent what CrashAgent.java is to do in the new process, if anything
   */
  async restart(agent = ""): Promise<void> {
    const isNew = this.isNew && !("TENWARD_DATABASE_URL" in this.environment);
    const [java, command] = serverCommand(findJdk(), [], agent ? agentArchive() : undefined);
    const agents = agent ? [`-javaagent:${crashAgent()}=${agent}`] : [];
    const options = agent && this.java === quick ? brief : this.java;
    const clock =
      "TENWARD_URL" in this.environment ? [] : [`-Dtenward.clock.offset-file=${this.clock}`];
    const args = [...options, ...clock, ...agents, ...command];
    this.before += this.printed.slice(this.taken);
    this.printed = "";
    this.taken = 0;
    mkdirSync(this.temporary, { recursive: true });
    if (isNew) lendPrograms(this.home);
    if (!existsSync(this.clock)) writeFileSync(this.clock, "0");
    const child = spawn(java, [`-Djava.io.tmpdir=${this.temporary}`, ...args], {
      env: {
        ...withoutSettings,
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
    if (isNew) keepPrograms(this.home);
    this.isNew = false;
  }

  get pid(): number {
    if (!this.process?.pid) throw new Error("The server does not run");
    return this.process.pid;
  }

  /** Returns what the process has printed since it started. */
  get output(): string {
    return this.printed;
  }

  /** The same of all processes before it, too, back to the last time that it was taken. */
  takeTranscript(): string {
    const transcript = this.before + this.printed.slice(this.taken);
    this.before = "";
    this.taken = this.printed.length;
    return transcript;
  }

  /** @returns a folder with a file of all objects that are still in use */
  heapDump(): string {
    const folder = mkdtempSync(join(this.folder, "heap-"));
    const jcmd = join(findJdk().home, "bin/jcmd");
    execFileSync(jcmd, [String(this.process?.pid), "GC.heap_dump", join(folder, "heap.hprof")]);
    return folder;
  }

  /**
   * Ends the server as a power cut does: PostgreSQL stays behind as an orphan until the next start.
   */
  async kill9(): Promise<void> {
    await this.end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  /** Waits until the process has ended, or something else has come true. @returns which */
  async died(instead = async () => false): Promise<boolean> {
    const deadline = Date.now() + READY_WITHIN;
    for (let looks = 1; !this.hasEnded(); looks++) {
      if (looks % 50 === 0 && (await instead())) return false;
      if (Date.now() > deadline) throw new Error(`It has not died: ${this.printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return true;
  }

  private hasEnded(): boolean {
    const { exitCode = 0, signalCode = null } = this.process ?? {};
    return exitCode !== null || signalCode !== null;
  }

  /** Stops the process, which notices nothing until it continues. */
  freeze(): void {
    this.process?.kill("SIGSTOP");
  }

  goOn(): void {
    this.process?.kill("SIGCONT");
  }

  /** Stops it and removes its folders. */
  async dispose(): Promise<void> {
    await this.stop();
    await endPostgres(this.home);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.process?.kill(signal);
    await this.died();
  }

  private async until(line: RegExp, child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN;
    while (!line.test(this.printed)) {
      // At a step of the background work it may end before it says that it runs.
      if (child.exitCode === POWER_CUT) return;
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill("SIGTERM");
        throw new Error(`The server did not start: ${this.printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
