import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.mjs";

const BUILT = join(root, "frontend/dist/r");

/** One hash a file, in the format of sha256sum; committed, so that everybody can look them up. */
export const PUBLISHED = join(root, "docs/respondent-page.sha256");

/** The page that people take from elsewhere and paste their link into. */
export const ANSWER_PAGE = join(root, "frontend/dist-answer/tenward-answer.html");
export const ANSWER_PAGE_PUBLISHED = join(root, "docs/tenward-answer.sha256");

/** @returns {string} its hash, in the format of sha256sum */
export const answerPage = () =>
  `${sha256(readFileSync(ANSWER_PAGE)).digest("hex")}  tenward-answer.html\n`;

/** @typedef {{ path: string, hash: string, policy: string }} PageFile path as the server serves it, hash in hexadecimal */

/** Every page that is reached by a link, as it was built here; the first is the respondent page itself. */
export function builtPage() {
  const files = readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return files
    .map((file) => {
      const bytes = readFileSync(file);
      const path = served(file);
      return { path, hash: sha256(bytes).digest("hex"), policy: policyOf(bytes, path) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const served = (file) =>
  `/r/${relative(BUILT, file).replaceAll("\\", "/").replace("index.html", "")}`;

export const published = (files) => files.map(({ path, hash }) => `${hash}  ${path}\n`).join("");

/**
 * The only Content-Security-Policy that such a page may come with. That no other script or style runs is said by a header, not by
 * the file: the hashes are of the script and the style in it.
 * @param {string | Buffer} html
 * @param {string} path the preview, from which nothing can be sent, may stand within a page of the same server
 */
export function policyOf(html, path = "/r/") {
  const hashes = (element) =>
    [...String(html).matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, "gs"))]
      .map(([, source]) => `'sha256-${sha256(source).digest("base64")}'`)
      .join(" ") || "'none'";
  return [
    "default-src 'none'",
    `script-src ${hashes("script")}`,
    `style-src ${hashes("style")}`,
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors '${path === "/r/preview/" ? "self" : "none"}'`,
  ].join("; ");
}

/**
 * What a running server serves instead.
 * @param {string} origin
 * @param {PageFile[]} files
 * @returns {Promise<string[]>} one line for each file that differs
 */
export async function differences(origin, files) {
  const asked = files.flatMap((file) => FORMS.map((form) => difference(origin, file, form)));
  const found = await Promise.all(asked);
  return [...new Set(found.filter((line) => line !== undefined))];
}

/** A browser that unpacks Brotli is sent other bytes than one that does not: they must come to the same. */
const FORMS = ["identity", "gzip", "br"];

async function difference(origin, { path, hash, policy }, form) {
  const response = await fetch(new URL(path, origin), {
    redirect: "error",
    cache: "no-store",
    headers: { "Accept-Encoding": form },
  });
  const theirs = sha256(Buffer.from(await response.arrayBuffer())).digest("hex");
  if (response.status !== 200) {
    return `${path} answers with status ${response.status}`;
  }
  if (theirs !== hash) {
    return `${path} is another file: ${theirs}`;
  }
  const sent = response.headers.get("content-security-policy") ?? "no policy";
  return sent === policy ? undefined : `${path} comes with another policy: ${sent}`;
}

const sha256 = (bytes) => createHash("sha256").update(bytes);
