import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

export const gzipped = (source: string | Uint8Array): number =>
  gzipSync(source, { level: 9 }).length;

/**
 * Fails the build of the tests when the whole page weighs more. What is loaded only on demand, the lead's preview, is no part of it.
 *
 * @param limit in bytes, each file gzipped by itself
 */
export const budget = (limit: number): Plugin => ({
  name: "budget",
  enforce: "post",
  generateBundle(_, bundle) {
    const parts = Object.values(bundle)
      .filter((part) => part.type === "asset" || !part.isDynamicEntry)
      .map((part) => ({
        name: part.fileName,
        weight: gzipped(part.type === "chunk" ? part.code : part.source),
      }));
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const list = parts.map((part) => `${part.name} ${part.weight}`).join(", ");
    this.info(`The respondent page weighs ${weight} of ${limit} bytes: ${list}`);
    if (weight <= limit) return;
    // Another zlib packs a few bytes more; that must fail our tests, and not somebody's first start.
    if (process.env.CI) this.error(`The respondent page weighs ${weight} bytes: ${list}`);
    this.warn(`The respondent page weighs ${weight} of ${limit} bytes.`);
  },
});
