import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture } from "../../test/fixtures/board";
import { boardPath, openBoard } from "../../test/fixtures/openBoard";
import type { Board } from "./types";

const at = `${boardPath}#theme-code`;
const edit = `${boardPath}?edit=1#theme-reviews`;
const [team] = boardFixture.groups;
const clients = { id: "clients", surveyId: team?.surveyId ?? "", kind: "client" as const };

/** The team has five voices in the theme and the clients one. */
const pulled: Board = {
  ...boardFixture,
  groups: [...boardFixture.groups, clients],
  comments: boardFixture.comments.map((comment, at) => ({
    ...comment,
    launchGroupId: at === 3 ? clients.id : (team?.id ?? ""),
  })),
  statements: boardFixture.statements.map((statement) => ({ ...statement, themeId: "code" })),
};

const unlabelled = (comment: Board["comments"][number], at: number) => {
  const { launchGroupId: _, ...rest } = comment;
  return at === 5 ? rest : comment;
};

const sides = async () =>
  within((await screen.findByText(/contradict each other/)).closest("div") as HTMLElement)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("says of each side how many of its group's voices in the theme it has", async () => {
  openBoard({}, pulled, "en", at);
  expect(await sides()).toEqual([
    "Less code, more time for us.1 of 5 in Team",
    "Keep your hands in the code.1 of 1 in Clients",
  ]);
  expect(screen.getByText("Two groups contradict each other")).toBeTruthy();
});

it.each([
  ["stands on the same side", pulled.comments, "1 of 5 in Team1 of 1 in Clients"],
  ["may not be known", pulled.comments.map(unlabelled), "1 of 1 in Clients"],
])("sets no group against another that %s", async (_, comments, who) => {
  const tensions = pulled.tensions.map((tension) => ({ ...tension, other: ["s3", "s5"] }));
  openBoard({}, { ...pulled, comments, tensions }, "en", at);
  expect((await sides())[1]).toBe(`Keep your hands in the code.${who}`);
  expect(screen.getByText("These contradict each other")).toBeTruthy();
});

it("is shown among what stands without a theme, where both sides do", async () => {
  const statements = pulled.statements.map(({ themeId: _, ...rest }) => rest);
  const tensions = pulled.tensions.map(({ themeId: _, otherThemeId: __, ...rest }) => rest);
  openBoard({}, { ...pulled, statements, tensions }, "en", edit);
  const rail = await screen.findByRole("region", { name: /^Without a theme/ });
  expect(within(rail).getByText("Two groups contradict each other")).toBeTruthy();
  expect(await sides()).toEqual([
    "Less code, more time for us.1 of 1 in Team",
    "Keep your hands in the code.1 of 1 in Clients",
  ]);
});

it("names no groups where the release tells none", async () => {
  openBoard(
    {},
    {
      ...boardFixture,
      groups: [],
      comments: boardFixture.comments.map(({ launchGroupId: _, ...rest }) => rest),
    },
    "en",
    at,
  );
  expect(await sides()).toEqual(["Less code, more time for us.", "Keep your hands in the code."]);
  expect(screen.getByText("These contradict each other")).toBeTruthy();
});

describe("what the language model takes for a contradiction", () => {
  const asks = "Do these contradict each other? The language model thinks so.";
  const tensions = pulled.tensions.map((one) => ({
    ...one,
    one: ["s4", "s5"],
    state: "proposed" as const,
  }));
  const proposed = { ...pulled, tensions };

  it("is a question with the quotes of both sides, and no contradiction", async () => {
    openBoard({}, proposed, "en", at);
    const question = within((await screen.findByText(asks)).closest("div") as HTMLElement);
    expect(question.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Less code, more time for us.A fixed hour a day would be enough.2 of 5 in Team",
      "Keep your hands in the code.1 of 1 in Clients",
    ]);
    expect(screen.queryByText(/groups contradict|^These contradict/)).toBeNull();
  });

  it.each([
    ["Mark a contradiction", "confirmed", "Contradiction marked"],
    ["No", "dismissed", "Suggestion removed"],
  ] as const)("is answered once: %s", async (name, state, said) => {
    const { sent } = openBoard({}, proposed, "en", at);
    await userEvent.click(await screen.findByRole("button", { name }));
    expect(screen.queryByText(asks)).toBeNull();
    const marked = screen.queryByText("Two groups contradict each other");
    expect(Boolean(marked)).toBe(state === "confirmed");
    expect(await screen.findByText(said)).toBeTruthy();
    const body = { kind: "tension", tensionId: "t1", state };
    await waitFor(() => expect(sent).toMatchObject([{ body }]));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(asks)).toBeTruthy();
  });
});

it("is marked from the menu of one theme, and taken back where it is shown", async () => {
  const { sent } = openBoard({}, { ...boardFixture, tensions: [] }, "en", edit);
  await userEvent.click(await screen.findByRole("button", { name: "More options for REVIEWS" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Mark a contradiction" }));
  const picker = within(screen.getByRole("region", { name: "What contradicts “REVIEWS”?" }));
  await userEvent.click(picker.getByRole("button", { name: /^HOURS/ }));
  await screen.findByText("Contradiction marked");
  expect(await screen.findByText("These contradict each other")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(screen.queryByText("These contradict each other")).toBeNull());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.at(-1)?.body).toMatchObject({ kind: "tension", state: "dismissed" });
});
