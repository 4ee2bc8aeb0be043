import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture } from "../../../test/fixtures/board";
import { api, boardPath, openBoard } from "../../../test/fixtures/openBoard";
import { Refusal } from "../../../test/network";
import type { Board } from "../types";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const [june] = boardFixture.surveys;
const survey = (id: string, title: string) => ({
  id,
  title,
  state: "closed",
  template: "own",
  zone: "Europe/Berlin",
  closesAt: "2026-06-26T16:00:00Z",
  resultsReady: true,
});
const results = { items: [], questions: [{ comments: [{ id: "c" }] }], named: [], tooFew: false };
const running = { state: "waiting", done: 0, total: 0 };

async function choose(
  patched: unknown = { ...boardFixture, synthesis: running },
  found: Board = boardFixture,
) {
  const started = vi.fn((_: { url: URL }) => running);
  const { sent } = openBoard(
    {
      "GET /api/surveys": {
        items: [survey(june?.id ?? "", "June"), survey("july", "July")],
      },
      "GET /api/role": { clauses: [{ id: "c1", text: "Drive the roadmap", leftOut: false }] },
      [`GET /api/surveys/${june?.id}/results`]: results,
      "GET /api/surveys/july/results": results,
      [`PATCH ${api}`]: patched,
      [`POST ${api}/synthesis`]: started,
      [`GET ${api}/synthesis`]: running,
    },
    found,
    "en",
    `${boardPath}?edit=1`,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Suggest themes again" }));
  const dialog = within(await screen.findByRole("dialog"));
  const box = (name: RegExp) => dialog.findByRole("checkbox", { name });
  const go = () => userEvent.click(dialog.getByRole("button", { name: "Suggest themes again" }));
  return { sent, started, dialog, box, go };
}

it("gathers the answers of another survey into the board", async () => {
  const { sent, box, go } = await choose();
  expect(await box(/^June/)).toHaveProperty("checked", true);
  await userEvent.click(await box(/^July.*1 comment/));
  await userEvent.click(await box(/^My job description/));
  await go();
  expect(sent).toEqual([
    {
      call: `PATCH ${api}`,
      body: { surveyIds: [june?.id, "july"], role: true },
      ifMatch: '"1"',
    },
  ]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await screen.findByText(/^The comments are being grouped again/)).toBeTruthy();
});

it("suggests themes again from the same answers", async () => {
  const { sent, box, go } = await choose();
  await box(/^July.*1 comment/);
  await go();
  expect(sent.map(({ call }) => call)).toEqual([`POST ${api}/synthesis`]);
  expect(await screen.findByText(/^The comments are being grouped again/)).toBeTruthy();
});

it.each([
  ["goes on without it", {}, "?plain=true"],
  ["asks it again", { model: "qwen3:14b" }, ""],
])("%s, where the language model did not or did group", async (_, by, search) => {
  const synthesis = { ...boardFixture.synthesis, ...by };
  const found = { ...boardFixture, languageModel: "qwen3:14b", synthesis };
  const { started, box, go } = await choose(undefined, found);
  await box(/^July.*1 comment/);
  await go();
  expect(started.mock.calls[0]?.[0].url.search).toBe(search);
});

it("asks for at least one", async () => {
  const { sent, dialog, box, go } = await choose();
  await userEvent.click(await box(/^June/));
  await go();
  expect(dialog.getByText("Keep at least one.")).toBeTruthy();
  expect(sent).toEqual([]);
});

it("stays open and says so when the board was changed meanwhile", async () => {
  const { dialog, box, go } = await choose(new Refusal(412, "changed-meanwhile"));
  await userEvent.click(await box(/^July.*1 comment/));
  await go();
  expect(await dialog.findByRole("alert")).toBeTruthy();
  expect(await box(/^July/)).toHaveProperty("checked", true);
});

it("says why answers stay whose respondents read the board", async () => {
  const { dialog, box, go } = await choose(new Refusal(409, "published"));
  await userEvent.click(await box(/^July.*1 comment/));
  await userEvent.click(await box(/^June/));
  await go();
  const told = within(await dialog.findByRole("alert"));
  expect(
    told.getByText("You can’t remove answers from people who can read this board"),
  ).toBeTruthy();
  expect(told.getByText(/Withdraw what you published first/)).toBeTruthy();
});
