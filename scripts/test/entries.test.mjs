import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/paths.mjs";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What a module needs before its first line runs. */
const imports = (file) =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export|\})(?:.* from)? "([^"]+)"/gm)].map(
    ([, from]) => from,
  );

/** Packages that a module and all that it imports cannot do without. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  return imports(file).flatMap((name) => {
    if (name.startsWith(".")) return packagesOf(join(dirname(file), name), seen);
    return name.startsWith("node:") ? [] : [`${name} in ${file}`];
  });
}

for (const [name, command] of Object.entries(scripts)) {
  test(`npm run ${name} begins where nothing is installed yet`, () => {
    const [node, file] = command.split(" ");
    assert.equal(node, "node");
    const seen = new Set();
    assert.deepEqual(packagesOf(join(root, file), seen), []);
    assert.ok(seen.size > 1);
  });
}
