import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { today } from "../../shared/days";
import { network } from "../../test/network";
import { showPage } from "../../test/page";
import type { LogEntry } from "./types";
import { byThread, Component } from "./YearPage";

const entry = (text: string, more: Partial<LogEntry> = {}): LogEntry => ({
  ...{ id: text, day: today(), kind: "did", text, evidence: false },
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

/** Lists what is printed. */
const printed = () =>
  screen
    .getAllByRole("listitem")
    .filter((row) => !row.closest(".no-print"))
    .map((row) => within(row).getByText(/./, { selector: "p:not(.meta)" }).textContent);

it("prints nothing private unless it is ticked, one by one", async () => {
  const items = [
    entry("Open work"),
    entry("Secret about a person", { person: { id: "p", name: "Aylin Demir" } }),
    entry("Secret reflection", { kind: "reflection" }),
    entry("Secret answer", { card: "mine-to-solve", kind: "heard" }),
    entry("Secret: Aylin was late", { kind: "went-wrong" }),
    entry("Secret feedback", { kind: "asked-for-change" }),
  ];
  network({
    "GET /api/entries": { items },
    "GET /api/people": { items: [{ id: "p", name: "Aylin Demir" }] },
    "GET /api/colleagues": { items: [] },
  });
  const { user } = showPage(<Component />);
  await screen.findByText("Open work");
  expect(printed()).toEqual(["Open work"]);
  await user.click(screen.getByLabelText("Print: Secret reflection"));
  await user.click(screen.getByLabelText("Print: Open work"));
  expect(printed()).toEqual(["Secret reflection"]);
});
