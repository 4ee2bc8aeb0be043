import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inDays, sayDay, today } from "../../../shared/days";
import { goal, stepFixture } from "../../../test/fixtures/growth";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Goal, GoalTask } from "../types";

const { mark: _, dueOn: __, ...plain } = stepFixture;
const at = (id: string) => goal.id.replace("1001", id);
const duty = (id: string, text: string, more: Partial<GoalTask> = {}): GoalTask => ({
  ...plain,
  ...{ id: at(id), text, stage: "shadow", stageSince: today(), ...more },
});
const gate = { ...plain, id: at("1201"), text: "Tell the team", audience: "The team" };
const partner = { id: "m2", name: "Tom Kern" };

/** A server with one handover. */
function open(tasks: GoalTask[], more: Partial<Goal> = {}) {
  const handover = { ...goal, kind: "handover" as const, gate, told: false, partner, ...more };
  const desk = network({
    [`GET /api/goals/${goal.id}`]: handover,
    "GET /api/tasks": { items: tasks },
    "GET /api/entries": { items: [] },
    "GET /api/people": { items: [] },
    "GET /api/shares": { items: [] },
    "GET /api/colleagues": { items: [] },
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    ...Object.fromEntries(tasks.map((task) => [`PATCH /api/tasks/${task.id}`, task])),
  });
  visit(routes, `/grow/${goal.id}`);
  return desk;
}

const row = async (text: string) =>
  (await screen.findByText(text, { selector: "b" })).closest("details") as HTMLDetailsElement;
const black = () =>
  [...document.querySelectorAll("main .b-1, .b-1")].map((each) => each.textContent);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("opens one responsibility at a time, and moves it with the one black button", async () => {
  const { sent } = open([
    duty("1301", "Keep the runbook", { stage: "alone" }),
    duty("1302", "Answer questions"),
    duty("1303", "Run the job"),
  ]);
  await screen.findByRole("heading", { level: 1, name: "Tom has one of three responsibilities" });
  expect((await row("Answer questions")).open).toBe(true);
  await userEvent.click(screen.getByText("Run the job", { selector: "b" }));
  await waitFor(async () => expect((await row("Answer questions")).open).toBe(false));
  expect((await row("Run the job")).open).toBe(true);
  expect(black()).toEqual(["Move to together"]);
  await userEvent.click(screen.getByRole("button", { name: "Move to together" }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ stage: "together" }));
});

it("holds what comes after together until everyone is told, and says so", async () => {
  open([duty("1301", "Run the job", { stage: "together" })]);
  const next = await screen.findByRole("button", { name: "Move to with backup" });
  expect(next).toHaveProperty("disabled", true);
  expect(screen.getByText(/^Responsibilities can’t move past “Together”/)).toBeTruthy();
  expect(black()).toEqual([]);
});

it("goes back, and forgets the day once the last stage is reached", async () => {
  const { sent } = open([duty("1301", "Run the job", { stage: "with-a-net", dueOn: inDays(9) })], {
    told: true,
  });
  await userEvent.click(await screen.findByRole("button", { name: "More options: Run the job" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Back to Together" }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ stage: "together" }));
  cleanup();
  const again = open([duty("1301", "Run the job", { stage: "with-a-net", dueOn: inDays(9) })], {
    told: true,
  });
  await userEvent.click(await screen.findByRole("button", { name: "Move to solo" }));
  await waitFor(() => expect(again.sent.at(-1)?.body).toEqual({ stage: "alone", dueOn: null }));
});

it("fills the words with the name and the day of the responsibility, and sends them once told", async () => {
  const note = "From [day], [name] answers. Ask [name].";
  const words = `From ${sayDay(inDays(9))}, Tom Kern answers. Ask Tom Kern.`;
  const { sent } = open([duty("1301", "Run the job", { dueOn: inDays(9) }), { ...gate, note }]);
  const opened = within(await row("Run the job"));
  expect(opened.getByText(words)).toBeTruthy();
  await userEvent.click(opened.getByRole("checkbox", { name: "Told: The team" }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ state: "done", note: words }));
});

it("asks for nothing in black before a handover starts", async () => {
  open([duty("1301", "Run the job")], { state: "draft" });
  await screen.findByRole("button", { name: "Move to together" });
  expect(black()).toEqual(["Start goal"]);
});
