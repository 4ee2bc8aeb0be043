import { expect, it } from "vitest";
import type { LogEntry } from "./types";
import { byThread } from "./YearPage";

const entry = (text: string, more: Partial<LogEntry> = {}): LogEntry => ({
  ...{ id: text, day: "2027-01-14", kind: "did", text, evidence: false },
  ...{ createdAt: "", etag: "", ...more },
});

it("groups a year by what its lines hang on, evidence first and loose lines last", () => {
  const thread = { kind: "clause", key: "c", words: "Reviews within a day" } as const;
  const year = byThread([
    entry("loose"),
    entry("goal", { goalTitle: "A word by noon" }),
    entry("plain", { thread }),
    entry("seen", { thread, evidence: true }),
  ]);
  expect(year.map(([words, lines]) => [words, lines.map(({ text }) => text)])).toEqual([
    ["Reviews within a day", ["seen", "plain"]],
    ["A word by noon", ["goal"]],
    ["", ["loose"]],
  ]);
});
