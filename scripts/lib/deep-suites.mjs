import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const java = "backend/src/main/java/io/tenward";
const kernel = ["form", "kernel"].map((room) => `${java}/${room}`);
const protocol = ["frontend/respond/src/protocol", ...kernel];
const closing = [...kernel, `${java}/base/sql`];
const database = ["backend/src/main/resources/db", `${java}/server/launch`];
const sheets = ["frontend/app/src/shared", "frontend/app/src/features"];

/**
 * What runs in `npm run test:deep` only, and which paths make it worth running (docs/testing.md says what each protects).
 *
 * @type {{ suite: string, paths: string[] }[]}
 */
export const deepSuites = [
  { suite: "e2e/deep/attack.spec.ts", paths: [...closing, ...database, "frontend/e2e/attack"] },
  {
    suite: "e2e/deep/comes-back.spec.ts",
    paths: [...closing, ...database, "frontend/respond/src/pages/sending.ts"],
  },
  {
    suite: "e2e/deep/copies.spec.ts",
    paths: [`${java}/kernel/keys`, `${java}/server/backup`, ...database],
  },
  {
    suite: "e2e/deep/copy.spec.ts",
    paths: [...protocol, "frontend/respond", `${java}/server/edge`],
  },
  { suite: "e2e/deep/crash.spec.ts", paths: [...closing, ...database] },
  {
    suite: "e2e/deep/every-page.spec.ts",
    paths: ["frontend/app/src/shared/api", "frontend/app/src/routes"],
  },
  { suite: "e2e/deep/flood.spec.ts", paths: [`${java}/server/edge`] },
  { suite: "e2e/deep/focus.spec.ts", paths: sheets },
  { suite: "e2e/deep/forgery.spec.ts", paths: protocol },
  { suite: "e2e/deep/gap-view.spec.ts", paths: ["frontend/app/src/features/rating"] },
  {
    suite: "e2e/deep/interrupted.spec.ts",
    paths: [`${java}/survey/mail`, `${java}/mail`, `${java}/board/gather`],
  },
  {
    suite: "e2e/deep/live.spec.ts",
    paths: [
      ...["server/checks", "server/edge", "account/sso"].map((room) => `${java}/${room}`),
      "scripts/lib/keycloak",
      ...database,
    ],
  },
  { suite: "e2e/deep/nothing-left.spec.ts", paths: closing },
  { suite: "e2e/deep/outage.spec.ts", paths: [...closing, ...database] },
  { suite: "e2e/deep/paper.spec.ts", paths: sheets },
  { suite: "e2e/deep/strained.spec.ts", paths: sheets },
  {
    suite: "e2e/deep/swapped.spec.ts",
    paths: [...protocol, "frontend/respond/src/check", "frontend/respond/src/results/receipts.ts"],
  },
  {
    suite: "e2e/deep/tools.spec.ts",
    paths: [
      "openapi.yaml",
      "examples",
      "scripts/clients",
      "scripts/lib/clients",
      "scripts/mcp",
      "backend/src/main/java/io/tenward/assistant",
    ],
  },
  { suite: "e2e/deep/voting.spec.ts", paths: protocol },
  {
    suite: "e2e/deep/words.spec.ts",
    paths: ["home", "week", "survey/builder"].map((name) => `frontend/app/src/features/${name}`),
  },
  {
    suite: "@deep in e2e/app",
    paths: [
      "frontend/app/src/features/people",
      "frontend/app/src/features/account",
      "frontend/app/src/shared/style",
    ],
  },
  {
    suite: '@Tag("deep")',
    paths: ["openapi.yaml", `${java}/base`, `${java}/role/reading`, ...closing, ...database],
  },
  { suite: "scripts/test/deep/contract.test.mjs", paths: ["openapi.yaml"] },
  { suite: "scripts/test/deep/demo.test.mjs", paths: ["frontend/demo", "scripts/lib/demo"] },
  {
    suite: "scripts/test/deep/recording.test.mjs",
    paths: ["scripts/lib/archive", "scripts/lib/record", "scripts/lib/synthesis"],
  },
  {
    suite: "scripts/test/deep/image.test.mjs",
    paths: ["Dockerfile", "scripts/lib/image", "backend/src/main/release"],
  },
  {
    suite: "scripts/test/deep/release.test.mjs",
    paths: ["scripts/release", "scripts/lib/sbom", "backend/src/main/release"],
  },
];

/** @param {string[]} changed files, from the root @returns {string[]} the suites that protect one of them */
export const concerned = (changed) =>
  deepSuites
    .filter(({ paths }) => paths.some((path) => changed.some((file) => file.startsWith(path))))
    .map(({ suite }) => suite);

const git = (...args) => {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : "";
};

/** What the last commit and the work tree have changed; nothing where there is no git. */
export const changedFiles = () => git("diff", "--name-only", "HEAD~1").split("\n").filter(Boolean);

/** The ids of the operations of the contract in which the same have changed a line. */
export function changedOperations() {
  const lines = readFileSync(join(root, "openapi.yaml"), "utf8").split("\n");
  return operationsAt(lines, changedLines(git("diff", "-U0", "HEAD~1", "--", "openapi.yaml")));
}

/** @param {string} diff without context @returns {number[]} from 1, in the new file */
export const changedLines = (diff) =>
  [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, from, count = "1"]) =>
    Array.from({ length: Number(count) }, (_, i) => Number(from) + i),
  );

/** @param {string[]} lines of the contract @param {number[]} numbers from 1 */
export function operationsAt(lines, numbers) {
  const found = new Set();
  const changed = new Set(numbers);
  let id = "";
  let touched = false;
  const end = () => {
    if (id && touched) found.add(id);
  };
  for (const [i, line] of lines.entries()) {
    // An operation begins with its method below a path, and ends with the next one, path or section.
    if (/^(\S| {2}\S| {4}(get|put|post|patch|delete):)/.test(line)) {
      end();
      id = "";
      touched = false;
    }
    id ||= /^ {6}operationId: (\w+)/.exec(line)?.[1] ?? "";
    touched ||= changed.has(i + 1);
  }
  end();
  return [...found];
}
