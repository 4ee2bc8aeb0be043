import type { Plugin } from "vite";

const helper = "\0vite/preload-helper.js";
const preloading = /__vitePreload\(\(\) => (import\([^)]*\)),[^)]*\)/g;

/** An import on demand without Vite's preloading: 0.9 kB for what only the preview needs. */
export const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  apply: "build",
  load: (id) => (id === helper ? "export const __vitePreload = (load) => load();" : undefined),
  renderChunk: (code) => ({ code: code.replace(preloading, "$1"), map: null }),
});
