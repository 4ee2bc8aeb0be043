import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/**
 * Fails the build of the tests when a browser has to fetch more script before it can show a first page.
 *
 * @param limit in bytes, each file gzipped by itself
 * @param routes the modules on demand that each first page needs beside the entry, by the end of their names
 */
export const firstRoutes = (limit: number, routes: string[][]): Plugin => ({
  name: "first-routes",
  enforce: "post",
  apply: "build",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
    for (const route of routes) {
      const starts = [
        ...chunks.filter((chunk) => chunk.isEntry),
        ...route.map((name) => chunkOf(chunks, name)),
      ];
      const needed = new Set(starts);
      for (const chunk of needed) {
        for (const name of chunk.imports) {
          const imported = bundle[name];
          if (imported?.type === "chunk") needed.add(imported);
        }
      }
      const weight = [...needed].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      const line = `${route[0]} loads ${weight} of ${limit} bytes of script`;
      if (weight <= limit) this.info(line);
      else if (process.env.CI) this.error(line);
      else this.warn(line);
    }
  },
});

function chunkOf(chunks: Rolldown.OutputChunk[], name: string): Rolldown.OutputChunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${name}`));
  if (!found) throw new Error(`${name} is no module on demand`);
  return found;
}
