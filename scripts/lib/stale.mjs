import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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

/** Whether the inputs have another content than when `work` last succeeded, or what it made is gone. */
export function isStale(name, inputs, output) {
  const stamp = stampOf(name);
  const made = existsSync(output) && existsSync(stamp);
  return !made || readFileSync(stamp, "utf8") !== fingerprint(inputs);
}

/**
 * Runs `work` if it is stale. One that is cut off leaves no stamp, and is run again.
 *
 * @param begun the fingerprint when the work began: what is edited meanwhile is built the next time
 */
export async function whenStale(name, inputs, output, work, begun = fingerprint(inputs)) {
  if (isStale(name, inputs, output)) {
    rmSync(stampOf(name), { force: true });
    await work();
    markFresh(name, begun);
  }
}

/** @param {string} content the fingerprint of the inputs when the work began */
export function markFresh(name, content) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), content);
}

const stampOf = (name) => join(root, "target/built", name);

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
