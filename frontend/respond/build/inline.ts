import type { Plugin, Rolldown } from "vite";

/** Leaves out what HTML allows to omit. */
const smaller = (html: string): string =>
  html
    .replace(/\s+/g, " ")
    .replace(/ (?=<)|(?<=>) /g, "")
    .replace(/ crossorigin|<\/?(head|body)>|<\/(p|html)>/g, "")
    .replace(/(<meta[^>]*?) ?\/>/g, "$1>")
    .replace(/="([\w.#/-]+)"(?=[ >])/g, "=$1");

const reference =
  /<(script) type=module src=\/r\/(.+?)><\/script>|<(link) rel=stylesheet href=\/r\/(.+?)>/g;

const sourceOf = (part: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  part.type === "chunk" ? part.code.trim() : String(part.source).trim();

/**
 * Makes each page one file with its script and style in it: the phone asks once, and what it runs is what it read. The server
 * allows exactly these two by their hashes (`ContentPolicy.java`).
 */
export const inline = (): Plugin => ({
  name: "inline",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const page of Object.values(bundle)) {
      if (page.type !== "asset" || !page.fileName.endsWith(".html")) continue;
      page.source = smaller(String(page.source)).replace(
        reference,
        (_tag, script, code, _link, style) => {
          const file = code ?? style;
          const part = bundle[file];
          if (!part) throw new Error(`${file} is not in the bundle`);
          delete bundle[file];
          const source = sourceOf(part);
          if (/<\/(script|style)|<!--/i.test(source))
            throw new Error(`${file} would end its element`);
          return script ? `<script type=module>${source}</script>` : `<style>${source}</style>`;
        },
      );
    }
    const rest = Object.keys(bundle).filter((name) => !name.endsWith(".html"));
    if (rest.length > 0) throw new Error(`Not in the page: ${rest}`);
  },
});
