import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

/**
 * Puts each page beside itself, packed once and as small as it gets: of what a server sends before it first waits for the phone,
 * ten packets (RFC 6928), each kilobyte counts. `LinkedPages.java` serves it.
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
