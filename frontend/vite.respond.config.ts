import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { budget } from "./respond/build/budget";
import { integrity } from "./respond/build/integrity";
import { packTexts } from "./respond/build/texts";

const texts = fileURLToPath(new URL("./respond/src/texts", import.meta.url));
const server = process.env.TENWARD_DEV_SERVER ?? "http://localhost:8080";

/** The respondent page: an entry of its own, served under /r/. */
export default defineConfig({
  root: "respond",
  base: "/r/",
  plugins: [packTexts(texts), integrity(), budget(18_000)],
  build: {
    outDir: "../dist/r",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": { target: server } } },
});
