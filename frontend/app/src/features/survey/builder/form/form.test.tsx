import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../../test/fixtures/draftNetwork";
import { onTrack, onTrackTemplate } from "../../../../test/fixtures/surveyDraft";
import { Refusal } from "../../../../test/network";
import { visit } from "../../../../test/visit";
import { routes } from "../../routes";
import type { Question } from "../../types";

const path = `/api/surveys/${onTrack.id}`;
const [focus, missing] = onTrackTemplate.questions as [Question, Question];

function desk(questions: Question[], more: Record<string, unknown> = {}, query = "") {
  const made = draftNetwork({ ...onTrack, template: "own", questions }, more);
  visit(routes, `/surveys/${onTrack.id}${query}`);
  return {
    ...made,
    /** The form as it was saved last. */
    kept: () => made.draft().questions,
  };
}

const list = () => screen.findByRole("list", { name: "The questions" });
const shown = () =>
  within(screen.getByRole("list", { name: "The questions" }))
    .getAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const choose = async (n: number, item: string) => {
  await userEvent.click(button(`More actions for question ${n}`));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
};

describe("a form", () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    // A draft that is left saves itself, which would meet the network of the next test.
    await waitFor(() => expect(screen.queryByText("Saving")).toBeNull(), { timeout: 5_000 });
    cleanup();
    vi.unstubAllGlobals();
  });

  it("offers what the lead wanted to ask others about", async () => {
    const clauses = [
      { id: "c1", text: "Reviews within a day", standing: "ask", leftOut: false },
      { id: "c2", text: "Own the ledger", standing: "applies", leftOut: false },
      { id: "c3", text: "Free coffee", standing: "ask", leftOut: true },
    ];
    const { kept } = desk([focus], { "GET /api/role": { clauses } });
    await userEvent.click(await screen.findByRole("button", { name: /^Add question: / }));
    await waitFor(() =>
      expect(kept().map(({ id, text }) => [id, text.own])).toContainEqual([
        "clause.c1",
        "Reviews within a day",
      ]),
    );
    expect(screen.queryByText("You wanted to ask others about these")).toBeNull();
  });

  it("offers the question that a situation left, until it is asked", async () => {
    const situation = {
      ...{ id: "s1", answers: [{ field: "not-asked", text: "Who is called at night?" }] },
      form: { leaves: [{ kind: "question", label: { en: "Add" }, text: ["not-asked"] }] },
    };
    const { kept } = desk(
      [focus],
      { "GET /api/role": { clauses: [] }, "GET /api/situations/s1": situation },
      "?ask=situation.s1",
    );
    await userEvent.click(await screen.findByRole("button", { name: /^Add question: Who is/ }));
    await waitFor(() =>
      expect(kept().map(({ kind, text }) => [kind, text.own])).toContainEqual([
        "open",
        "Who is called at night?",
      ]),
    );
    expect(screen.queryByText("You wanted to ask others about these")).toBeNull();
  });

  it("is written from nothing", async () => {
    const { kept } = desk([]);
    await screen.findByText("No questions yet. Add at least one.");
    await userEvent.click(button("Add rating"));
    const what = screen.getByRole("textbox", { name: "Statement to rate" });
    expect(document.activeElement).toBe(what);
    expect(screen.getByText("Enter the text before you launch.")).toBeTruthy();
    await userEvent.type(what, "Listens ");
    await userEvent.type(screen.getByRole("textbox", { name: "What a 10 looks like" }), "Always");
    await userEvent.click(screen.getByRole("checkbox", { name: "Ask for an example" }));
    expect(shown()).toEqual(["1. Listens "]);
    expect(screen.getByText("1 of 8 points, 0 of 3 open questions, about 1 minute")).toBeTruthy();
    await waitFor(
      () =>
        expect(kept()).toEqual([
          {
            id: expect.stringMatching(/^own\./),
            kind: "item",
            text: { own: "Listens " },
            anchors: { "10": { own: "Always" } },
            example: false,
            advice: true,
          },
        ]),
      { timeout: 5_000 },
    );
  });

  it("is put in another order with the arrow keys and the menu, and the focus stays", async () => {
    desk([focus, missing]);
    await list();
    const grip = button(/^Move question 2 /);
    grip.focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(shown()[0]).toContain("What should I be focusing on");
    expect(document.activeElement).toBe(button(/^Move question 1 /));
    expect(screen.getByText("Question moved to position 1 of 2.")).toBeTruthy();
    await choose(1, "Move down");
    await waitFor(() => expect(shown()[0]).toContain("Spends their time"));
  });

  it("doubles and deletes, and takes it back", async () => {
    desk([focus, missing]);
    await list();
    await choose(1, "Duplicate");
    await waitFor(() => expect(shown()).toHaveLength(3));
    await choose(1, "Delete");
    await waitFor(() => expect(shown()).toHaveLength(2));
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(shown()).toHaveLength(3));
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(shown()).toHaveLength(2));
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(shown()).toHaveLength(3));
  });

  it("leaves Ctrl+Z to a field that is being typed into", async () => {
    desk([focus]);
    await list();
    await userEvent.click(button("Edit question 1"));
    await userEvent.type(screen.getByRole("textbox", { name: "Statement to rate" }), "!");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(shown()[0]).toContain("!");
  });

  it("says that a shipped text becomes the lead's own", async () => {
    const { kept } = desk([focus]);
    await list();
    await userEvent.click(button("Edit question 1"));
    expect(screen.getByText(/^This text comes in English and German/)).toBeTruthy();
    await userEvent.type(screen.getByRole("textbox", { name: "Statement to rate" }), " here");
    await waitFor(
      () =>
        expect(kept()[0]).toMatchObject({
          id: focus.id,
          text: { own: "Spends their time on what matters most to us now here" },
          anchors: focus.anchors,
        }),
      { timeout: 5_000 },
    );
  });

  it("has no room for a ninth point or a fourth open question", async () => {
    const open = (id: string): Question => ({ id, kind: "open", text: { own: id } });
    desk([open("a"), open("b"), open("c"), { ...focus }]);
    await list();
    expect(button("Add open question")).toHaveProperty("disabled", true);
    expect(button("Add rating")).toHaveProperty("disabled", false);
    await userEvent.click(button("Add rating"));
    expect(button("Add rating")).toHaveProperty("disabled", true);
    expect(screen.getByText(/at most 8 points and 3 open questions/)).toBeTruthy();
  });

  it("marks the question that the server does not accept", async () => {
    desk([focus, missing], {
      [`PATCH ${path}`]: new Refusal(400, "invalid-request", {
        errors: [{ pointer: "/questions/1/text/own", code: "bad-text" }],
      }),
    });
    await list();
    await userEvent.click(button("Edit question 2"));
    const field = screen.getByRole("textbox", { name: "Question" });
    await userEvent.type(field, "?");
    await screen.findByText(
      /^This contains a character that can’t be saved/,
      {},
      { timeout: 5_000 },
    );
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });
});
