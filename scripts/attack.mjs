// npm run attack: everything that our own tests know against our own anonymity, at full length. Exit code 1 when an attack
// succeeds against us, or fails against the naive twin; the figures go to docs/attack.md.
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { root, windows } from "./lib/paths.mjs";
import { run } from "./lib/stop.mjs";

const RULES = "DifferencingOverJsonTest,PairsOfSurveysTest,PromiseKeptTest";
const INTRO = `
## What the numbers themselves give away

The attackers of this table read only the JSON of released results, of every small vector of group sizes and skipped items, of pairs of
surveys and of random audiences. The naive twin hides small groups and shows the total, as many tools do. Rows that name a share of
their own state a limit that no rule removes.

| attack | tried | succeeded | against the naive twin |
|---|---|---|---|
`;

await run(async () => {
  const environment = { ...process.env, JAVA_HOME: findJdk().home };
  build(environment);
  const page = join(root, "docs/attack.md");
  const before = written(page);
  const folder = mkdtempSync(join(tmpdir(), "tenward-attack-"));
  environment.TENWARD_FIGURES = join(folder, "figures");
  try {
    const linked = await shown("npm", ["run", "attack", "--workspace", "frontend"], environment);
    const rules = ["-q", "-pl", "backend", "test", `-Dtest=${RULES}`, "-Dattack.long=true"];
    const subtracted = await shown("mvn", rules, environment);
    const hinted = await shown("npm", ["test", "-w", "frontend", "--", "hint.corpus"], environment);
    const figures = environment.TENWARD_FIGURES;
    const rows = existsSync(figures) ? readFileSync(figures, "utf8") : "";
    // A linkage that broke off has left the page of an earlier run.
    if (written(page) !== before) appendFileSync(page, INTRO + rows);
    return linked || subtracted || hinted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @returns when, if ever */
function written(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** @returns the exit code */
function shown(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, shell: windows, stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
