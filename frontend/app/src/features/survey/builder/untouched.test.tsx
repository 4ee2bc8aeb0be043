import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { onTrack, themeBoard } from "../../../test/fixtures/surveyDraft";
import { visit } from "../../../test/visit";
import { routes } from "../routes";

const path = `/api/surveys/${onTrack.id}`;

/** The page of a new survey, and the calls that changed something. */
async function open(query = "") {
  const { sent } = draftNetwork(onTrack, {
    "POST /api/surveys": onTrack,
    "POST /api/boards/b1/clarifications": { surveyId: onTrack.id },
    [`DELETE ${path}`]: null,
  });
  const router = visit(routes, `/surveys/new${query}`);
  await screen.findByRole("heading", { level: 1, name: "Ask how you are doing" });
  return { router, calls: () => sent.map(({ call }) => call) };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(async () => {
  cleanup();
  await new Promise((left) => setTimeout(left));
  vi.unstubAllGlobals();
});

it.each([
  ["", "POST /api/surveys"],
  ["?board=b1&theme=t1", "POST /api/boards/b1/clarifications"],
])("leaves no draft behind where nothing was typed or chosen: %s", async (query, made) => {
  const { router, calls } = await open(query);
  expect(router.state.location.pathname).toBe("/surveys/new");
  await router.navigate("/elsewhere");
  await waitFor(() => expect(calls()).toEqual([made, `DELETE ${path}`]));
});

it.each([
  [false, "Being kept informed"],
  [true, ""],
])("asks to rate a theme, without a comment's words: %s", async (quoted, own) => {
  const theme = { id: "t1", boardId: "b1", name: "Being kept informed", quoted };
  const { sent } = draftNetwork(onTrack, {
    "POST /api/surveys": onTrack,
    "GET /api/thread": { words: "Kept informed", themes: [theme] },
  });
  visit(routes, "/surveys/new?ask=theme.t1");
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      call: `PATCH ${path}`,
      body: { questions: [{ id: "theme.t1", kind: "item", text: { own } }] },
    }),
  );
});

it("asks what a situation left, openly and in the lead's words", async () => {
  const answers = [{ field: "ask-all", text: "Whom should I meet next?" }];
  const leaves = [{ kind: "question", label: { en: "Add" }, text: ["ask-all"] }];
  const { sent } = draftNetwork(onTrack, {
    "POST /api/surveys": onTrack,
    "GET /api/situations/s1": { id: "s1", answers, form: { leaves } },
  });
  visit(routes, "/surveys/new?ask=situation.s1");
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      call: `PATCH ${path}`,
      body: { questions: [{ kind: "open", text: { own: "Whom should I meet next?" } }] },
    }),
  );
});

it("asks about as many themes of a board as a form holds", async () => {
  const { sent } = draftNetwork(onTrack, {
    "POST /api/surveys": onTrack,
    "GET /api/boards/b1": themeBoard,
  });
  visit(routes, "/surveys/new?themes=b1");
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      call: `PATCH ${path}`,
      body: {
        title: "What matters most?",
        questions: [
          { id: "theme.t1", text: { own: "Timely reviews" }, advice: true },
          { id: "theme.t0", text: { own: "Fewer meetings" } },
        ],
      },
    }),
  );
});

it("leaves none behind when the tab closes", async () => {
  const { calls } = await open();
  dispatchEvent(new Event("pagehide"));
  await waitFor(() => expect(calls()).toEqual(["POST /api/surveys", `DELETE ${path}`]));
});

it("gets the address of its draft with the first change, and the page stays", async () => {
  const { router, calls } = await open();
  const title = screen.getByRole("textbox", { name: "Title" });
  await userEvent.type(title, " now");
  await waitFor(() => expect(router.state.location.pathname).toBe(`/surveys/${onTrack.id}`));
  expect(screen.getByRole("textbox", { name: "Title" })).toBe(title);
  expect(document.activeElement).toBe(title);
  await router.navigate("/elsewhere");
  await screen.findByText("elsewhere");
  expect(calls()).toEqual(["POST /api/surveys", `PATCH ${path}`]);
});

it("goes on with what was typed before a reload", async () => {
  await open();
  // Without a pause: on a busy machine the title would be saved before the reload.
  const value = `${onTrack.title}!`;
  fireEvent.change(screen.getByRole("textbox", { name: "Title" }), { target: { value } });
  const again = visit(routes, "/surveys/new");
  await waitFor(() => expect(again.state.location.pathname).toBe(`/surveys/${onTrack.id}`));
  await waitFor(() => expect(screen.getAllByDisplayValue(value)).toHaveLength(2));
});
