import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Days begin there half a day before they do in UTC: a test that takes one for the other fails everywhere.
process.env.TZ ??= "Pacific/Auckland";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: "app",
          root: "app",
          environment: "jsdom",
          // A browser and all modules anew for each file took half of the time; a test leaves nothing behind instead.
          isolate: false,
          include: ["src/**/*.test.tsx"],
          setupFiles: ["src/test/leaving.ts"],
          // Asked for a role, jsdom would look through all style sheets for what hides it. Looks are for the tests with a browser.
          css: false,
          // Whoever types and clicks takes a while on a machine that does other things.
          testTimeout: 30_000,
          // As in a browser: what a busy machine draws late gets a second try, and the summary calls the test flaky.
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        test: {
          name: "app, without pages",
          root: "app",
          environment: "jsdom",
          // Nothing is drawn and nothing listens, so a browser for each file would only cost time.
          isolate: false,
          include: ["src/**/*.test.ts"],
          setupFiles: ["src/test/clean.ts"],
          css: true,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "respond",
          root: "respond",
          environment: "jsdom",
          isolate: false,
          include: ["src/**/*.test.ts"],
        },
      },
      { test: { name: "docs", root: "docs", include: ["src/*.test.ts"] } },
      { test: { name: "attack", root: "e2e/attack", include: ["*.test.ts"] } },
    ],
  },
});
