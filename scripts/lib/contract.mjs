import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiCompare } from "api-smart-diff";
import { parse } from "yaml";
import { root } from "./paths.mjs";

export const CONTRACT = join(root, "openapi.yaml");

/** The contract as it was released last; `npm run contract -- --release` replaces it. */
export const RELEASED = join(root, "docs/released-openapi.yaml");

export const readContract = (file) => parse(readFileSync(file, "utf8"));

/** An answer may get further words: clients take those that they do not know for none of the others. */
const isFurtherWord = ({ action, path }) =>
  action === "add" && path.includes("responses") && path.at(-2) === "enum";

/**
 * @param {object} before parsed, as is `after`
 * @returns {string[]} what would break a client that was written for `before`, each once
 */
export function breaks(before, after) {
  const { diffs } = apiCompare(before, after);
  const broken = diffs.filter((diff) => diff.type === "breaking" && !isFurtherWord(diff));
  return broken.map(({ action, path }) => `${action}: ${path.join(" > ")}`);
}
