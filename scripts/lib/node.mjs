import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { CannotStart } from "./stop.mjs";

const numbers = (version) => /(\d+)\.(\d+)/.exec(version).slice(1).map(Number);

/** Makes sure that this Node is not older than package.json wants it. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [oldest, found] = [numbers(engines.node), numbers(version)];
  if (found[0] < oldest[0] || (found[0] === oldest[0] && found[1] < oldest[1])) {
    throw new CannotStart(
      `Tenward needs Node ${oldest.join(".")} or newer, but this is ${version}. Install it (https://nodejs.org).`,
    );
  }
}
