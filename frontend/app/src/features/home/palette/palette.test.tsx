import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { rememberSearchKey } from "../../../shared/shortcuts";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { Palette } from "./Palette";

const open = () => {
  network({
    "GET /api/goals": { items: [{ id: "g1", title: "A word the same day" }] },
    "GET /api/role": { clauses: [{ id: "c1", text: "Reviews within a day" }] },
    "GET /api/people": { items: [{ id: "p1", name: "Aylin Dâvid", groupId: "team" }] },
  });
  return visit([{ path: "here", element: <Palette /> }], "/here");
};
const search = () =>
  screen.findByRole("searchbox", { name: "Search pages, goals, responsibilities and people" });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("opens by keys that were pressed before the page was there, once", async () => {
  const forget = rememberSearchKey();
  await userEvent.keyboard("{Control>}k{/Control}");
  forget();
  open();
  const field = await search();
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  cleanup();
  open();
  await screen.findByRole("button", { name: "Search (Ctrl K)" });
  expect(screen.queryByRole("searchbox")).toBeNull();
});

it.each([
  ["word", "/grow/g1"],
  ["reviews", "/role#clause-c1"],
  ["david", "/people/p1"],
  ["new s", "/surveys/new"],
  ["brings you a problem", "/week/cards/mine-to-solve"],
])("goes by keyboard alone to what %s names", async (typed, to) => {
  const router = open();
  await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.keyboard("{Control>}k{/Control}");
  const field = await search();
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard(typed);
  await vi.waitFor(() => expect(screen.getAllByRole("menuitem")).toHaveLength(1));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await screen.findByRole("heading", { name: "elsewhere" });
  expect(router.state.location.pathname + router.state.location.hash).toBe(to);
});

it("says that nothing fits, and closes without a trace", async () => {
  open();
  const button = await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.click(button);
  await search();
  await userEvent.keyboard("xyz");
  await screen.findByText("No results. Try a shorter search.");
  await userEvent.keyboard("{Escape}{Escape}");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
});

it("lists the keys with a question mark", async () => {
  open();
  await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.keyboard("?");
  const keys = within(await screen.findByRole("dialog", { name: "Keyboard shortcuts" }));
  expect(keys.getByText("Add a log entry")).toBeTruthy();
});
