import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Subresource integrity: a script or style that was altered on its way does not run. */
export function addIntegrity(
  html: string,
  sourceOf: (file: string) => string | Uint8Array,
): string {
  return html.replace(/<(?:script|link)\b[^>]*?(?:src|href)="\/r\/([^"]+)"/g, (tag, file) => {
    const hash = createHash("sha256").update(sourceOf(file)).digest("base64");
    return `${tag} integrity="sha256-${hash}"`;
  });
}

/** What HTML allows to leave out. */
const smaller = (html: string): string =>
  html
    .replace(/\s+/g, " ")
    .replace(/ (?=<)|(?<=>) /g, "")
    .replace(/ crossorigin|<\/?(head|body)>|<\/(p|html)>/g, "")
    .replace(/(<meta[^>]*?) ?\/>/g, "$1>")
    .replace(/="([\w.#/-]+)"(?=[ >])/g, "=$1");

export const integrity = (): Plugin => ({
  name: "integrity",
  enforce: "post",
  generateBundle(_, bundle) {
    const page = bundle["index.html"];
    if (page?.type !== "asset") throw new Error("no page in the bundle");
    const html = addIntegrity(String(page.source), (file) => {
      const part = bundle[file];
      if (!part) throw new Error(`${file} is not in the bundle`);
      return part.type === "chunk" ? part.code : part.source;
    });
    page.source = smaller(html);
  },
});
