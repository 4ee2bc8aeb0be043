import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../../test/fixtures/draftNetwork";
import { onTrack, themeBoard } from "../../../../test/fixtures/surveyDraft";
import { visit } from "../../../../test/visit";
import { routes } from "../../routes";
import type { Survey } from "../../types";
import { themeQuestions } from "../draft/themes";

const boards = [
  { id: "b1", title: "Autumn", themes: 4, surveys: [] },
  { id: "b0", title: "Spring", themes: 1, surveys: [] },
];
const [many] = themeBoard.themes;
const crowd = Array.from({ length: 12 }, (_, at) => ({
  ...many,
  id: `c${at}`,
  name: `Theme ${at}`,
}));
const desk = (change: Partial<Survey> = {}) =>
  draftNetwork(
    { ...onTrack, ...change },
    {
      "GET /api/boards": { items: boards },
      "GET /api/boards/b1": themeBoard,
      "GET /api/boards/b0": { ...themeBoard, themes: crowd },
      "GET /api/thread": { themes: [{ id: "c0", boardId: "b0" }] },
    },
  );
const themes = () => screen.findByRole("group", { name: "Themes" });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("asks about the latest board's themes, of which some can be left out", async () => {
  const { draft } = desk();
  visit(routes, `/surveys/${onTrack.id}`);
  await userEvent.click(await screen.findByRole("radio", { name: /^What matters most/ }));
  const list = within(await themes());
  await waitFor(() => expect(box(/^Timely reviews/).checked).toBe(true));
  expect(list.getAllByRole("checkbox")).toHaveLength(4);
  for (const name of [/^Tell us before/, /^Merge my requests/])
    expect(box(name).disabled).toBe(true);
  await userEvent.click(box(/^Fewer meetings/));
  const saved = { timeout: 3_000 };
  await waitFor(() => expect(draft().questions.map(({ id }) => id)).toEqual(["theme.t1"]), saved);
  expect(draft().questions[0]?.anchors?.["10"]).toMatchObject({
    en: "You don’t need more of this.",
  });
});

it("shows the board that the form's themes are from, and holds no more than a form may have", async () => {
  const { themes: of } = { themes: crowd.map((each) => ({ ...each, nameFrom: "hand" as const })) };
  const questions = themeQuestions({ ...themeBoard, comments: [], themes: of as never });
  desk({ template: "own", questions });
  visit(routes, `/surveys/${onTrack.id}`);
  expect(within(await themes()).getAllByRole("checkbox")).toHaveLength(12);
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Board" }).value).toBe("b0");
  expect(box(/^Theme 7/).checked).toBe(true);
  expect(box(/^Theme 8/).disabled).toBe(true);
  expect(screen.getByText("The form is full. Remove a theme to add another.")).toBeTruthy();
});
