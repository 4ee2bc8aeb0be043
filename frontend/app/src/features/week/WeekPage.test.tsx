import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

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
