import { expect, it } from "vitest";
import { outlivesPage } from "./outlives";

it("sends for a page that is gone what browsers take, in bytes", () => {
  const bytes = JSON.stringify({ text: "" }).length;
  expect(outlivesPage({ text: "x".repeat(65_536 - bytes) })).toBe(true);
  expect(outlivesPage({ text: "x".repeat(65_537 - bytes) })).toBe(false);
  expect(outlivesPage({ text: "ü".repeat(40_000) })).toBe(false);
});
