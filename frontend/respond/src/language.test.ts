import { afterEach, expect, it, vi } from "vitest";
import { locale, moment } from "./language";

afterEach(() => vi.restoreAllMocks());

it.each([
  [["en-US@posix", "en-IE"], "en-IE"],
  [["en-US@posix"], "en"],
  [["fr-FR"], "en"],
])("writes dates for a browser that speaks %s as in %s", (languages, expected) => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
  expect(locale()).toBe(expected);
  expect(moment("2026-11-27T17:00:00Z", "UTC")).toContain("27");
});
