import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { below, queries } from "../../shared/api";
import { manager, smallerId, teamId, team as teamOf } from "../../test/fixtures/groups";
import {
  comment,
  resultItem,
  results,
  smallerBlock,
  teamBlock,
  total,
} from "../../test/fixtures/results";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const at = `/surveys/${results.surveyId}/results`;
const survey = `/api/surveys/${results.surveyId}`;
const teamOf5 = teamOf({ invited: 5, answered: 5 });
const takenFromTeam = { launchGroupId: teamId, day: "2026-11-26", taken: 4, invited: 5 };
const unpublished = { published: false, word: "", ratings: true, comments: "none", adviceIds: [] };
const open = (
  found: unknown = results,
  path = at,
  language: "en" | "de" = "en",
  more: Record<string, unknown> = {},
) => {
  const { sent } = network({
    [`GET /api${at}`]: found,
    [`GET ${survey}/marks`]: { commentIds: [] },
    [`GET ${survey}/publication`]: unpublished,
    [`GET ${survey}/chain`]: { themes: [], items: [] },
    [`POST ${survey}/results/read`]: undefined,
    ...more,
  });
  return Object.assign(visit(routes, path, language), { sent });
};
const title = () => screen.findByRole("heading", { level: 1 });

describe("the results", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("begin with the finding and the numbers behind it", async () => {
    open();
    expect((await title()).textContent).toBe(
      "Team and Smaller groups see things the other way round",
    );
    expect(screen.getByText(/7\.1 from Team, 5\.8 from Smaller groups/)).toBeTruthy();
    expect(
      screen.getByText(/With only 6 and 5 answers, treat this as a reason to ask/),
    ).toBeTruthy();
    expect(screen.getByText(/12 answers counted, none rejected/)).toBeTruthy();
  });

  it("have gathering as the one step to take, until themes are there", async () => {
    const primary = () =>
      [...document.querySelectorAll(".b-1")].map(({ textContent }) => textContent);
    open();
    await title();
    await screen.findByRole("button", { name: /^Publish to/ });
    expect(primary()).toEqual(["Group into themes"]);
    cleanup();
    queries.clear();
    const theme = { themeId: teamId, themeName: "Ask sales first", published: false, clauses: [] };
    const items = [{ commentId: comment(1, "").id, themes: [0] }];
    open(results, at, "en", { [`GET ${survey}/chain`]: { themes: [theme], items } });
    await title();
    await screen.findByRole("button", { name: /^Publish to/ });
    expect(primary()).toEqual([expect.stringMatching(/^Publish to/)]);
  });

  it("speak German with German numbers", async () => {
    open(results, at, "de");
    await title();
    expect(screen.getByText(/7,1 von Team, 5,8 von Kleinere Gruppen/)).toBeTruthy();
  });

  it("say every plot in a sentence, the named one apart from the blocks", async () => {
    open();
    await title();
    expect(screen.getAllByRole("img").map((plot) => plot.getAttribute("aria-label"))).toEqual([
      "Everyone: average 6.6 from 11 answers; 0 gave 1 to 4, 11 gave 5 to 7, 0 gave 8 to 10.",
      "Team: average 7.1 from 6 answers; 0 gave 1 to 4, 6 gave 5 to 7, 0 gave 8 to 10.",
      "Smaller groups: average 5.8 from 5 answers; 0 gave 1 to 4, 5 gave 5 to 7, 0 gave 8 to 10.",
      "Petra Lenz gave 8.",
      "Everyone: average 6.0 from 10 answers; 0 gave 1 to 4, 10 gave 5 to 7, 0 gave 8 to 10.",
      "Team: average 5.0 from 6 answers; 0 gave 1 to 4, 6 gave 5 to 7, 0 gave 8 to 10.",
      "Smaller groups: average 7.5 from 4 answers; 0 gave 1 to 4, 4 gave 5 to 7, 0 gave 8 to 10.",
    ]);
  });

  it("have a table with the same numbers behind a toggle that stands in the address", async () => {
    const router = open();
    await title();
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "ItemGroupnAverage1–45–78–10",
      "Text of on-track.focusEveryone116.60110",
      "Team67.1060",
      "Smaller groups55.8050",
      "Petra Lenz, not anonymous18own answer",
      "Text of on-track.blockersEveryone106.00100",
      "Team65.0060",
      "Smaller groups47.5040",
    ]);
    expect(router.state.location.search).toBe("?view=table");
  });

  it("say wherever a number stands how much of it may be the lead's", async () => {
    const taken = "up to 4 of 5 answers may be yours";
    const few = { ...teamBlock(5, 8.4), taken: 4 };
    const participation = [{ ...teamOf5, taken: 4 }];
    const takings = [
      { ...takenFromTeam, told: { en: "Ines took 4 of 5.", de: "Ines nahm 4 von 5." } },
    ];
    const items = [resultItem("a", [{ ...total(5, 8.4), taken: 4 }, few])];
    open({ ...results, named: [], items, participation, takings }, at);
    await title();
    const sentence = `${taken[0]?.toUpperCase()}${taken.slice(1)}.`;
    for (const plot of screen.getAllByRole("img"))
      expect(plot.getAttribute("aria-label")).toContain(sentence);
    expect(screen.getAllByText(taken)).toHaveLength(2);
    expect(screen.getByText(/^up to 4 may/)).toBeTruthy();
    expect(screen.getByText(/Up to 4 answers to each item may be yours\.$/)).toBeTruthy();
    expect(screen.getByText(takings[0]?.told.en ?? "")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    const rows = within(await screen.findByRole("table")).getAllByRole("rowheader");
    expect(rows.filter((row) => row.textContent?.includes(taken))).toHaveLength(2);
  });

  it("are not certain of whoever was asked by name and whose link was taken", async () => {
    const [petra] = results.named;
    const participation = [{ ...manager, taken: 1 }];
    open({
      ...results,
      items: results.items.slice(0, 1),
      participation,
      named: [{ ...petra, uncertain: true }],
    });
    await title();
    const uncertain = "You had access to this link, so it’s not certain that Petra Lenz answered.";
    expect(screen.getByRole("img", { name: `Petra Lenz gave 8. ${uncertain}` })).toBeTruthy();
    expect(screen.getAllByText(uncertain)).toHaveLength(3);
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    const row = within(await screen.findByRole("table"))
      .getAllByRole("row")
      .at(-1);
    expect(row?.textContent).toBe(`Petra Lenz, not anonymous18${uncertain}`);
  });

  it("do not blame small groups for missing labels where all links were handed out", async () => {
    const allHandedOut = { en: "Ines handed out all 14 links.", de: "Ines hat alle verteilt." };
    open({ ...results, allHandedOut });
    await title();
    expect(screen.getByText(allHandedOut.en)).toBeTruthy();
    expect(screen.getByText(/because you handed out all links\.$/)).toBeTruthy();
    expect(screen.queryByText(/because not every group/)).toBeNull();
  });

  it("are looked at in another way without waiting for anything", async () => {
    let reads = 0;
    const router = open(results, at, "en", {
      [`GET ${survey}/chain`]: () =>
        reads++ === 0 ? { themes: [], items: [] } : new Promise(() => {}),
    });
    await title();
    await queries.invalidateQueries({ queryKey: below("/api/surveys"), refetchType: "none" });
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    await userEvent.click(screen.getByRole("radio", { name: "Important 0" }));
    expect(router.state.location.search).toBe("?view=table&show=important");
    // A read in the background is fine: it never answers here, and nothing waits for it.
    expect(screen.getByRole("table")).toBeTruthy();
  });

  it("explain who was put together, at launch and for one item alone", async () => {
    const joined = resultItem("a", [total(9, 6), smallerBlock(9, 6, [smallerId, teamId])]);
    open({ ...results, items: [joined] });
    await title();
    expect(screen.getByText(/Smaller groups contains Product \(2\)/)).toBeTruthy();
    const here = /For some items, Smaller groups also includes Team, because fewer than 4 of them/;
    expect(screen.getByText(here)).toBeTruthy();
  });

  it("search what they wrote, say how much was found, and keep it in the address", async () => {
    const rated = {
      ...resultItem("a", [total(5, 6), teamBlock(5, 6)]),
      advice: [comment(9, "Ask sales")],
    };
    const router = open({ ...results, items: [rated] });
    await title();
    expect(screen.getByText("3 comments")).toBeTruthy();
    await userEvent.type(screen.getByRole("searchbox"), "SALES");
    expect(screen.getByText("2 of 3 found")).toBeTruthy();
    expect(screen.queryByText("Hiring. The second QA.")).toBeNull();
    expect(screen.getByText("Ask sales").closest("details")?.open).toBe(true);
    expect(router.state.location.search).toBe("?q=SALES");
  });

  it("say in words, apart from the figures, what has none", async () => {
    const [focus, blockers] = results.items;
    if (!focus || !blockers) throw new Error();
    const told = {
      ...{ block: "block", launchGroupId: teamId, kind: "team", n: 5 },
      causes: [{ title: "Pulse", launchedAt: "2026-11-03T09:12:00Z", asked: 6, of: 8 }],
      comparedWith: { surveyId: "s1", title: "Pulse", launchedAt: "2026-09-01T09:12:00Z" },
    } as const;
    const items = [
      { ...focus, inexact: [{ ...told, change: "clearly-higher" as const }] },
      { ...blockers, blocks: [], inexact: [told] },
    ];
    open({ ...results, items });
    await title();
    const why = "5 answered. No figures, because some of them were asked on 3 November 2026.";
    screen.getByText(`${why} Clearly higher than on 1 September 2026.`);
    const unclear = screen.getByText(`${why} No clear change since 1 September 2026.`);
    expect(within(unclear.closest("section") as HTMLElement).queryAllByRole("img")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "Table" }));
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows.at(-1)?.textContent).toBe(
      `Text of on-track.blockersTeam${why} No clear change since 1 September 2026.`,
    );
  });

  it("show a full count only where the server gave one", async () => {
    open();
    await title();
    expect(screen.queryByText("How often each number was given")).toBeNull();
    cleanup();
    const histogram = [0, 0, 0, 0, 3, 4, 3, 0, 0, 0];
    open({ ...results, items: [resultItem("a", [{ ...total(10, 6), histogram }])] });
    await title();
    await userEvent.click(screen.getByText("How often each number was given"));
    const row = within(screen.getByRole("table")).getAllByRole("row")[1];
    expect(row?.textContent).toBe("Everyone0000343000");
  });

  it("say that too few answered, with the promise that causes it, and draw nothing", async () => {
    const nothing = results.items.map((rated) => ({ ...rated, blocks: [] }));
    open({ ...results, tooFew: true, items: nothing, named: [] });
    expect((await title()).textContent).toContain("too few to show any answers");
    expect(screen.getByText(/only shown with at least 4 anonymous answers/)).toBeTruthy();
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it.each([
    [1, 14, "1 of 14 people took part, too few to show any answers", "1 of 14 took part"],
    [1, 1, "The one person you asked took part, too few to show any answers", "1 of 1 took part"],
    [0, 1, "Nobody took part", "0 of 1 took part"],
  ] as const)("say how few took part: %i of %i", async (answered, invited, heading, took) => {
    const participation = results.participation.slice(0, 1).map((team) => ({
      ...team,
      invited,
      answered,
    }));
    open({ ...results, tooFew: true, items: [], named: [], participation });
    expect((await title()).textContent).toBe(heading);
    expect(screen.getByRole("heading", { level: 2, name: took })).toBeTruthy();
  });

  it("send back to the survey while they are not ready", async () => {
    const router = open(new Refusal(409, "results-not-ready"));
    await screen.findByRole("heading", { name: "elsewhere" });
    expect(router.state.location.pathname).toBe(`/surveys/${results.surveyId}`);
  });

  it("mark a comment with one key, show only those, and undo it", async () => {
    const router = open(results, at, "en", { [`POST ${survey}/marks`]: undefined });
    await title();
    const [first] = await screen.findAllByRole("checkbox", { name: /^Important/ });
    first?.focus();
    await userEvent.keyboard(" ");
    await vi.waitFor(() => expect((first as HTMLInputElement).checked).toBe(true));
    await userEvent.click(await screen.findByRole("radio", { name: "Important 1" }));
    expect(await screen.findByText("1 of 2 found")).toBeTruthy();
    expect(screen.getByText("Tell sales no earlier.")).toBeTruthy();
    expect(screen.queryByText("Hiring. The second QA.")).toBeNull();
    expect(router.state.location.search).toBe("?show=important");
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("No comments here are marked.")).toBeTruthy();
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
    const [first] = await screen.findAllByRole("checkbox", { name: /^Important/ });
    await userEvent.click(first as Element);
    expect(await screen.findByText(/^You don’t have permission for this/)).toBeTruthy();
    await vi.waitFor(() => expect((first as HTMLInputElement).checked).toBe(false));
  });

  it("count a new mark beside those that were not read yet", async () => {
    let reads = 0;
    const commentIds = results.questions[0]?.comments.map(({ id }) => id);
    open(results, at, "en", {
      [`GET ${survey}/marks`]: () => (reads++ === 0 ? new Promise(() => {}) : { commentIds }),
      [`POST ${survey}/marks`]: undefined,
    });
    await title();
    expect(screen.getByRole("radio", { name: "Important" })).toBeTruthy();
    const [first] = screen.getAllByRole("checkbox", { name: /^Important/ });
    await userEvent.click(first as Element);
    expect(await screen.findByRole("radio", { name: "Important 2" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "the 2 you marked" })).toBeTruthy();
  });

  it("say that marks cannot be read, and publish none uncounted", async () => {
    open(results, `${at}?show=important`, "en", {
      [`GET ${survey}/marks`]: new Refusal(403, "forbidden"),
      [`GET ${survey}/publication`]: { ...unpublished, comments: "marked" },
    });
    expect(await screen.findByText(/^Your marks can’t be loaded/)).toBeTruthy();
    expect(screen.getByText("Tell sales no earlier.")).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Important" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: /^the ones you/ })).toHaveProperty("disabled", true);
    const button = screen.getByRole("button", { name: /^Publish to/ });
    expect(button).toHaveProperty("disabled", true);
    const [none] = screen.getAllByRole("radio", { name: "none" });
    await userEvent.click(none as Element);
    expect(button).toHaveProperty("disabled", false);
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
