import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.mjs";

const BUILT = join(root, "frontend/dist/r");

/** One hash a file, in the format of sha256sum; committed, so that everybody can look them up. */
export const PUBLISHED = join(root, "docs/respondent-page.sha256");

/** @typedef {{ path: string, hash: string }} PageFile path as the server serves it, hash in hexadecimal */

/** Every file of the respondent page as it was built here; the first is the page itself. */
export function builtPage() {
  const files = readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return files
    .map((file) => ({ path: served(file), hash: sha256(readFileSync(file)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const served = (file) =>
  `/r/${relative(BUILT, file).replaceAll("\\", "/").replace("index.html", "")}`;

export const published = (files) => files.map(({ path, hash }) => `${hash}  ${path}\n`).join("");

/**
 * What a running server serves instead.
 * @param {string} origin
 * @param {PageFile[]} files
 * @returns {Promise<string[]>} one line for each file that differs
 */
export async function differences(origin, files) {
  const found = await Promise.all(
    files.map(async ({ path, hash }) => {
      const response = await fetch(new URL(path, origin), { redirect: "error", cache: "no-store" });
      const theirs = sha256(Buffer.from(await response.arrayBuffer()));
      if (response.status !== 200) {
        return `${path} answers with status ${response.status}`;
      }
      return theirs === hash ? policyOf(path, response) : `${path} is another file: ${theirs}`;
    }),
  );
  return found.filter((line) => line !== undefined);
}

/** The page's own rule against scripts from elsewhere is a header, not a part of the file. */
function policyOf(path, response) {
  const policy = response.headers.get("content-security-policy") ?? "";
  const strict = policy.startsWith("default-src 'none'") && !/unsafe|\*/.test(policy);
  return strict ? undefined : `${path} allows more than this page needs: ${policy || "no policy"}`;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
