import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ambiguousNames } from "../../test/distinctNames";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const week = "2027-01-11";
const task = { id: "t1", text: "Write the plan", state: "open" };
const block = (id: string, more: object) => ({ id, week, minutes: 60, etag: "0", ...more });
const open = { state: "open", etag: "0", createdAt: "2027-01-11T09:00:00Z" };
const entry = (id: string, person: object) => ({
  ...{ id, day: week, kind: "did", text: `Text ${id}`, evidence: false, etag: "0" },
  ...{ createdAt: "2027-01-11T15:00:00Z", person },
});
const proposal = (id: string) => ({
  ...{ id, keyId: "k1", tool: "Code reviews", day: week, text: `Proposed ${id}`, named: false },
  ...{ createdAt: "2027-01-11T18:00:00Z", source: `https://git.example/${id}` },
});

it.each([
  ["plan", "What became of the plan"],
  ["unplanned", "Anything that wasn’t planned?"],
  ["questions", "Three questions"],
  ["proposed", "What your tools propose"],
  ["evidence", "Which of these is evidence?"],
  ["thanks", "Who do you want to thank?"],
])("calls no two controls the same in %s", async (part, heading) => {
  network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": {
      ...{ week, days: [], room: {} },
      blocks: [
        block("b1", { task, day: "2027-01-12", start: "09:00", spent: 20 }),
        block("b2", { task, day: "2027-01-12", start: "14:00", spent: 20 }),
        block("b3", { task, day: "2027-01-13", spent: 20 }),
        block("b4", { task, spent: 20 }),
        block("b5", { kind: "coding", day: "2027-01-12", spent: 20 }),
        block("b6", { kind: "coding", day: "2027-01-13", spent: 20 }),
        block("b7", { cause: "incident", day: "2027-01-12", spent: 30 }),
        block("b8", { cause: "incident", day: "2027-01-13", spent: 30 }),
        block("b9", { cause: "incident", spent: 30 }),
      ],
      tasks: ["t2", "t3"].map((id) => ({ ...open, id, text: `Task ${id}` })),
    },
    "GET /api/people": { items: [] },
    "GET /api/entries": {
      items: ["p1", "p2"].map((id) => entry(`of ${id}`, { id, name: `Name ${id}` })),
    },
    "GET /api/evidence-proposals": { items: ["x", "y"].map(proposal) },
  });
  visit(routes, `/week/close?week=${week}&part=${part}`);
  await screen.findByRole("group", { name: heading });
  for (const happened of screen.queryAllByRole("textbox", { name: /What happened/ }))
    await userEvent.type(happened, "x");
  expect(ambiguousNames()).toEqual([]);
});
