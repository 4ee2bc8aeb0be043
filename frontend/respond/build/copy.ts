import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Plugin } from "vite";

/** Takes a module of `copy` in place of the one with the same path below `src`, which it may itself import. */
export const swapped = (src: string, copy: string): Plugin => ({
  name: "swapped",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (!importer || importer.startsWith(copy)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const other = found?.id.replace(src, copy);
    return other && other !== found?.id && existsSync(other) ? other : null;
  },
});

/** A file has no headers: the same policy as the server's stands in it, with the servers of links in place of its own. */
const policy = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    "img-src data:",
    "connect-src https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const hashOf = (html: string, element: string) => {
  const [, source = ""] =
    new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, "s").exec(html) ?? [];
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
};

/** Gives the one page this name, and its policy before anything that the policy is about. */
export const ownFile = (fileName: string): Plugin => ({
  name: "own-file",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const [name, page] of Object.entries(bundle)) {
      if (page.type !== "asset") throw new Error(`${name} is not in the page`);
      const html = String(page.source);
      const content = policy(hashOf(html, "script"), hashOf(html, "style"));
      page.source = html.replace(
        /<meta charset[^>]*>/,
        (first) => `${first}<meta http-equiv="Content-Security-Policy" content="${content}">`,
      );
      page.fileName = fileName;
    }
  },
});
