import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const week = "2027-01-11";
const days = Array.from({ length: 7 }, (_, at) => ({
  ...{ day: `2027-01-${11 + at}`, hours: at < 5 ? 60 : 0, meetings: 0, planned: 0 },
}));
const room = { hours: 300, meetings: 0, breaks: 0, buffer: 0, room: 300, planned: 0 };
const task = (id: string, more: object) => ({
  ...{ id, text: `Task ${id}`, state: "open", minutes: 90, etag: '"1"' },
  ...{ createdAt: "2027-01-04T10:00:00Z", ...more },
});

function open(plan: object, tasks: object[] = []) {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  return network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": ({ url }: { url: URL }) =>
      url.searchParams.get("week") === week
        ? { week, days, room, blocks: [], tasks: [], ...plan }
        : { week: "2027-01-04", days: [], room, blocks: [], tasks: [] },
    "GET /api/tasks": ({ url }: { url: URL }) => ({
      items: url.searchParams.get("state") === "open" ? tasks : [],
    }),
    "GET /api/goals": { items: [] },
    "GET /api/contacts": { items: [] },
    "GET /api/role": { clauses: [] },
    "GET /api/week/spent": { planned: 0, spent: 0, unknown: 0, threads: [] },
    "GET /api/entries": { items: [] },
    "GET /api/evidence-proposals": { items: [] },
    "GET /api/rated-surveys": { items: [] },
  });
}

const figure = (name: string) =>
  within(screen.getByRole("complementary")).getByText(name).nextElementSibling?.textContent;

it("counts what is ticked as planned, until the part is skipped", async () => {
  const due = ["a", "b"].map((id) => task(id, { dueOn: "2027-01-13" }));
  open({}, [...due, task("z", { week })]);
  visit(routes, `/week/plan?week=${week}&part=due`);
  await screen.findByRole("checkbox", { name: "Task a", checked: true });
  expect(figure("Planned")).toBe("− 3 h");
  await userEvent.click(screen.getByRole("checkbox", { name: "Task a" }));
  expect(figure("Planned")).toBe("− 1 h 30 min");
  await userEvent.click(screen.getByRole("button", { name: "Skip this part" }));
  await vi.waitFor(() => expect(figure("Planned")).toBe("0 min"));
});

it.each(["plan", "close"])("shows what has no day below the days (%s)", async (ritual) => {
  const done = { ...{ plannedAt: "2027-01-11T09:00:00Z" }, lookedBackAt: "2027-01-15T09:00:00Z" };
  const block = { id: "b1", week, minutes: 60, etag: '"1"', task: { id: "c", text: "Task c" } };
  open({
    ...{ ...done, tasks: [task("a", { week })], done: [task("b", { week, state: "done" })] },
    ...{ blocks: [{ ...block, task: { ...block.task, state: "open" } }] },
  });
  visit(routes, `/week/${ritual}?week=${week}`);
  const row = await screen.findByRole("region", { name: "No day set" });
  expect(within(row).getAllByRole("checkbox")).toEqual([
    within(row).getByRole("checkbox", { name: "Task c" }),
    within(row).getByRole("checkbox", { name: "Task a" }),
  ]);
});

it("counts planned tasks beside blocks when the week is closed", async () => {
  open({ room: { ...room, planned: 360 }, tasks: [task("a", { week })] });
  visit(routes, `/week/close?week=${week}`);
  await screen.findByRole("heading", { name: "Close the week" });
  expect(figure("Planned")).toBe("6 h");
});
