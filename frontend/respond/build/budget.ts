import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

export const gzipped = (source: string | Uint8Array): number =>
  gzipSync(source, { level: 9 }).length;

/**
 * Fails the build of the tests when a page weighs more.
 *
 * @param limit in bytes, with gzip
 */
export const budget = (limit: number): Plugin => ({
  name: "budget",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const page of Object.values(bundle)) {
      const weight = gzipped(page.type === "chunk" ? page.code : page.source);
      this.info(`${page.fileName} weighs ${weight} of ${limit} bytes`);
      if (weight <= limit) continue;
      // Another zlib packs a few bytes more; that must fail our tests, and not somebody's first start.
      if (process.env.CI) this.error(`${page.fileName} weighs ${weight} of ${limit} bytes.`);
      this.warn(`${page.fileName} weighs ${weight} of ${limit} bytes.`);
    }
  },
});
