import { spawnSync } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * When and of what figures in docs were taken.
 * @param {number} begun in milliseconds
 * @returns {string}
 */
export function stamp(begun) {
  const date = new Date(begun).toISOString().slice(0, 16).replace("T", " ");
  const options = { cwd: root, encoding: "utf8" };
  const { stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], options);
  return `on ${date} UTC, commit ${stdout?.trim() || "unknown"}`;
}
