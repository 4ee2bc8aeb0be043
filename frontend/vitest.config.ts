import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: "app",
          root: "app",
          environment: "jsdom",
          include: ["src/**/*.test.{ts,tsx}"],
          css: true,
        },
      },
      {
        test: {
          name: "respond",
          root: "respond",
          environment: "jsdom",
          include: ["src/**/*.test.ts"],
        },
      },
      { test: { name: "attack", root: "e2e/attack", include: ["*.test.ts"] } },
    ],
    passWithNoTests: true,
  },
});
