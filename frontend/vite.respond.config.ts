import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { budget } from "./respond/build/budget";
import { plainImports } from "./respond/build/imports";
import { integrity } from "./respond/build/integrity";
import { minified } from "./respond/build/minify";
import { packTexts } from "./respond/build/texts";
import { shortTokens } from "./respond/build/tokens";

const texts = fileURLToPath(new URL("./respond/src/texts", import.meta.url));
const tokens = fileURLToPath(new URL("./respond/src/tokens.css", import.meta.url));
const server = process.env.TENWARD_DEV_SERVER ?? "http://localhost:8080";

/** The respondent page: an entry of its own, served under /r/. */
export default defineConfig({
  root: "respond",
  base: "/r/",
  plugins: [
    packTexts(texts),
    plainImports(),
    minified(),
    shortTokens(tokens),
    integrity(),
    budget(15_000),
  ],
  build: {
    outDir: "../dist/r",
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    minify: false,
    cssMinify: true,
    modulePreload: false,
    rolldownOptions: {
      output: {
        comments: false,
        entryFileNames: "assets/[hash].js",
        assetFileNames: "assets/[hash][extname]",
        minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": { target: server } } },
});
