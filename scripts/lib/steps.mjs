import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childSeconds } from "./cpu.mjs";
import { root, windows } from "./paths.mjs";

const LOGS = join(root, "test-results/logs");
const SHOWN_LINES = 150;
const SLOWEST = 10;
const COLUMNS = ["passed", "failed", "flaky", "skipped"];
const NONE = { passed: 0, failed: 0, flaky: 0, skipped: 0 };

/** Runs commands, several at a time if asked, and keeps what each of them said and took. */
export class Steps {
  #done = [];
  #slow = [];
  #notes = [];
  #spent = childSeconds();

  constructor(environment) {
    this.environment = environment;
  }

  /** `count` reads the numbers of tests from the output, `slow` their durations, `note` what else to say; without `count` a step is one. */
  async run(name, command, args, { count, slow, note, environment = {} } = {}) {
    const started = Date.now();
    console.log(`${name} ...`);
    const { code, output, log } = await capture(name, command, args, {
      ...this.environment,
      ...environment,
    });
    const spent = this.#takeSpent();
    this.#slow.push(...(slow?.(output) ?? []));
    this.#notes.push(...(note ? [`${name}: ${note(output)}`] : []));
    const counted = count?.(output) ?? { ...NONE, passed: code === 0 ? 1 : 0 };
    const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
    this.#add(name, { ...counted, failed, seconds: (Date.now() - started) / 1000, spent });
    if (failed > 0) {
      console.log(lastLines(output));
      console.log(`${name} failed; all of its output is in ${log}`);
    }
    return failed === 0;
  }

  /** Something that could not be run at all. */
  fail(name, reason) {
    this.#add(name, { ...NONE, failed: 1, seconds: 0 });
    console.log(reason);
  }

  /** Of the process that has just ended and all that it waited for: nothing else ends between its end and this look. */
  #takeSpent() {
    const before = this.#spent;
    this.#spent = childSeconds();
    return this.#spent - before;
  }

  #add(name, result) {
    this.#done.push({ name, spent: 0, ...result });
    const verdict = result.failed > 0 ? "FAILED" : "ok";
    console.log(`${name}: ${verdict} (${result.seconds.toFixed(1)} s)`);
  }

  /** Prints the slowest tests, the table and the closing line; returns the exit code. */
  summary() {
    const slowest = this.#slow.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
    if (slowest.length > 0) {
      console.log("\nslowest tests, in seconds");
    }
    for (const { name, seconds } of slowest) {
      console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
    }
    console.log(`\n${[...this.#notes, tableOf(this.#done)].join("\n")}`);
    return this.#done.some(({ failed }) => failed > 0) ? 1 : 0;
  }
}

/** Every step, and a closing line that names what passed late or not at all only where there is any. */
export function tableOf(done) {
  const row = (name, cells) =>
    name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join("");
  const rows = done.map(({ name, seconds, spent, ...counts }) =>
    row(name, [...COLUMNS.map((column) => counts[column]), seconds.toFixed(1), spent.toFixed(0)]),
  );
  const total = done.reduce((sum, { spent }) => sum + spent, 0);
  const closing = COLUMNS.map((column) => [column, done.reduce((sum, one) => sum + one[column], 0)])
    .filter(([column, sum]) => sum > 0 || ["passed", "failed"].includes(column))
    .map(([column, sum]) => `${sum} ${column}`);
  return [
    row("step", [...COLUMNS, "seconds", "CPU s"]),
    ...rows,
    `${total.toFixed(0)} seconds of processor time`,
    "",
    closing.join(", "),
  ].join("\n");
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
