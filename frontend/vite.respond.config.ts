import { defineConfig } from "vite";

/** The respondent page: an entry of its own, served under /r/. */
export default defineConfig({
  root: "respond",
  base: "/r/",
  build: {
    outDir: "../dist/r",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
