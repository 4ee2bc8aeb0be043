import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { queries } from "../../shared/api";
import { manager, teamId, team as teamOf } from "../../test/fixtures/groups";
import { comment, resultItem, results, teamBlock, total } from "../../test/fixtures/results";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const at = `/surveys/${results.surveyId}/answers`;
const survey = `/api/surveys/${results.surveyId}`;
const teamOf5 = teamOf({ invited: 5, answered: 5 });
const takenFromTeam = { launchGroupId: teamId, day: "2026-11-26", taken: 4, invited: 5 };
const open = (
  found: unknown = results,
  path = at,
  language: "en" | "de" = "en",
  more: Record<string, unknown> = {},
) => {
  const { sent } = network({
    [`GET ${survey}/results`]: found,
    "GET /api/boards": { items: [] },
    [`GET ${survey}`]: { id: results.surveyId },
    [`GET ${survey}/marks`]: { commentIds: [] },
    [`GET ${survey}/chain`]: { themes: [], items: [] },
    [`POST ${survey}/results/read`]: undefined,
    ...more,
  });
  return Object.assign(visit(routes, path, language), { sent });
};
const title = () => screen.findByRole("heading", { level: 1 });

describe("the answers", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("begin with how much was written, when it closed, and why without groups", async () => {
    open();
    expect((await title()).textContent).toBe("11 people answered and wrote 2 comments");
    const facts = screen.getByText(/All 12 answers counted, keys destroyed\./);
    expect(facts.textContent).toContain("because not every group has at least 8 answers.");
    cleanup();
    const allHandedOut = { en: "Ines handed out all 14 links.", de: "Ines hat alle verteilt." };
    open({ ...results, allHandedOut, rejected: 1 });
    await title();
    expect(screen.getByText(/because you handed out all the links\./).textContent).toContain(
      "12 answers counted, 1 rejected",
    );
    expect(screen.getByText(allHandedOut.en)).toBeTruthy();
  });

  it("have grouping as the one step to take, until themes are there", async () => {
    const primary = () =>
      [...document.querySelectorAll(".b-1")].map(({ textContent }) => textContent);
    const made = { "POST /api/boards": { id: "b9" }, "GET /api/role": { clauses: [] } };
    const router = open(results, at, "en", made);
    await title();
    await vi.waitFor(() => expect(primary()).toEqual(["Group into themes"]));
    await userEvent.click(screen.getByRole("button", { name: "Group into themes" }));
    await vi.waitFor(() => expect(router.state.location.pathname).toMatch(/\/themes$/));
    cleanup();
    queries.clear();
    const surveys = [{ id: results.surveyId }];
    const board = { id: "b1", surveys, changedAt: "2026-12-01T08:30:00Z" };
    open(results, at, "en", { "GET /api/boards": { items: [board] } });
    await title();
    await vi.waitFor(() => expect(primary()).toEqual(["Open themes"]));
  });

  it("show five comments of a question, then all of them", async () => {
    const comments = Array.from({ length: 14 }, (_, i) => comment(i + 1, `Comment ${i + 1}`));
    const [question] = results.questions;
    if (!question) throw new Error();
    open({ ...results, questions: [{ ...question, comments }] });
    await title();
    const onScreen = () =>
      screen
        .getAllByText(/^Comment \d/)
        .filter((words) => !words.closest("li")?.classList.contains("print-only"));
    expect(onScreen()).toHaveLength(5);
    await userEvent.click(screen.getByRole("button", { name: /^Show all 14/ }));
    expect(onScreen()).toHaveLength(14);
  });

  it("say whose answer may be the lead's, and who is put together", async () => {
    const told = { en: "Ines took 4 of 5.", de: "Ines nahm 4 von 5." };
    const participation = [
      { ...teamOf5, taken: 4 },
      { ...manager, taken: 1 },
    ];
    const [petra] = results.named;
    open({
      ...results,
      takings: [{ ...takenFromTeam, told }],
      participation,
      named: [{ ...petra, uncertain: true }],
    });
    await title();
    expect(screen.getByText(told.en)).toBeTruthy();
    expect(screen.getByText(/^up to 4 may/)).toBeTruthy();
    const uncertain = "You had access to this link, so it’s not certain that Petra Lenz answered.";
    expect(screen.getAllByText(uncertain)).toHaveLength(2);
  });

  it("say that too few answered, with the promise that causes it, and ask again", async () => {
    open({ ...results, tooFew: true, items: [], named: [] });
    expect((await title()).textContent).toContain("too few to show any answers");
    expect(screen.getByText(/only shown with at least 4 anonymous answers/)).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Ask again/ })).toBeTruthy();
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("search what they wrote, say how much was found, and keep it in the address", async () => {
    const rated = {
      ...resultItem("a", [total(5, 6), teamBlock(5, 6)]),
      advice: [comment(9, "Ask sales")],
    };
    const router = open({ ...results, items: [rated] });
    await title();
    await userEvent.type(screen.getByRole("searchbox"), "SALES");
    expect(screen.getByText("2 of 3 found")).toBeTruthy();
    expect(screen.queryByText("Hiring. The second QA.")).toBeNull();
    expect(screen.getByText("Ask sales")).toBeTruthy();
    expect(router.state.location.search).toBe("?q=SALES");
  });

  it.each([
    [1, 14, "1 of 14 people took part, too few to show any answers"],
    [1, 1, "The one person you asked took part, too few to show any answers"],
    [0, 1, "Nobody took part"],
  ] as const)("say how few took part: %i of %i", async (answered, invited, heading) => {
    const participation = results.participation.slice(0, 1).map((team) => ({
      ...team,
      invited,
      answered,
    }));
    open({ ...results, tooFew: true, items: [], named: [], participation });
    expect((await title()).textContent).toBe(heading);
  });

  it("send back to the survey while they are not ready", async () => {
    const router = open(new Refusal(409, "results-not-ready"));
    await screen.findByRole("heading", { name: "elsewhere" });
    expect(router.state.location.pathname).toBe(`/surveys/${results.surveyId}`);
  });

  it("mark a comment with one key, show only those, and undo it", async () => {
    const router = open(results, at, "en", { [`POST ${survey}/marks`]: undefined });
    await title();
    const [first] = await screen.findAllByRole("button", { name: /^Mark as important/ });
    first?.focus();
    await userEvent.keyboard(" ");
    await vi.waitFor(() => expect(first?.getAttribute("aria-pressed")).toBe("true"));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Only important 1" }));
    expect(await screen.findByText("1 of 2 found")).toBeTruthy();
    expect(screen.getByText("Tell sales no earlier.")).toBeTruthy();
    expect(screen.queryByText("Hiring. The second QA.")).toBeNull();
    expect(router.state.location.search).toBe("?show=important");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("0 of 2 found")).toBeTruthy();
    const commentId = comment(1, "").id;
    expect(router.sent.map(({ call, body }) => [call, body])).toEqual([
      [`POST ${survey}/results/read`, undefined],
      [`POST ${survey}/marks`, { commentId, important: true }],
      [`POST ${survey}/marks`, { commentId, important: false }],
    ]);
  });

  it("take back a mark that could not be saved, and say so", async () => {
    open(results, at, "en", { [`POST ${survey}/marks`]: new Refusal(403, "forbidden") });
    await title();
    const [first] = await screen.findAllByRole("button", { name: /^Mark as important/ });
    await userEvent.click(first as Element);
    expect(await screen.findByText(/^You don’t have permission for this/)).toBeTruthy();
    await vi.waitFor(() => expect(first?.getAttribute("aria-pressed")).toBe("false"));
  });

  it("count a new mark beside those that were not read yet", async () => {
    let reads = 0;
    const commentIds = results.questions[0]?.comments.map(({ id }) => id);
    open(results, at, "en", {
      [`GET ${survey}/marks`]: () => (reads++ === 0 ? new Promise(() => {}) : { commentIds }),
      [`POST ${survey}/marks`]: undefined,
    });
    await title();
    expect(screen.getByRole("checkbox", { name: "Only important" })).toBeTruthy();
    const [first] = screen.getAllByRole("button", { name: /^Mark as important/ });
    await userEvent.click(first as Element);
    expect(await screen.findByRole("checkbox", { name: "Only important 2" })).toBeTruthy();
  });

  it("say that marks cannot be read", async () => {
    open(results, `${at}?show=important`, "en", {
      [`GET ${survey}/marks`]: new Refusal(403, "forbidden"),
    });
    expect(await screen.findByText(/^Your marks can’t be loaded/)).toBeTruthy();
    expect(screen.getByText("Tell sales no earlier.")).toBeTruthy();
  });

  it("are downloaded in the reader's language", async () => {
    open(results, at, "de");
    await title();
    await userEvent.click(screen.getByRole("button", { name: "Herunterladen" }));
    const items = await screen.findAllByRole("menuitem");
    expect(items.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Bericht mit den markierten Kommentaren, PDF", `${survey}/downloads/report?language=de`],
      ["Bericht mit allen Kommentaren, PDF", `${survey}/downloads/report?language=de&comments=all`],
      ["Zahlen, CSV", `${survey}/downloads/figures?language=de`],
      ["Kommentare, CSV", `${survey}/downloads/comments?language=de`],
      ["Alles, JSON", `${survey}/downloads/results`],
    ]);
  });
});
