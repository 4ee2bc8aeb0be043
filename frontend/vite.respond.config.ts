import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { version } from "./package.json";
import { budget } from "./respond/build/budget";
import { ownFile, swapped } from "./respond/build/copy";
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
  copy: 30_000,
};

/** The texts of a page are in these folders, below src/. */
const texts: Record<string, string[]> = {
  check: ["common/texts", "check/texts"],
  results: ["common/texts", "results/texts"],
  votes: ["common/texts", "results/texts", "results/votes/texts"],
};

const file = (path: string) => fileURLToPath(new URL(`./respond/${path}`, import.meta.url));
const server = process.env.TENWARD_DEV_SERVER ?? "http://localhost:8080";

/**
 * Differences of `tenward-answer.html`, the page that no server sends: nothing of it can be stored, and it is not made smaller, so
 * that whoever doubts it can read it, and every Node makes the same bytes.
 */
const copy = {
  define: {
    localStorage: "undefined",
    sessionStorage: "undefined",
    "import.meta.env.TENWARD_VERSION": JSON.stringify(version),
  },
  plugins: [swapped(file("src"), file("src/copy"))],
};

/** Builds what people reach by a link: pages of one file each, under /r/. */
export default defineConfig(({ mode }) => {
  const folder = mode in limits ? mode : "";
  const isCopy = folder === "copy";
  return {
    root: "respond",
    base: "/r/",
    define: isCopy ? copy.define : {},
    plugins: [
      isCopy
        ? copy.plugins
        : packTexts(...(texts[folder] ?? ["texts"]).map((each) => file(`src/${each}`))),
      !isCopy && minified(),
      shortTokens(file("src/tokens.css")),
      inline(),
      isCopy && ownFile("tenward-answer.html"),
      budget(limits[folder] ?? 0),
      !isCopy && packed(),
    ],
    build: {
      outDir: isCopy ? "../dist-answer" : "../dist/r",
      emptyOutDir: isCopy || folder === "",
      target: "es2022",
      cssTarget: ["chrome123", "firefox121", "safari17.5"],
      minify: false,
      cssMinify: true,
      modulePreload: false,
      rolldownOptions: {
        input: file(`${folder}/index.html`),
        output: {
          comments: false,
          minify: isCopy
            ? false
            : { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
      assetsInlineLimit: 0,
    },
    server: { proxy: { "/api": { target: server } } },
  };
});
