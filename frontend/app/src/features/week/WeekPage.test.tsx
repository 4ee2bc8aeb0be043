import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { deeper, routes } from "./routes";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ["/week?week=2027-01-18&view=priority", "/week/priority?week=2027-01-18"],
  ["/week?week=2027-01-18&view=sort", "/week/priority?week=2027-01-18"],
  ["/week?week=2027-01-18&view=hours", "/week/hours?week=2027-01-18"],
  ["/week?week=2027-01-18&view=back", "/week/hours?week=2027-01-18"],
  ["/week?week=2027-01-18&show=hours", "/week/hours?week=2027-01-18"],
])("leads from the earlier address %s to %s", async (from, to) => {
  const router = visit(routes, from);
  await waitFor(() => {
    const { pathname, search } = router.state.location;
    expect(pathname + search).toBe(to);
  });
});

it("opens the task that a hit of the search names, and closes it for good", async () => {
  network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": { week: "2027-01-18", days: [], blocks: [], tasks: [], rest: [] },
    "GET /api/tasks": { items: [] },
    "GET /api/tasks/t1": { id: "t1", text: "Ask about refunds", state: "open", etag: '"1"' },
  });
  const router = visit(routes, "/week?week=2027-01-18&task=t1");
  const words = await screen.findByLabelText("What needs doing?");
  expect(words).toHaveProperty("value", "Ask about refunds");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(router.state.location.search).toBe("?week=2027-01-18"));
});

it("shows the hours of the week that is named", async () => {
  const spent = { planned: 60, spent: 90, unknown: 0, threads: [], kinds: [], quadrants: [] };
  network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": { week: "2026-03-02", days: [], blocks: [], tasks: [], rest: [] },
    "GET /api/week/settings": {},
    "GET /api/tasks": { items: [] },
    "GET /api/week/spent": ({ url: { searchParams: asked } }: { url: URL }) =>
      asked.get("week") === "2026-03-02" && asked.get("weeks") === "1"
        ? { ...spent, weeks: [{ week: "2026-03-02", spent: 90 }] }
        : { ...spent, weeks: [{ week: "2026-03-02" }, { week: "2026-03-09" }] },
  });
  visit(deeper, "/week/hours?week=2026-03-04");
  await screen.findByRole("heading", { level: 1, name: "You recorded 1 h 30 min" });
  const period = screen.getByRole("group", { name: "Period" });
  within(period).getByRole("radio", { name: "2 Mar to 6 Mar", checked: true });
  await userEvent.click(within(period).getByRole("radio", { name: "Last four weeks" }));
  await screen.findByRole("heading", { name: "You haven’t recorded any of these weeks" });
});

it("shows a closed week as it was, and what is done in it now is done to the task alone", async () => {
  const [week, day] = ["2026-03-02", "2026-03-03"];
  const block = { id: "b1", week, day, minutes: 60, etag: '"1"' };
  const { sent } = network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": {
      ...{ week, days: [{ day, hours: 480, meetings: 0, planned: 60 }], tasks: [] },
      blocks: [{ ...block, spent: 0, task: { id: "t1", text: "The list", state: "open" } }],
      ...{ progress: { done: 3, all: 8 }, lookedBackAt: "2026-03-06T15:00:00Z" },
    },
    "GET /api/tasks": { items: [] },
    "POST /api/tasks/t1/finish": { task: { id: "t1", text: "The list", state: "done" } },
  });
  visit(routes, `/week?week=${week}`);
  await screen.findByRole("heading", { level: 1, name: "You closed the week with 3 of 8 done" });
  expect(screen.queryByRole("link", { name: "Close the week" })).toBeNull();
  screen.getByRole("link", { name: "See your answers" });
  // A count of the rows as they are now would contradict the heading.
  expect(screen.queryByText(/not done/)).toBeNull();
  await userEvent.click(screen.getByRole("checkbox", { name: "The list", hidden: true }));
  await waitFor(() => expect(sent[0]?.call).toBe("POST /api/tasks/t1/finish"));
});

it("opens the days one by one by keyboard, and today by itself", async () => {
  vi.setSystemTime("2027-01-20T09:00:00");
  const day = (at: number) => `2027-01-${18 + at}`;
  network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": {
      ...{ week: day(0), room: { planned: 0 }, tasks: [], blocks: [] },
      days: [0, 1, 2, 3, 4].map((at) => ({ day: day(at), hours: 480, meetings: 0, planned: 0 })),
    },
    "GET /api/tasks": { items: [] },
  });
  visit(routes, "/week?week=2027-01-18");
  const today = await screen.findByRole("heading", { name: "Today, Wed 20" });
  await screen.findByRole("heading", { level: 1, name: "You have no tasks this week" });
  const open = () =>
    [...document.querySelectorAll("details")].map((each) => Number(each.open)).join("");
  expect(open()).toBe("00100");
  today.closest("summary")?.focus();
  await userEvent.keyboard("{ArrowUp}");
  const tuesday = screen.getByRole("heading", { name: "Tue 19" }).closest("summary");
  expect(document.activeElement).toBe(tuesday);
  await userEvent.click(tuesday as HTMLElement);
  expect(open()).toBe("01100");
});
