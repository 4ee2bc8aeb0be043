import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture } from "../../test/fixtures/board";
import { openBoard } from "../../test/fixtures/openBoard";
import type { Board } from "./types";

const [team] = boardFixture.groups;
const clients = { id: "clients", surveyId: team?.surveyId ?? "", kind: "client" as const };

/** In the theme the team has five voices and the clients one. */
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
  openBoard({}, pulled);
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
  openBoard({}, { ...pulled, comments, tensions });
  expect((await sides())[1]).toBe(`Keep your hands in the code.${who}`);
  expect(screen.getByText("These contradict each other")).toBeTruthy();
});

it("is shown among what stands without a theme, where both sides do", async () => {
  const statements = pulled.statements.map(({ themeId: _, ...rest }) => rest);
  const tensions = pulled.tensions.map(({ themeId: _, otherThemeId: __, ...rest }) => rest);
  openBoard({}, { ...pulled, statements, tensions });
  const rail = await screen.findByRole("region", { name: "Without a theme" });
  expect(within(rail).getByText("Two groups contradict each other")).toBeTruthy();
  expect(await sides()).toEqual([
    "Less code, more time for us.1 of 1 in Team",
    "Keep your hands in the code.1 of 1 in Clients",
  ]);
});

it("leaves the focus among what stands without a theme", async () => {
  const statements = pulled.statements.map(({ themeId: _, ...rest }) => rest);
  const tensions = pulled.tensions.map(({ themeId: _, otherThemeId: __, ...rest }) => rest);
  const [first, ...others] = pulled.themes;
  if (!first) throw new Error("No theme");
  const themes = [{ ...first, verdict: "realistic" as const }, ...others];
  openBoard({}, { ...pulled, statements, tensions, themes });
  const rail = await screen.findByRole("region", { name: "Without a theme" });
  expect(await screen.findByRole("heading", { name: /Decided/ })).toBeTruthy();
  await userEvent.click(within(rail).getByRole("button", { name: "Remove" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Without a theme" }));
});

it("names no groups where the release tells none", async () => {
  openBoard(
    {},
    {
      ...boardFixture,
      groups: [],
      comments: boardFixture.comments.map(({ launchGroupId: _, ...rest }) => rest),
    },
  );
  expect(await sides()).toEqual(["Less code, more time for us.", "Keep your hands in the code."]);
  expect(screen.getByText("These contradict each other")).toBeTruthy();
});

it("is marked from the menu of one theme, by keyboard as well", async () => {
  openBoard({}, { ...boardFixture, tensions: [] });
  const menu = await screen.findByRole("button", { name: "More options for REVIEWS" });
  menu.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Mark a contradiction" }));
  const dialog = within(await screen.findByRole("dialog"));
  dialog.getByRole("checkbox", { name: /^HOURS/ }).focus();
  await userEvent.keyboard(" ");
  dialog.getByRole("button", { name: "Mark 1 theme" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("These contradict each other")).toBeTruthy();
});
