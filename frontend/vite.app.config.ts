import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstRoutes } from "./app/build/firstRoutes";
import { onlyLocales } from "./app/build/onlyLocales";

const server = process.env.TENWARD_DEV_SERVER ?? "http://localhost:8080";

const shared = (name: string) => (name.startsWith("shared~") ? "shared" : name);

/** The SPA for leads. `npm run dev` proxies to a server that runs beside it. */
export default defineConfig({
  root: "app",
  plugins: [
    react(),
    onlyLocales("en-US", "de-DE"),
    firstRoutes(161_000, [["SignInPage.tsx"], ["HomePage.tsx", "Toasts.tsx", "signedIn.tsx"]]),
  ],
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    // Without HTTP/2 a browser fetches six files at a time: few larger ones come sooner than many small ones. All style together
    // is smaller than a picture; one file for each page made a dozen of a few hundred bytes.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Else it names every page that shares it.
        chunkFileNames: ({ name }) => `assets/${shared(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ""] }) =>
          `assets/${name.endsWith(".css") ? shared(name.slice(0, -4)) : "[name]"}-[hash][extname]`,
        codeSplitting: {
          groups: [
            { name: "core", tags: ["$initial"] },
            {
              name: "shared",
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 300,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/auth", "^/r/", "/openapi.yaml"].map((path) => [
        path,
        // The server takes changes from its own pages only.
        { target: server, headers: { origin: server } },
      ]),
    ),
  },
});
