import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { results } from "../../../test/fixtures/results";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { ChainTheme } from "./chain";

const page = `/surveys/${results.surveyId}/answers`;
const survey = `/api/surveys/${results.surveyId}`;
const [first, second] = results.questions[0]?.comments ?? [];

const theme: ChainTheme = {
  boardId: "b1",
  boardTitle: "Expectations",
  themeId: "t1",
  themeName: "Say no earlier",
  verdict: "realistic",
  reason: "From Monday.",
  published: true,
  clauses: [{ id: "k1", text: "Protects the team from interruptions of every kind" }],
};

const open = (chain: unknown, path = page, language: "en" | "de" = "en") => {
  network({
    [`GET ${survey}/results`]: results,
    "GET /api/boards": { items: [] },
    [`GET ${survey}/marks`]: { commentIds: [] },
    [`GET ${survey}/publication`]: {
      published: false,
      word: "",
      ratings: true,
      comments: "none",
      adviceIds: [],
    },
    [`GET ${survey}/chain`]: chain,
    "GET /api/thread": new Refusal(404, "not-found"),
  });
  return visit(routes, path, language);
};
const comment = async (text: string) =>
  within((await screen.findByText(text)).closest("li") as HTMLElement);
describe("the chain of a comment", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("leads to each of its themes; what is missing is said", async () => {
    const { verdict: _, ...undecided } = { ...theme, themeId: "t2", themeName: "Tempo" };
    const themes = [theme, { ...undecided, published: false }];
    open({ themes, items: [{ commentId: first?.id, themes: [0, 1] }] });
    await userEvent.click(await screen.findByText(first?.text ?? "", { selector: "summary" }));
    const said = await comment(first?.text ?? "");
    const list = await said.findByRole("list", { name: /What happened with this comment/ });
    expect(within(list).getByRole("link", { name: "Say no earlier" }).getAttribute("href")).toBe(
      "/themes/b1#theme-t1",
    );
    expect(list.textContent).toMatch(
      /^Say no earlier,\s+Realistic, Published.*Tempo,\s+No verdict yet, Not published yet/,
    );
    const alone = await comment(second?.text ?? "");
    await userEvent.click(screen.getByText(second?.text ?? ""));
    expect(await alone.findByText("No theme yet")).toBeTruthy();
  });

  it("comes back from a theme to its comments, by the address", async () => {
    const items = [{ commentId: first?.id, themes: [0] }];
    const router = open({ themes: [theme], items }, `${page}?theme=t1&q=`);
    expect(await screen.findByText("Showing the one comment in “Say no earlier”.")).toBeTruthy();
    expect(screen.queryByText(second?.text ?? "")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show all comments" }));
    expect(await screen.findByText(second?.text ?? "")).toBeTruthy();
    expect(router.state.location.search).not.toContain("theme");
  });

  it("says when the theme is gone, and when nothing can be read", async () => {
    open({ themes: [theme], items: [{ commentId: first?.id, themes: [0] }] }, `${page}?theme=gone`);
    expect(await screen.findByText("This theme no longer exists on any board.")).toBeTruthy();
    cleanup();
    open(new Refusal(500, "internal-error"));
    expect(
      await screen.findByText(/^Can’t show what happened with the comments right now/),
    ).toBeTruthy();
    expect(screen.getByText(first?.text ?? "")).toBeTruthy();
  });
});
