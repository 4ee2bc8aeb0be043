import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { markRead } from "../../shared/readSurveys";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const survey = {
  id: "s1",
  title: "Am I on track?",
  state: "closed",
  template: "on-track",
  zone: "Europe/Berlin",
  closesAt: "2026-06-26T16:00:00Z",
  createdAt: "2026-06-20T16:00:00Z",
  ratings: true,
  resultsReady: true,
};
const item = { examples: [], advice: [] };

function open(
  item: object,
  boards: object[] = [],
  language: "en" | "de" = "en",
  surveys: object[] = [survey],
) {
  markRead("s1");
  network({
    "GET /api/me": { role: "lead" },
    "GET /api/groups": { items: [] },
    "GET /api/role": { clauses: [] },
    "GET /api/surveys": { items: surveys },
    "GET /api/boards": { items: boards },
    "GET /api/surveys/s1/results": { items: [item], questions: [] },
    "GET /api/surveys/s2/self-rating": { surveyId: "s2", state: "none", items: [] },
    "GET /api/surveys/s2/counts": { invited: 14, answered: 1, closable: false, blocks: [] },
  });
  visit(routes, "/", language);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each(["examples", "advice"])("offers to gather a survey with nothing but %s", async (words) => {
  open({ ...item, [words]: [{ id: "c1", text: "You let us finish." }] });
  expect(await screen.findByRole("link", { name: /^Gather them/ })).toBeTruthy();
});

it.each([
  [0, "Add people", "/people"],
  [5, "Start a survey", "/surveys/new"],
])("offers beside the role what comes next with %i people", async (people, says, to) => {
  network({
    "GET /api/me": { role: "lead" },
    "GET /api/groups": { items: [{ id: "g1", name: "Team", people }] },
    "GET /api/role": { clauses: [] },
    "GET /api/surveys": { items: [] },
    "GET /api/boards": { items: [] },
  });
  visit(routes, "/");
  expect(await screen.findByRole("link", { name: /^Start with your role/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: says }).getAttribute("href")).toBe(to);
});

it("offers nothing to gather where nobody wrote a word", async () => {
  open(item);
  expect(await screen.findByRole("link", { name: /^Ask/ })).toBeTruthy();
  expect(screen.queryByRole("link", { name: /^Gather them/ })).toBeNull();
});

it.each([
  ["en", "Tell them what you decided", "Tell those who answered"],
  ["de", "Sag ihnen, was du entschieden hast", "Den Befragten mitteilen"],
] as const)("leads from the last verdict to those who answered, in %s", async (...texts) => {
  const [language, heading, go] = texts;
  const surveys = [{ id: "s1", title: "Am I on track?" }];
  const board = { id: "b1", title: "June", surveys, themes: 2, decided: 2, tellable: 1, due: 0 };
  open(item, [{ ...board, state: "done", published: false }], language);
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByRole("link", { name: go }).getAttribute("href")).toBe("/themes/b1/publish");
});

it.each([
  [true, "en", "Compare your view with theirs"],
  [false, "en", "Nothing to compare yet"],
  [true, "de", "Vergleiche deine Sicht mit ihrer"],
  [false, "de", "Noch nichts zu vergleichen"],
] as const)("compares only what was rated: %s, in %s", async (ratings, language, says) => {
  const unready = { ...survey, id: "s2", resultsReady: false };
  open(item, [], language, [{ ...survey, ratings }, unready]);
  expect(await screen.findByText(says)).toBeTruthy();
});

it.each([
  ["en", 1, "1 of 14 has answered"],
  ["de", 1, "1 von 14 hat geantwortet"],
  ["de", 9, "9 von 14 haben geantwortet"],
] as const)("says in %s that it waits once %i answered", async (language, answered, says) => {
  const closesAt = new Date(Date.now() + 86_400_000).toISOString();
  const running = { ...survey, id: "s2", state: "running", delivery: "links", closesAt };
  const counts = { ...running, invited: 14, answered };
  open(item, [], language, [counts]);
  expect(await screen.findByRole("heading", { level: 1, name: says })).toBeTruthy();
});

it.each([
  ["en", 0, "Nobody answered this time", /there were no answers to shuffle/, /^Nobody answered by/],
  ["de", 0, "Diesmal hat niemand geantwortet", /keine Antwort zu mischen/, /hat niemand geantwor/],
  ["en", 1, "Read what one person said", /answers are shuffled/, /^1 person answered by/],
  ["de", 1, "Lies, was eine Person gesagt hat", /sind gemischt/, /^1 Person hat bis/],
] as const)("says in %s what there is to read of %i", async (...told) => {
  const [language, answered, heading, text, loop] = told;
  open(item, [], language, [{ ...survey, id: "s2", invited: 14, answered }]);
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(text)).toBeTruthy();
  expect(within(screen.getByRole("navigation")).getByText(loop)).toBeTruthy();
});
