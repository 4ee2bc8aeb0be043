import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./paths.mjs";

const BUILT = new Set([
  "node_modules",
  "dist",
  "demo-dist",
  "target",
  "test-results",
  "playwright-report",
]);
const GENERATED = ["limits.ts", "schema.d.ts"].map((name) =>
  join(root, "frontend/app/src/shared/api", name),
);

/** Runs `work` unless its inputs have the content they had when it last succeeded. */
export function whenStale(name, inputs, output, work) {
  const stamp = stampOf(name);
  const fresh = existsSync(output) && existsSync(stamp);
  if (!fresh || readFileSync(stamp, "utf8") !== fingerprint(inputs)) {
    work();
    markFresh(name, inputs);
  }
}

/** For who did the work in another way. */
export function markFresh(name, inputs) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), fingerprint(inputs));
}

const stampOf = (name) => join(root, "node_modules/.tenward", name);

/** By content, not by time: a checkout touches files without changing them. */
export function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => files(join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function files(path) {
  if (!existsSync(path) || GENERATED.includes(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .filter((name) => !BUILT.has(name))
    .flatMap((name) => files(join(path, name)));
}
