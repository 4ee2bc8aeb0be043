import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { sayShortDay } from "../../../shared/days";
import { keepVisited } from "../../../shared/layout/visited";
import { typedAt } from "../../../shared/saving/typed";
import { rememberSearchKey } from "../../../shared/shortcuts";
import { askToWrite, onWrite } from "../../../shared/write";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { Palette } from "./Palette";

const problem = {
  ...{ key: "brought-problem", group: "people" },
  form: {
    name: { own: "Someone brings me a problem" },
    note: { own: "Who solves it?" },
    fields: [],
  },
};

const open = (more: Record<string, unknown> = {}) => {
  network({
    "GET /api/goals": { items: [{ id: "g1", title: "A word the same day" }] },
    "GET /api/role": { clauses: [{ id: "c1", text: "Reviews within a day" }] },
    "GET /api/people": { items: [{ id: "p1", name: "Aylin Dâvid", groupId: "team" }] },
    "GET /api/situation-templates": { items: [problem] },
    "GET /api/search": { words: ["x"], kinds: [] },
    "GET /api/surveys": { items: [{ id: "s9", state: "running" }] },
    "GET /api/boards": { items: [] },
    ...more,
  });
  return visit([{ path: "here", element: <Palette /> }], "/here");
};
const search = () => screen.findByRole("searchbox", { name: "Search" });
const items = () => screen.queryAllByRole("menuitem").map(({ textContent }) => textContent);

/** Presses the keys, and types. */
async function look(typed: string) {
  await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.keyboard("{Control>}k{/Control}");
  const field = await search();
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard(typed);
}

const hit = (kind: string, hits: object[], count = hits.length) => ({ kind, count, hits });
const found = (...kinds: object[]) => ({
  "GET /api/search": ({ url }: { url: URL }) => ({ words: [url.searchParams.get("q")], kinds }),
});

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
  ["word", "A word the same day", "/grow/g1"],
  ["reviews", "Reviews within a day", "/role#clause-c1"],
  ["david", "Aylin Dâvid", "/people/p1"],
  ["new s", "New survey", "/surveys/new"],
  ["brings me a problem", "Someone brings me a problem", "/situations?begin=brought-problem"],
  ["nudge those who wait", "Remind people to answer", "/surveys/s9#remind"],
])("goes by keyboard alone to what %s means", async (typed, name, to) => {
  const router = open();
  await look(typed);
  await vi.waitFor(() => expect(items()).toContain(name));
  // The first one is chosen anew when the server has answered.
  await screen.findByText(/ hits?$/);
  const chosen = () =>
    screen.queryAllByRole("menuitem").find((item) => item.hasAttribute("data-focused"))
      ?.textContent;
  for (let at = 0; at < 10 && chosen() !== name; at++) await userEvent.keyboard("{ArrowDown}");
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "elsewhere" });
  const { pathname, search: query, hash } = router.state.location;
  expect(pathname + query + hash).toBe(to);
});

it("marks the words in what was written, and names where it stands", async () => {
  const mara = { kind: "person", id: "p1", title: "Aylin Dâvid" };
  const survey = { kind: "survey", id: "s1", title: "Am I on track?" };
  const marks = [{ start: 4, end: 10 }];
  const router = open(
    found(
      hit("contact", [{ id: "p1", text: "The refund API", marks, place: mara }]),
      hit("entry", [{ id: "e1", text: "The refunds", marks, day: "2026-10-16", place: mara }], 12),
      hit("comment", [{ id: "m1", text: "The refund API is stable.", marks, place: survey }]),
    ),
  );
  await look("refund");
  await screen.findByText("14 hits");
  expect(items()).toEqual([
    "Aylin Dâvidin touch because of “The refund API”",
    `The refundsabout Aylin Dâvid, ${sayShortDay("2026-10-16")}`,
    "The refund API is stable.Am I on track?",
  ]);
  expect(screen.getAllByText("refund", { selector: "mark" })).toHaveLength(3);
  expect(screen.getByText("1 of 12")).toBeTruthy();
  await userEvent.keyboard("{ArrowUp}{Enter}");
  await screen.findByRole("heading", { name: "elsewhere" });
  const { pathname, search: query } = router.state.location;
  expect(pathname + query).toBe("/surveys/s1/answers?q=refund");
});

it("counts the names among the hits, so that there are never fewer than rows", async () => {
  open(found(hit("entry", [{ id: "e1", text: "David called", marks: [] }])));
  await look("david");
  await vi.waitFor(() => expect(items()).toHaveLength(2));
  await screen.findByText("2 hits");
});

it("keeps the last answer until the next one is there, and no late one replaces it", async () => {
  const answers = new Map<string, (hits: object) => void>();
  open({
    "GET /api/search": ({ url }: { url: URL }) =>
      new Promise((resolve) => answers.set(url.searchParams.get("q") ?? "", resolve)),
  });
  const answer = async (q: string, text: string) => {
    await vi.waitFor(() => expect(answers.has(q)).toBe(true));
    answers.get(q)?.({ words: [q], kinds: [hit("task", [{ id: text, text, marks: [] }])] });
  };
  await look("refun");
  await answer("refun", "First");
  await screen.findByText("First");
  await userEvent.keyboard("d");
  await vi.waitFor(() => expect(answers.has("refund")).toBe(true));
  expect(items()).toEqual(["Firsttask, no day"]);
  await userEvent.keyboard("s");
  await answer("refunds", "Latest");
  await screen.findByText("Latest");
  await answer("refund", "Late");
  await vi.waitFor(() => expect(items()).toEqual(["Latesttask, no day"]));
});

it("takes the words along where nothing fits", async () => {
  open();
  const asked = vi.fn();
  const stop = onWrite(asked);
  await look("xyzz");
  await screen.findByText(/^No match for “xyzz” among/);
  expect(items()).toEqual([
    "Write it in the log",
    "Add it as a task",
    "Begin a situation with these words",
    "Ask people this question",
  ]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith("task"));
  stop();
  expect(typedAt("write.task")).toBe("xyzz");
});

it("says what one letter searches, and asks nobody", async () => {
  open({ "GET /api/search": () => expect.fail("asked") });
  await look("w");
  await screen.findByText("Only names were searched. Type two letters to search what you wrote.");
  expect(items()).toContain("Week");
});

it("begins with the last pages and what can be written, and closes without a trace", async () => {
  keepVisited({ to: "/people/p1", title: "Aylin Dâvid" });
  keepVisited({ to: "/here", title: "Here" });
  open();
  const button = await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.click(button);
  await search();
  expect(items()).toEqual(["Aylin Dâvid", "Log entry", "Task", "Request", "Person"]);
  await userEvent.keyboard("{Escape}{Escape}");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
});

it("adds a person to a group, from anywhere", async () => {
  const added = vi.fn();
  network({
    "GET /api/groups": { items: [{ id: "g1", kind: "team", people: 0 }] },
    "POST /api/people": ({ body }: { body: unknown }) => {
      added(body);
      return {};
    },
  });
  visit([{ path: "here", element: <Palette /> }], "/here");
  await vi.waitFor(() => {
    askToWrite("person");
    expect(screen.queryByRole("dialog", { name: "Add person" })).toBeTruthy();
  });
  await userEvent.type(await screen.findByRole("textbox", { name: "Name" }), "Isla Grant{Enter}");
  await screen.findByText("Added: Isla Grant");
  expect(added).toHaveBeenCalledWith({ name: "Isla Grant", groupId: "g1" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("lists the keys with a question mark", async () => {
  open();
  await screen.findByRole("button", { name: "Search (Ctrl K)" });
  await userEvent.keyboard("?");
  const keys = within(await screen.findByRole("dialog", { name: "Keyboard shortcuts" }));
  expect(keys.getByText("Add a log entry")).toBeTruthy();
});
