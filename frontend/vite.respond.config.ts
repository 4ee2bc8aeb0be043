import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { budget } from "./respond/build/budget";
import { inline } from "./respond/build/inline";
import { minified } from "./respond/build/minify";
import { packed } from "./respond/build/packed";
import { packTexts } from "./respond/build/texts";
import { shortTokens } from "./respond/build/tokens";

/**
 * Each folder below /r/ may have this many bytes with gzip. The first is built by `vite build`,
 * each other one by its `--mode`.
 */
const limits: Record<string, number> = {
  "": 18_000,
  check: 14_000,
  preview: 19_000,
  results: 12_000,
  votes: 12_000,
};

/** The texts of a page are in these folders, below src/. */
const texts: Record<string, string[]> = {
  check: ["common/texts", "check/texts"],
  results: ["common/texts", "results/texts"],
  votes: ["common/texts", "results/texts", "results/votes/texts"],
};

const file = (path: string) => fileURLToPath(new URL(`./respond/${path}`, import.meta.url));
const server = process.env.TENWARD_DEV_SERVER ?? "http://localhost:8080";

/** Builds what people reach by a link: pages of one file each, under /r/. */
export default defineConfig(({ mode }) => {
  const folder = mode in limits ? mode : "";
  return {
    root: "respond",
    base: "/r/",
    plugins: [
      packTexts(...(texts[folder] ?? ["texts"]).map((each) => file(`src/${each}`))),
      minified(),
      shortTokens(file("src/tokens.css")),
      inline(),
      budget(limits[folder] ?? 0),
      packed(),
    ],
    build: {
      outDir: "../dist/r",
      emptyOutDir: folder === "",
      target: "es2022",
      cssTarget: ["chrome123", "firefox121", "safari17.5"],
      minify: false,
      cssMinify: true,
      modulePreload: false,
      rolldownOptions: {
        input: file(`${folder}/index.html`),
        output: {
          comments: false,
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
      assetsInlineLimit: 0,
    },
    server: { proxy: { "/api": { target: server } } },
  };
});
