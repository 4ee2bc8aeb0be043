import { defineConfig } from "vite";

/**
 * Builds the program that fills the demo: one file for Node, with the respondent page's own
 * protocol in it.
 */
export default defineConfig({
  root: "demo",
  build: {
    ssr: "main.ts",
    outDir: "../demo-dist",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "main.mjs" } },
  },
  ssr: { noExternal: true },
});
