import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

/**
 * Puts each page beside itself, packed once and as small as it gets: with its headers it then fits into the ten packets that a
 * server sends before it waits for the phone (RFC 6928). `LinkedPages.java` serves it.
 */
export const packed = (): Plugin => ({
  name: "packed",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const page of Object.values(bundle)) {
      const source = page.type === "asset" ? page.source : page.code;
      this.emitFile({
        type: "asset",
        fileName: `${page.fileName}.br`,
        source: brotliCompressSync(source),
      });
    }
  },
});
