import { defineConfig } from "vite";

/** The readable page of the contract, served under /api/docs. */
export default defineConfig({
  root: "docs",
  base: "/api/docs/",
  define: {
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  build: {
    outDir: "../dist-docs",
    emptyOutDir: true,
    target: "es2022",
    // The viewer is one large library; only who opens the page loads it.
    chunkSizeWarningLimit: 6_000,
  },
});
