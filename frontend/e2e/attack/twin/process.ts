import { type ChildProcess, spawn } from "node:child_process";
import { createPrivateKey, type KeyObject } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { build } from "vite";
import type { VariantName } from "./variants";

const here = fileURLToPath(new URL(".", import.meta.url));
/** Inside the project, so that it finds its packages; of this run alone. */
const built = join(here, `../../../node_modules/.twin/${process.pid}`);

/**
 * Runs all naive twins in one process of their own, so that they have a log and a memory like a
 * server.
 */
export class TwinProcess {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    readonly folder: string,
  ) {}

  /**
   * @param folder for its log and what its memory holds
   * @param timed whether one of them takes longer for a longer text
   */
  static async start(database: string, folder: string, timed = false): Promise<TwinProcess> {
    await build({
      configFile: false,
      logLevel: "error",
      build: { ssr: join(here, "main.ts"), outDir: built, target: "node20", emptyOutDir: true },
    });
    const options = ["--heapsnapshot-signal=SIGUSR2", "--diagnostic-dir", folder];
    const child = spawn(
      process.execPath,
      [...options, join(built, "main.js"), database, folder, String(timed)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (line) => resolve(String(line).trim()));
      child.once("exit", () => reject(new Error("The twin did not start")));
    });
    return new TwinProcess(child, `http://127.0.0.1:${port}`, folder);
  }

  launch = (variant: VariantName, manifest: string, invited: number) =>
    this.post<{ id: string; links: string[] }>("surveys", { variant, manifest, invited });

  close = (surveyId: string) => this.post<void>("close", { surveyId });

  /** A copy of the key that signs tokens. */
  async signingKey(surveyId: string): Promise<KeyObject> {
    const { key } = await this.post<{ key: string }>("key", { surveyId });
    return createPrivateKey({ key: Buffer.from(key, "base64url"), format: "der", type: "pkcs8" });
  }

  /** Writes what its memory holds into its folder. */
  async dumpMemory(): Promise<void> {
    this.process.kill("SIGUSR2");
    const dumped = () => readdirSync(this.folder).some((name) => name.endsWith(".heapsnapshot"));
    await expect.poll(dumped, { timeout: 60_000 }).toBe(true);
    // It answers again once the whole of it is written.
    await fetch(`${this.url}/twin/alive`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await ended;
    rmSync(built, { recursive: true, force: true });
  }

  private async post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${this.url}/twin/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The twin failed: ${path}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
