import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, windows } from "./paths.mjs";

const LOGS = join(root, "test-results/logs");
const SHOWN_LINES = 150;

/** Runs commands, several at a time if asked, and keeps what each of them said and took. */
export class Steps {
  #done = [];

  constructor(environment) {
    this.environment = environment;
  }

  /** `count` reads the numbers of passed and failed tests from the output; without it a step is one. */
  async run(name, command, args, { count, environment = {} } = {}) {
    const started = Date.now();
    console.log(`${name} ...`);
    const { code, output, log } = await capture(name, command, args, {
      ...this.environment,
      ...environment,
    });
    const counted = count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
    const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
    this.#add(name, { passed: counted.passed, failed, seconds: (Date.now() - started) / 1000 });
    if (failed > 0) {
      console.log(lastLines(output));
      console.log(`${name} failed; all of its output is in ${log}`);
    }
    return failed === 0;
  }

  /** Something that could not be run at all. */
  fail(name, reason) {
    this.#add(name, { passed: 0, failed: 1, seconds: 0 });
    console.log(reason);
  }

  #add(name, result) {
    this.#done.push({ name, ...result });
    const verdict = result.failed > 0 ? "FAILED" : "ok";
    console.log(`${name}: ${verdict} (${result.seconds.toFixed(1)} s)`);
  }

  /** Prints the table and the closing line; returns the exit code. */
  summary() {
    const sum = (key) => this.#done.reduce((total, step) => total + step[key], 0);
    console.log(
      `\n${"step".padEnd(34)}${"passed".padStart(8)}${"failed".padStart(8)}${"seconds".padStart(10)}`,
    );
    for (const { name, passed, failed, seconds } of this.#done) {
      console.log(
        `${name.padEnd(34)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)}`,
      );
    }
    console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
    return sum("failed") === 0 ? 0 : 1;
  }
}

function capture(name, command, args, environment) {
  mkdirSync(LOGS, { recursive: true });
  const log = join(LOGS, `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.log`);
  const file = createWriteStream(log);
  const child = spawn(command, args, { cwd: root, env: environment, shell: windows });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  return new Promise((resolve) => {
    child.on("error", (error) => file.write(`${error.message}\n`));
    child.on("close", (code) => {
      file.end(() => resolve({ code: code ?? 1, output: readFileSync(log, "utf8"), log }));
    });
  });
}

function lastLines(output) {
  const lines = output.trimEnd().split("\n");
  const hidden = lines.length - SHOWN_LINES;
  return (hidden > 0 ? [`(${hidden} lines before)`, ...lines.slice(hidden)] : lines).join("\n");
}
