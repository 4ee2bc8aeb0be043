// npm run attack: everything that our own tests know against our own anonymity, at full length. Exit code 1 when an attack
// succeeds against us, or fails against the naive twin; the figures go to docs/attack.md. "npm run attack -- lead", or numbers,
// runs one section of that page alone, and leaves the others as they are.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, installPackages } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { root, windows } from "./lib/paths.mjs";
import { stamp } from "./lib/stamp.mjs";
import { CannotStart, run } from "./lib/stop.mjs";

const RULES = "DifferencingOverJsonTest,PairsOfSurveysTest,PromiseKeptTest";
const browser = (spec) => ["npm", "run", "attack", "--workspace", "frontend", "--", spec];

/** Behind what attack/long.spec.ts writes; each command appends its rows to the file that TENWARD_FIGURES names. */
const SECTIONS = [
  {
    name: "numbers",
    commands: [
      ["mvn", "-q", "-pl", "backend", "test", `-Dtest=${RULES}`, "-Dattack.long=true"],
      ["npm", "test", "-w", "frontend", "--", "hint.corpus"],
    ],
    intro: `## What the numbers themselves give away

The attackers of this table read only the JSON of released results, of every small vector of group sizes and skipped items, of pairs of
surveys and of random audiences. The naive twin hides small groups and shows the total, as many tools do. Rows that name a share of
their own state a limit that no rule removes.

| attack | tried | succeeded | against the naive twin |
|---|---|---|---|
`,
  },
  {
    name: "lead",
    commands: [browser("lead.spec")],
    intro: `## What a lead can do with the product's own buttons

The lead of this table wants to know what one person said, and uses nothing but the API of the product, over HTTP with real mail. What
they know of others they take out of every mean (Gaussian elimination): of what Tenward releases where surveys are answered and closed,
and of every mean that could be formed where they are only launched, which is more than Tenward shows. People rate each time alike. The naive tool
has one rule, that four people answered, and publishes means and words of the same answers; its cell in the last row is what the same
request gives to whoever has a link.

| attack | against Tenward | against a naive tool |
|---|---|---|
`,
  },
  {
    name: "page",
    commands: [browser("two-pages.spec")],
    intro: `## What a server can do with the page it sends

The server of this table sends the published page to whoever compares it, and another one to whoever answers. \`npm run compare\` sees
nothing of that, because it only sees what it is sent itself. Whoever answers with their own copy of the page (\`tenward-answer.html\`)
runs nothing that comes from this server.

| attack | it reads of who answers with an own copy | with the page it sends |
|---|---|---|
`,
  },
];

const page = join(root, "docs/attack.md");

await run(async () => {
  const [only] = process.argv.slice(2);
  const sections = SECTIONS.filter(({ name }) => !only || name === only);
  if (sections.length === 0) throw new CannotStart(`docs/attack.md has no section "${only}".`);
  const environment = { ...process.env, JAVA_HOME: findJdk().home };
  await installPackages(environment);
  await build(environment);
  const folder = mkdtempSync(join(tmpdir(), "tenward-attack-"));
  try {
    let failed = only ? 0 : await shown(browser("long.spec"), environment);
    for (const { name, commands, intro } of sections) {
      const attacked = stamp(Date.now());
      const figures = join(folder, name);
      for (const command of commands) {
        failed = (await shown(command, { ...environment, TENWARD_FIGURES: figures })) || failed;
      }
      if (existsSync(figures)) {
        write(`${intro}${readFileSync(figures, "utf8")}\nAttacked ${attacked}.\n`);
      }
    }
    return failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** In place of the section with the same heading, or behind all others. */
function write(section) {
  const [heading] = section.split("\n", 1);
  const parts = readFileSync(page, "utf8").split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.startsWith(`${heading}\n`));
  parts.splice(at < 0 ? parts.length : at, 1, section);
  writeFileSync(page, `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`);
}

/** @returns the exit code */
function shown([command, ...args], env) {
  const child = spawn(command, args, { cwd: root, env, shell: windows, stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
