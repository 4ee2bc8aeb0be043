import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { formatDay } from "../../../shared/i18n";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { BoardSummary } from "../types";

const survey = (id: string, title: string, more = {}) => ({
  id,
  title,
  state: "closed",
  template: "own",
  zone: "Europe/Berlin",
  closesAt: "2026-06-26T16:00:00Z",
  createdAt: "2026-06-20T16:00:00Z",
  resultsReady: true,
  ...more,
});
const results = (count: number, more = {}) => ({
  items: [],
  questions: [{ comments: Array.from({ length: count }, (_, at) => ({ id: String(at) })) }],
  named: [],
  tooFew: false,
  ...more,
});
const summary: BoardSummary = {
  id: "b1",
  title: "June",
  surveys: [{ id: "read", title: "Read" }],
  role: true,
  themes: 12,
  decided: 11,
  tellable: 11,
  statements: 58,
  state: "done",
  published: false,
  takenBack: false,
  due: 0,
  changedAt: "2026-07-01T10:00:00Z",
};

const surveys = [
  survey("read", "Read"),
  survey("few", "Few"),
  survey("unrated", "Unrated"),
  survey("opening", "Opening", { resultsReady: false }),
  survey("withheld", "Withheld", { resultsReady: false, resultsWithheld: true }),
  survey("running", "Running", { state: "running" }),
];

function open(
  boards: BoardSummary[],
  path = "/themes/new",
  all: object[] = surveys,
  read: unknown = results(46),
  clauses: object[] = [{ id: "c1", text: "Drive the roadmap", leftOut: false }],
) {
  const { sent } = network({
    "GET /api/boards": { items: boards },
    "GET /api/surveys": { items: all },
    "GET /api/role": { clauses },
    "GET /api/surveys/read/results": read,
    "GET /api/surveys/few/results": results(0, { tooFew: true }),
    "GET /api/surveys/unrated/results": new Refusal(409, "self-rating-open"),
    "POST /api/boards": { id: "b2" },
    "GET /api/boards/b2": new Refusal(404, "not-found"),
  });
  return Object.assign(visit(routes, path), { sent });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("has chosen what alone can be chosen", async () => {
  const { sent } = open([], "/themes/new", surveys, results(46), []);
  const only = await screen.findByRole("checkbox", { name: /^Read/ });
  await waitFor(() => expect((only as HTMLInputElement).checked).toBe(true));
  const user = userEvent.setup();
  await user.click(only);
  expect((only as HTMLInputElement).checked).toBe(false);
  await user.click(only);
  await user.click(screen.getByRole("button", { name: "Group into themes" }));
  await waitFor(() => expect(sent.length).toBe(1));
  expect(sent[0]?.body).toEqual({ surveyIds: ["read"], role: false });
});

it("says before it begins whose answer is not gathered", async () => {
  open(
    [],
    "/themes/new",
    surveys,
    results(46, { named: [{ name: "Petra Lenz", kind: "manager" }] }),
  );
  const read = await screen.findByRole("checkbox", { name: /Read/ });
  expect(read.closest("li")?.textContent).toContain(
    "What Petra Lenz said wasn’t anonymous, so it stays in the results.",
  );
});

it("says of several by name that they said it", async () => {
  const named = ["Petra Lenz", "Sunita Rao"].map((name) => ({ name, kind: "manager" }));
  open([], "/themes/new", surveys, results(46, { named }));
  await screen.findByText(/^What Petra Lenz and Sunita Rao said wasn’t anonymous/);
});

it("offers what can be read, and says of the others why not", async () => {
  open([]);
  const choice = (name: RegExp) => screen.findByRole("checkbox", { name });
  expect(await screen.findByText(/46 comments, closed on 26 June 2026/)).toBeTruthy();
  expect(((await choice(/^Read/)) as HTMLInputElement).disabled).toBe(false);
  for (const [name, why] of [
    ["Few", "Too few people answered to show their comments."],
    ["Unrated", "Rate yourself first to open this survey."],
    ["Withheld", "The results aren’t available yet."],
    ["Opening", "The answers are still being opened."],
  ]) {
    const box = await choice(new RegExp(`^${name}`));
    expect(await screen.findByText(why ?? "")).toBeTruthy();
    expect((box as HTMLInputElement).disabled).toBe(true);
  }
  expect(screen.queryByText("Running")).toBeNull();
  expect(screen.getByRole("link", { name: "Rate myself" }).getAttribute("href")).toBe(
    "/surveys/unrated/self-rating",
  );
});

it("gathers what was chosen, and asks for a choice first", async () => {
  const { sent } = open([]);
  const go = await screen.findByRole("button", { name: "Group into themes" });
  await userEvent.click(go);
  expect(screen.getByRole("alert").textContent).toContain("Choose at least one.");
  expect(sent).toEqual([]);
  await userEvent.click(await screen.findByRole("checkbox", { name: /^Read/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /^My job description/ }));
  await userEvent.click(go);
  expect(sent.map(({ call, body }) => [call, body])).toEqual([
    ["POST /api/boards", { surveyIds: ["read"], role: true }],
  ]);
});

it("does not leave out a survey of the address that is not read yet", async () => {
  let answer = (_: object) => {};
  const read = new Promise<object>((resolve) => {
    answer = resolve;
  });
  const { sent } = open([], "/themes/new?from=read", [survey("read", "Read")], () => read);
  await userEvent.click(await screen.findByRole("checkbox", { name: /^My job description/ }));
  await userEvent.click(screen.getByRole("button", { name: /Group into themes/ }));
  expect(sent).toEqual([]);
  answer(results(46));
  await screen.findByText(/46 comments/);
  await userEvent.click(screen.getByRole("button", { name: "Group into themes" }));
  expect(sent).toMatchObject([{ body: { surveyIds: ["read"], role: true } }]);
});

it("offers the board of just these words before it makes a second one", async () => {
  const { sent } = open([summary], "/themes/new?from=read");
  await screen.findByText(/46 comments/);
  expect(screen.queryByRole("link", { name: "Open “June”" })).toBeNull();
  await userEvent.click(screen.getByRole("checkbox", { name: /^My job description/ }));
  const existing = screen.getByRole("link", { name: "Open “June”" });
  expect(existing.getAttribute("href")).toBe("/themes/b1");
  await userEvent.click(screen.getByRole("button", { name: "Group into themes" }));
  await waitFor(() => expect(sent).toMatchObject([{ body: { surveyIds: ["read"], role: true } }]));
});

it("names the day on which a survey closed where the reader is", async () => {
  const closesAt = "2026-06-26T11:00:00Z";
  open([], "/themes/new", [survey("read", "Read", { closesAt, zone: "Pacific/Kiritimati" })]);
  expect(await screen.findByText(`46 comments, closed on ${formatDay(closesAt)}`)).toBeTruthy();
});

it("says what to do where there is nothing to read yet, and offers nothing else", async () => {
  open([], "/themes/new", [], undefined, [{ id: "c1", text: "We offer fruit", leftOut: true }]);
  expect(await screen.findByText(/^To start, you need/)).toBeTruthy();
  const to = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(to("Ask for expectations")).toBe("/surveys/new");
  expect(to("Describe my role")).toBe("/role");
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.queryByRole("button", { name: "Group into themes" })).toBeNull();
});

it("names what cannot be gathered, with nothing to press in vain", async () => {
  open([], "/themes/new", [survey("few", "Few")], undefined, []);
  expect(await screen.findByText("Too few people answered to show their comments.")).toBeTruthy();
  const role = screen.getByRole("checkbox", { name: /^My job description/ });
  expect((role as HTMLInputElement).disabled).toBe(true);
  expect(screen.getByText("It’s still empty.")).toBeTruthy();
  const item = within(role.closest("li") as HTMLElement);
  expect(item.getByRole("link", { name: "Describe my role" }).getAttribute("href")).toBe("/role");
  expect(screen.queryByRole("button", { name: "Group into themes" })).toBeNull();
  expect(screen.getByRole("link", { name: "Ask for expectations" })).toBeTruthy();
});

it("gathers a role alone", async () => {
  const { sent } = open([], "/themes/new", []);
  await userEvent.click(await screen.findByRole("checkbox", { name: /^My job description/ }));
  await userEvent.click(screen.getByRole("button", { name: "Group into themes" }));
  expect(sent).toMatchObject([{ body: { surveyIds: [], role: true } }]);
});
