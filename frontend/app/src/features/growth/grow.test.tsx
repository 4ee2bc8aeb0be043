import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inDays, sayShortDay, today } from "../../shared/days";
import { goal } from "../../test/fixtures/growth";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";
import type { Goal } from "./types";

const entry = (id: string, more: object = {}) => ({
  ...{ id, day: today(), kind: "did", text: `Text ${id}`, evidence: false, goalId: goal.id },
  ...{ createdAt: "2026-01-14T15:00:00Z", etag: '"0"', ...more },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("draws what came of each goal, and only the review that was due first is black", async () => {
  const due = (id: string, days: number) => ({
    ...{ ...goal, id, title: `Goal ${id}`, lookBackOn: inDays(days) },
  });
  network({
    "GET /api/goals": {
      items: [
        { ...due("g1", -2), milestones: 3 },
        { ...due("g2", -9), entries: 2, evidence: 1 },
        due("g3", 30),
      ],
    },
    "GET /api/tasks": { items: [] },
    "GET /api/entries": {
      items: [
        entry("e2", { goalId: "g2", day: inDays(-1) }),
        entry("e1", { goalId: "g2", day: inDays(-4), evidence: true }),
      ],
    },
  });
  visit(routes, "/grow");
  await screen.findByRole("heading", { level: 1, name: "One of three goals has evidence" });
  const reviews = screen.getAllByRole("link", { name: /^Review goal: / });
  expect(reviews.map((each) => [each.ariaLabel, each.classList.contains("b-1")])).toEqual([
    ["Review goal: Goal g1", false],
    ["Review goal: Goal g2", true],
  ]);
  expect(screen.getByRole("img", { name: /0 of 3 milestones reached\./ })).toBeTruthy();
  const drawn = await screen.findByRole("img", {
    name: /^Two log entries, one of them evidence\./,
  });
  await waitFor(() => expect(drawn.querySelectorAll("[class*=evidence]")).toHaveLength(1));
  const row = within(drawn.closest("li") as HTMLElement);
  expect(row.getByText("Text e1", { selector: "p" })).toBeTruthy();
  expect(row.queryByText("Text e2", { selector: "p" })).toBeNull();
});

it("opens the entries of a goal in their place, where one becomes evidence", async () => {
  const { sent } = network({
    "GET /api/goals": { items: [{ ...goal, entries: 1 }] },
    "GET /api/tasks": { items: [] },
    "GET /api/entries": { items: [entry("e1")] },
    "PATCH /api/entries/e1": entry("e1", { evidence: true }),
  });
  visit(routes, "/grow");
  const fold = (await screen.findByText("One log entry", { selector: "summary *" })).closest(
    "details",
  );
  await userEvent.click(fold?.querySelector("summary") as HTMLElement);
  const opened = within(fold as HTMLElement);
  await userEvent.click(await opened.findByRole("button", { name: "Evidence: Text e1" }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ evidence: true }));
});

it("moves the weeks of a takeover with the first day, and names who hands over", async () => {
  const text = (en: string) => ({ en, de: en });
  const takeover = {
    ...{ id: "take-over", kind: "growth", title: text("I take over"), purpose: text("Why.") },
    ...{ sign: text("It runs."), weeks: 2 },
    tasks: [
      { text: text("Ask [lead]: whom do I meet?"), week: 1, mark: "step" },
      { text: text("Meet [name]"), week: 2, person: true },
    ],
  };
  const { sent } = network({
    "GET /api/goal-templates": { items: [takeover] },
    "POST /api/goals": goal,
    [`GET /api/goals/${goal.id}`]: goal,
    [`PATCH /api/goals/${goal.id}`]: goal,
    "GET /api/goals": { items: [goal] },
    "GET /api/tasks": { items: [] },
    "GET /api/entries": { items: [] },
  });
  visit(routes, "/grow/new?template=take-over");
  const weeks = () =>
    within(screen.getByRole("list", { name: "Your two weeks" }))
      .getAllByRole("listitem")
      .map((each) => each.textContent);
  await screen.findByText("Ask who hands over: whom do I meet?");
  const first = inDays(21);
  fireEvent.change(screen.getByLabelText("First day"), { target: { value: first } });
  await userEvent.type(screen.getByLabelText("What do you take over?"), "Settlement");
  await userEvent.type(screen.getByLabelText("From whom?"), "Nils Berg");
  expect(weeks()).toEqual([
    `${sayShortDay(first)}, nextAsk Nils Berg: whom do I meet?`,
    `${sayShortDay(inDays(28))}Meet each person of your team`,
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Start goal" }));
  await waitFor(() =>
    expect(sent[0]?.body).toMatchObject({
      ...{ title: "Take over Settlement from Nils Berg", predecessor: "Nils Berg" },
      ...{ startOn: first, lookBackOn: inDays(35), template: "take-over" },
    }),
  );
});

it.each<[Goal["state"], boolean]>([
  ["active", true],
  ["reached", false],
])("shows the weeks of a goal that is reached; they move once: it was %s", async (was, moves) => {
  Element.prototype.scrollIntoView = vi.fn();
  let now: Goal = { ...goal, state: was, entries: 1, evidence: 1 };
  network({
    [`GET /api/goals/${goal.id}`]: () => now,
    "GET /api/goals": () => ({ items: [now] }),
    "GET /api/tasks": { items: [] },
    "GET /api/people": { items: [] },
    "GET /api/shares": { items: [] },
    "GET /api/entries": { items: [entry("e1", { evidence: true })] },
    [`POST /api/goals/${goal.id}/look-backs`]: () => {
      now = { ...now, state: "reached" };
      return now;
    },
  });
  visit(routes, `/grow/${goal.id}#look-back`);
  if (was === "active") {
    await userEvent.click(await screen.findByRole("radio", { name: /^Reached/ }));
    expect(screen.queryByRole("img", { name: /log entry/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Save review" }));
  }
  const drawn = await screen.findByRole("img", { name: "One log entry, one of them evidence" });
  expect(drawn.getAttribute("class")?.includes("moves")).toBe(moves);
});
