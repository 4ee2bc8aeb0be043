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

it.each<[Partial<GoalTask>, string, object]>([
  // A stage past “Together” would be refused before everyone is told.
  [{ stage: "shadow" }, "Back to Shadow", { stage: "shadow", state: "open" }],
  [{ stage: "alone" }, "Back to With backup", { stage: "with-a-net", state: "open" }],
])("takes a responsibility back that was ticked off: %o", async (more, back, body) => {
  const { sent } = open([duty("1301", "Run the job", { ...more, state: "done" })]);
  await userEvent.click(await screen.findByText("Run the job", { selector: "b" }));
  await userEvent.click(await screen.findByRole("button", { name: "More options: Run the job" }));
  await userEvent.click(screen.getByRole("menuitem", { name: back }));
  await waitFor(() => expect(sent.at(-1)?.body).toEqual(body));
});

it("gives the focus to the responsibility when its last move is gone", async () => {
  const { replies } = open([duty("1301", "Run the job", { stage: "with-a-net" })], { told: true });
  const move = await screen.findByRole("button", { name: "Move to solo" });
  const moved = duty("1301", "Run the job", { stage: "alone" });
  replies[`PATCH /api/tasks/${moved.id}`] = moved;
  replies["GET /api/tasks"] = { items: [moved] };
  await userEvent.click(move);
  const summary = (await row("Run the job")).querySelector("summary");
  await waitFor(() => expect(document.activeElement).toBe(summary));
});

it("edits the words with their blanks, which follow name and day until they are told", async () => {
  const note = "From [day], [name] answers.";
  open([duty("1301", "Run the job"), { ...gate, note }]);
  await userEvent.click(await screen.findByRole("button", { name: "Edit: The team" }));
  expect(screen.getByLabelText("Words")).toHaveProperty("value", note);
});

it("says where the first date is set", async () => {
  open([duty("1301", "Run the job"), gate], { state: "draft" });
  await screen.findByText(/edit “The team” in the open responsibility and set a date\.$/);
  await userEvent.click(screen.getByText("Run the job", { selector: "b" }));
  await screen.findByText(/edit the first row and set a date\.$/);
});

it.each<[Partial<Goal>, "shadow" | "alone", string]>([
  [{}, "shadow", "Tom doesn’t have the responsibility yet"],
  [{}, "alone", "Tom has the responsibility"],
  [{ access: "partner" }, "shadow", "The responsibility hasn’t moved yet"],
  [{ access: "partner" }, "alone", "The responsibility has moved"],
])("counts a single responsibility as one: %o %s", async (more, stage, name) => {
  open([duty("1301", "Run the job", { stage }), gate], more);
  await screen.findByRole("heading", { level: 1, name });
  expect(screen.getByText("nobody told yet")).toBeTruthy();
});
