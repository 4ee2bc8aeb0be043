import { defineConfig } from "@playwright/test";

const apart = ["shots/**", "attack/**", "soak/**"];

/** Specs of which some tests are marked @deep: these are left out at every landing. */
const withDeepTests = ["every-page", "form", "identity", "people"].map(
  (name) => `app/${name}.spec.ts`,
);

/** docs/testing.md says which suite runs when. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  timeout: 300_000,
  // A browser that stalls on a busy machine gets a second try; the summary then calls the test flaky. What
  // proves a promise gets none: its spec begins with retries: 0.
  retries: process.env.CI ? 1 : 0,
  // A password is slow to check on purpose, slower on a machine that does other things.
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // One waits for a server to come back while another one's browser draws.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  projects: [
    { name: "jobs", testIgnore: [...apart, "deep/**"], grepInvert: /@deep/ },
    // Whole files, as their tests build on one another.
    { name: "deep", testMatch: ["deep/**/*.spec.ts", ...withDeepTests] },
    // One of them measures how long requests take.
    { name: "attack", testMatch: "attack/*.spec.ts", retries: 0, workers: 1 },
    { name: "soak", testDir: "e2e/soak", retries: 0 },
    { name: "shots", testDir: "e2e/shots", retries: 0 },
  ],
  use: {
    // A step that never comes is told after half a minute, not when the whole test is over.
    actionTimeout: 30_000,
    // Each step of a trace is a picture of the page; of a test that is tried again, the second try is traced.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      ...(process.env.TENWARD_BROWSER ? { executablePath: process.env.TENWARD_BROWSER } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    },
  },
});
