import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sayDay } from "../../shared/days";
import { formatDay, formatShortDay } from "../../shared/i18n";
import { adviceFixture, gapItem, gaps, reviews } from "../../test/fixtures/gaps";
import { commentId, smallerId, teamId } from "../../test/fixtures/groups";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";
import type { Advice, GapAgenda, Gaps } from "./types";

const latest = {
  surveyId: gaps.surveyId,
  title: "Autumn 2026",
  zone: gaps.zone,
  closedAt: gaps.closedAt,
  counted: gaps.counted,
};
const may = formatShortDay("2026-05-29T16:00:00Z");
const at = `/gaps?survey=${gaps.surveyId}&item=reviews`;
const api = `/api/surveys/${gaps.surveyId}`;
const open = (
  found: unknown = gaps,
  path = at,
  language: "en" | "de" = "en",
  more: Record<string, unknown> = {},
) => {
  const { sent, replies } = network({
    [`GET ${api}/gaps`]: found,
    "GET /api/rated-surveys": { items: [] },
    "GET /api/agendas": { items: [] },
    "GET /api/thread": new Refusal(404, "not-found"),
    "GET /api/goals": { items: [] },
    [`POST ${api}/results/read`]: undefined,
    ...more,
  });
  const pages = routes.filter((route) => route.path?.startsWith("gaps"));
  /** Lists what was sent, except that the results were read. */
  const changes = () => sent.filter(({ call }) => !call.endsWith("/results/read"));
  return Object.defineProperty(
    Object.assign(visit(pages, path, language), { sent, replies }),
    "sent",
    {
      get: changes,
    },
  );
};
const agenda: GapAgenda = {
  id: commentId(9),
  surveyId: gaps.surveyId,
  title: gaps.title,
  day: "2026-12-02",
  withWhom: "Petra Lenz",
  audience: "manager",
  items: ["reviews"],
  etag: '"0"',
};
const withFirst = (first: Advice): Gaps => ({
  ...gaps,
  items: gaps.items.map((item) => ({
    ...item,
    advice: item.advice.map((piece) => (piece.id === first.id ? first : piece)),
  })),
});
const title = () => screen.findByRole("heading", { level: 1 });
/** Chooses an item of the page's menu. */
const choose = async (name: string) => {
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name }));
};
const panel = () => within(screen.getByRole("region", { name: /^Text of/ }));

describe("where a lead stands", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("begins with the finding", async () => {
    open();
    expect((await title()).textContent).toBe("You and 18 people agree on one of four items");
    expect(screen.getByText(/Largest gap: “Text of meetings”/)).toBeTruthy();
    expect(
      screen.getByText(/Product \(3\) appear|Smaller groups contains Product \(3\)/),
    ).toBeTruthy();
  });

  it("shows the groups side by side where themes were asked, and says what people want more of", async () => {
    const items = gaps.items.map((item) => ({ ...item, questionId: `theme.${item.questionId}` }));
    const router = open({ ...gaps, items });
    expect((await title()).textContent).toBe("Most of all, people want more of “Text of reviews”");
    expect(screen.getByText(/^Lowest average on this theme: Team \(4\.6\)\./)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Most wanted first" })).toBeTruthy();
    const [first, second] = screen.getAllByRole("link", { name: /Text of/ });
    expect(first?.getAttribute("aria-expanded")).toBe("true");
    await userEvent.click(second as HTMLElement);
    expect(router.state.location.search).toContain("item=theme.unsaid");
    expect(first?.getAttribute("aria-expanded")).toBe("false");
  });

  it("lets examples and advice be written from right to left", async () => {
    const words = ["דוגמה שלהם", "דוגמה שלי", "הסיבה שלי", "עצה", "התשובה שלי", "עצה בשם"];
    const [example = "", own = "", whyNot = "", text = "", reason = "", named = ""] = words;
    const first = {
      ...reviews,
      self: { rating: 8, example: own, whyNot },
      named: [{ name: "Petra Lenz", kind: "manager" as const, rating: 6, advice: named }],
      examples: [{ id: commentId(3), text: example }],
      advice: [adviceFixture(1, text, { state: "will-do", reason })],
    };
    open({ ...gaps, items: [first] });
    for (const each of words) expect((await screen.findByText(each)).dir).toBe("auto");
  });

  it("speaks German with German numbers", async () => {
    open(gaps, at, "de");
    await title();
    expect(screen.getByRole("link", { name: /−2,6/ })).toBeTruthy();
  });

  it("says each row in a sentence", async () => {
    open(gaps, `/gaps?survey=${gaps.surveyId}&item=none`);
    await title();
    expect(screen.getAllByRole("img").map((plot) => plot.getAttribute("aria-label"))).toEqual([
      "You 8. Everyone 5.4. Of 18 answers, 1 gave 1 to 4, 16 gave 5 to 7, 1 gave 8 to 10.",
      "You 5. Everyone 7.7. Of 18 answers, 1 gave 1 to 4, 16 gave 5 to 7, 1 gave 8 to 10.",
      "You 7. Everyone 6.9. Of 16 answers, 1 gave 1 to 4, 14 gave 5 to 7, 1 gave 8 to 10. Other leads 3.8 points above Team.",
      "You 7. Everyone 7.3. Of 14 answers, 1 gave 1 to 4, 12 gave 5 to 7, 1 gave 8 to 10.",
      "You didn’t rate this. Everyone 6.0. Of 9 answers, 1 gave 1 to 4, 7 gave 5 to 7, 1 gave 8 to 10.",
    ]);
    const few = "Not shown: fewer than 4 answers count here.";
    expect(screen.getByText(few, { ignore: "td" })).toBeTruthy();
  });

  it("says wherever a number stands how much of it may be the lead's, and who is uncertain", async () => {
    const taken = "up to 4 of 18 answers may be yours";
    const uncertain = "You had access to this link, so it’s not certain that Petra Lenz answered.";
    const blocks = reviews.blocks.map((block) =>
      block.key === "total" || block.key === teamId ? { ...block, taken: 4 } : block,
    );
    const named = reviews.named.map((answer) => ({ ...answer, uncertain: true }));
    open({ ...gaps, items: [{ ...reviews, blocks, named }] });
    await title();
    const [plot, ...groups] = screen.getAllByRole("img");
    expect(plot?.getAttribute("aria-label")).toMatch(/Up to 4 of 18 answers may/);
    expect(groups[0]?.getAttribute("aria-label")).toMatch(/Up to 4 of 7 answers may/);
    expect(screen.getByText(/Up to 4 answers to each item may be yours\.$/)).toBeTruthy();
    expect(panel().getByText("Up to 4 of 7 answers may be yours.")).toBeTruthy();
    expect(panel().getByText(uncertain)).toBeTruthy();
    const table = within(screen.getByRole("table", { hidden: true }));
    expect(table.getByText(taken)).toBeTruthy();
    expect(screen.getAllByText(taken)).toHaveLength(2);
  });

  it("goes from row to row by arrows, opens each, and mentions it", async () => {
    const router = open();
    await title();
    const [first] = screen.getAllByRole("link", { name: /Text of/ });
    first?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("region", { name: "Text of meetings" })).toBeTruthy();
    expect(document.activeElement?.getAttribute("data-item")).toBe("meetings");
    expect(screen.getByRole("status").textContent).toBe(
      "Text of meetings: you 5, others 7.7, gap +2.7.",
    );
    await userEvent.keyboard("{End}");
    expect(screen.getByRole("region", { name: "Text of few" })).toBeTruthy();
    await userEvent.keyboard("{Home}");
    expect(screen.getByRole("region", { name: "Text of reviews" })).toBeTruthy();
    expect(router.state.location.search).toContain("item=reviews");
  });

  it("keeps block, view and item in the address, and Back undoes a choice", async () => {
    const router = open();
    await title();
    await choose("Show only Team");
    expect(screen.getByText("Only Team: 4 of 6 items.")).toBeTruthy();
    expect(router.state.location.search).toContain(`block=${teamId}`);
    expect(screen.queryByRole("heading", { name: "Groups disagree" })).toBeNull();
    expect(screen.getByRole("link", { name: /−3.4/ })).toBeTruthy();
    await choose("Show as table");
    expect(router.state.location.search).toContain("view=table");
    await router.navigate(-1);
    await router.navigate(-1);
    expect(await screen.findByRole("heading", { name: "Groups disagree" })).toBeTruthy();
  });

  it("looks at the items of one set, beside any block, and keeps both in the address", async () => {
    const items = gaps.items.map((item) => ({
      ...item,
      ...(item.questionId === "few" ? {} : { source: "soft-skills" }),
      ...(["shield", "risk"].includes(item.questionId) ? { source: "liaison" } : {}),
    }));
    const sets = { items: [{ id: "liaison", title: { en: "Liaison", de: "Brücke" } }] };
    const more = { "GET /api/templates": sets };
    const router = open({ ...gaps, items }, at, "en", more);
    await title();
    const rows = () =>
      screen
        .getAllByRole("link", { name: /Text of/ })
        .flatMap((row) => row.getAttribute("data-item") ?? []);
    const chosen = screen.getByLabelText("Sets");
    await screen.findByRole("option", { name: "Liaison" });
    await userEvent.selectOptions(chosen, "liaison");
    expect(rows()).toEqual(["shield", "risk"]);
    expect(router.state.location.search).toContain("set=liaison");
    await choose("Show only Team");
    expect(screen.getByText("Only Team: 4 of 6 items.")).toBeTruthy();
    expect(rows()).toEqual(["shield", "risk"]);
    expect(screen.getByRole("heading", { name: "Blind spots" })).toBeTruthy();
    await choose("Show as table");
    expect(screen.getAllByRole("row", { name: /Text of/ })).toHaveLength(2);
    await router.navigate(-1);
    await router.navigate(-1);
    await router.navigate(-1);
    await screen.findAllByRole("link", { name: /Text of reviews/ });
    expect(rows()).toHaveLength(6);
    expect(chosen).toHaveProperty("value", "");
  });

  it("has no choice of sets where all items are from one", async () => {
    open();
    await title();
    expect(screen.queryByLabelText("Sets")).toBeNull();
  });

  it("has a table with the same numbers", async () => {
    open(gaps, `${at}&view=table`);
    await title();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "ItemYouOthersGapn1–45–78–10",
      "Blind spots",
      "Text of reviews85.4−2.6181161",
      "Hidden strengths",
      "Text of meetings57.7+2.7181161",
      "Groups disagree",
      "Text of shield76.9−0.1161141",
      "Aligned",
      "Text of risk77.3+0.3141121",
      "Not compared",
      "Text of unsaid–6.0–9171",
      "Text of few6Not shown: fewer than 4 answers count here.",
    ]);
  });

  it("keeps what becomes of advice, and demands a reason for a not now", async () => {
    const changed = adviceFixture(1, "Tell me on day one.", {
      state: "not-now",
      reason: "In May.",
    });
    const put = `PUT ${api}/advice-steps/${changed.id}`;
    const router = open(gaps, at, "en", { [put]: changed });
    await title();
    await userEvent.click(
      panel().getByRole("button", { name: "What will you do about it? “Tell me on day one.”" }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Not now, because …" }));
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    expect(screen.getByRole("alert").textContent).toContain("Add a reason");
    await userEvent.type(screen.getByLabelText("In your own words"), "In May.");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await panel().findByText("Not now")).toBeTruthy();
    expect(panel().getByText("In May.")).toBeTruthy();
    expect(router.sent).toEqual([
      {
        call: put,
        ifMatch: '"1"',
        body: { state: "not-now", reason: "In May.", publish: false },
      },
    ]);
  });

  it("asks before it lets respondents read advice where they read at once", async () => {
    const mine = adviceFixture(1, "Tell me on day one.", { state: "will-do" });
    const put = `PUT ${api}/advice-steps/${mine.id}`;
    const router = open(withFirst(mine), at, "en", { [put]: { ...mine, publish: true } });
    await title();
    expect(panel().getByText("Respondents can read it.")).toBeTruthy();
    await userEvent.click(panel().getByRole("button", { name: "Change “Tell me on day one.”" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show to respondents" }));
    const asked = within(await screen.findByRole("alertdialog"));
    expect(asked.getByText(/read this immediately at their survey link/)).toBeTruthy();
    expect(router.sent).toEqual([]);
    router.replies[`GET ${api}/gaps`] = withFirst({ ...mine, publish: true });
    await userEvent.click(asked.getByRole("button", { name: "Show to respondents" }));
    await waitFor(() => expect(panel().getAllByText("Respondents can read it.")).toHaveLength(2));
    expect(screen.queryByRole("heading", { name: "Show to respondents?" })).toBeNull();
    expect(router.sent.map(({ body }) => body)).toEqual([
      { state: "will-do", reason: "", publish: true },
    ]);
  });

  it("lets respondents read advice without a question where nothing is published yet", async () => {
    const mine = adviceFixture(1, "Tell me on day one.", { state: "will-do" });
    const put = `PUT ${api}/advice-steps/${mine.id}`;
    const found = { ...withFirst(mine), published: false };
    const router = open(found, at, "en", { [put]: { ...mine, publish: true } });
    await title();
    const shown = { ...withFirst({ ...mine, publish: true }), published: false };
    router.replies[`GET ${api}/gaps`] = shown;
    await userEvent.click(panel().getByRole("button", { name: "Change “Tell me on day one.”" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show to respondents" }));
    const said = "Respondents can read it once you publish.";
    await waitFor(() => expect(panel().getAllByText(said)).toHaveLength(2));
    expect(router.sent).toHaveLength(1);
  });

  it("asks about advice of an earlier cycle whose respondents read, too", async () => {
    const cycle = { ...latest, surveyId: smallerId, title: "Spring 2026" };
    const mine = adviceFixture(9, "Ask me first.", { state: "done" });
    const rungs = [{ cycle, published: true, advice: [mine] }];
    const found = { ...gaps, published: false, earlier: [cycle] };
    const router = open(found, at, "en", {
      [`GET ${api}/gaps/ladder`]: {
        items: [{ questionId: "reviews", text: { en: "", de: "" }, cycles: rungs }],
      },
    });
    await title();
    await userEvent.click(await panel().findByText("Advice from earlier rounds"));
    await userEvent.click(panel().getByRole("button", { name: "Change “Ask me first.”" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show to respondents" }));
    expect(await screen.findByRole("heading", { name: "Show to respondents?" })).toBeTruthy();
    expect(router.sent).toEqual([]);
  });

  it("keeps a reason that the server refuses, and shows it once it is kept", async () => {
    const mine = adviceFixture(1, "Tell me on day one.");
    const put = `PUT ${api}/advice-steps/${mine.id}`;
    const refusal = new Refusal(400, "invalid-request");
    const router = open(gaps, at, "en", { [put]: refusal });
    await title();
    await userEvent.click(
      panel().getByRole("button", { name: "What will you do about it? “Tell me on day one.”" }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Not now, because …" }));
    await userEvent.type(await screen.findByLabelText("In your own words"), "In May.");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByDisplayValue("In May.")).toBeTruthy();
    router.replies[put] = { ...mine, state: "not-now", reason: "In May." };
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    expect(await panel().findByText("In May.")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(router.sent.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"1"']);
  });

  it("shows what becomes of advice from an earlier cycle", async () => {
    const earlier = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a01";
    const mine = adviceFixture(9, "Ask me first.");
    const put = `PUT /api/surveys/${earlier}/advice-steps/${mine.id}`;
    const cycle = { ...latest, surveyId: earlier, title: "Spring 2026" };
    const rungs = [{ cycle, published: false, advice: [mine] }];
    const router = open({ ...gaps, earlier: [cycle] }, at, "en", {
      [`GET ${api}/gaps/ladder`]: {
        items: [{ questionId: "reviews", text: { en: "", de: "" }, cycles: rungs }],
      },
      [put]: { ...mine, state: "done" },
    });
    await title();
    await userEvent.click(await panel().findByText("Advice from earlier rounds"));
    await userEvent.click(
      panel().getByRole("button", { name: "What will you do about it? “Ask me first.”" }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Done" }));
    const change = { name: "Change “Ask me first.”" };
    await userEvent.click(await panel().findByRole("button", change));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Will do" }));
    // Reading was the second version that the server made.
    await waitFor(() => expect(router.sent.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"3"']));
  });

  it("says on which days surveys closed where the reader is, not where they were launched", async () => {
    const zone = "Pacific/Kiritimati";
    const cycle = {
      ...latest,
      zone,
      surveyId: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a01",
      title: "Spring",
      closedAt: "2026-04-24T16:00:00Z",
    };
    const small = { ...latest, zone, surveyId: smallerId, title: "Pulse", tooFew: true };
    small.closedAt = "2026-12-04T17:00:00Z";
    const rungs = [{ cycle, published: false, advice: [adviceFixture(9, "Ask me first.")] }];
    const ladder = [{ questionId: "reviews", text: { en: "", de: "" }, cycles: rungs }];
    const found = { ...gaps, zone, earlier: [cycle], compared: { ...cycle, tooFew: false } };
    open(found, "/gaps?item=reviews", "en", {
      "GET /api/agendas": { items: [agenda] },
      "GET /api/rated-surveys": { items: [small, { ...latest, tooFew: false }] },
      [`GET ${api}/gaps/ladder`]: { items: ladder },
    });
    await title();
    const [closed, before, later] = [gaps, cycle, small].map(({ closedAt }) => formatDay(closedAt));
    const spring = `Spring, ${before}`;
    expect((await screen.findByText(/^“Pulse” closed later/)).textContent).toContain(later);
    screen.getByText((_, node) => node?.firstChild?.textContent === `Closed ${closed}`);
    screen.getByRole("option", { name: spring });
    screen.getByText(new RegExp(`^Nothing here can be compared with Spring, closed ${before}\\.`));
    await screen.findByRole("heading", { level: 3, name: spring, hidden: true });
    await userEvent.click(screen.getByRole("link", { name: "Open agenda" }));
    await screen.findByText(new RegExp(`${closed}`));
  });

  it("begins with what moved where it is compared", async () => {
    const cycle = { ...latest, surveyId: smallerId, closedAt: "2026-05-29T16:00:00Z" };
    const change = (by: number, clear: boolean) => ({ mean: 5, n: 18, by, needed: 1.5, clear });
    const changes = [change(0.4, false), change(-2.1, true), change(1.7, true)];
    const moved = (most: number) => ({
      ...gaps,
      compared: cycle,
      items: gaps.items.map((item, i) => ({
        ...item,
        blocks: item.blocks.map((block) => ({
          ...block,
          ...(block.key === "total" && i < most && { change: changes[i] }),
        })),
      })),
    });
    for (const [most, heading, lede] of [
      [1, `With 18 answers, nothing has clearly changed since ${may}`, /^You and 18 people agree/],
      [2, `One of two items has clearly changed since ${may}`, /^“Text of meetings” went from/],
      [
        3,
        `Two of three items have clearly changed since ${may}`,
        /^“Text of meetings” went .* For the other averages, the answers/,
      ],
    ] as const) {
      open(moved(most));
      expect((await title()).textContent).toBe(heading);
      expect(screen.getByText(lede)).toBeTruthy();
      cleanup();
    }
  });

  it.each([
    ["more", 1, `No average has clearly changed since ${may}, but how far people agree has`],
    ["less", 2, `One of two items has clearly changed since ${may}`],
  ] as const)(
    "says that people agree %s, whatever the average",
    async (agreement, most, heading) => {
      const cycle = { ...latest, surveyId: smallerId, closedAt: "2026-05-29T16:00:00Z" };
      const same = { mean: 6, n: 6, by: 0, needed: 2.6, clear: false, agreement };
      const clear = { mean: 4, n: 18, by: 2, needed: 1.5, clear: true };
      const items = gaps.items.map((item, at) => ({
        ...item,
        blocks: item.blocks.map((block) => ({
          ...block,
          ...(block.key === "total" && at < most && { change: at === 0 ? same : clear }),
        })),
      }));
      open({ ...gaps, compared: cycle, items });
      expect((await title()).textContent).toBe(heading);
      expect(
        screen.getByText(new RegExp(`People agree ${agreement} on “Text of reviews” than then\\.`)),
      ).toBeTruthy();
      const heard = screen.getByRole("heading", { name: "Agreement changed" }).closest("section");
      expect(heard?.querySelectorAll("[data-item]")).toHaveLength(1);
      expect(heard?.textContent).toContain(`they agree ${agreement} than then`);
    },
  );

  it.each([
    [-2.1, true, ["5.0", "7.1"], "before"],
    [-1.2, false, ["5.0", "6.2"], "before"],
    [-0.4, false, ["5.0"], "above"],
    [0, false, ["5.0"], "above"],
    [0.9, false, ["5.0"], "above"],
    [2.1, true, ["5.0", "2.9"], ""],
  ])("draws a change of %f with both numbers outside the arrow", async (by, clear, said, side) => {
    const change = { mean: 5 - by, n: 18, by, needed: 1.5, clear };
    const row = gapItem("moved", 7, { total: { n: 18, mean: 5 } });
    const items = [{ ...row, blocks: row.blocks.map((block) => ({ ...block, change })) }];
    open({ ...gaps, compared: { ...latest, surveyId: smallerId }, items });
    const plot = await screen.findByRole("img", { name: /Then/ });
    const texts = [...plot.querySelectorAll("text")];
    expect(texts.map(({ textContent }) => textContent)).toEqual(said);
    const sides = ["before", "above"].filter((name) => texts[0]?.matches(`[class*=${name}]`));
    expect(sides.join()).toBe(side);
    expect(texts.slice(1).map((text) => text.matches("[class*=before]"))).toEqual(
      texts.slice(1).map(() => side === ""),
    );
    expect(plot.querySelectorAll("path").length).toBe(said.length - 1);
    expect(plot.getAttribute("class")?.includes("thin")).toBe(!clear);
  });

  it("opens a blind spot before a larger strength, which makes no goal in black", async () => {
    const [model = reviews] = gaps.items;
    const as = (label: string, distance: number) => ({
      ...model,
      questionId: label,
      label,
      text: { own: label },
      blocks: model.blocks.map((block) => ({ ...block, distance, label })),
    });
    const items = [as("blind-spot", -2.1), as("hidden-strength", 2.8)];
    const thread = {
      ...{ kind: "item", key: "blind-spot", words: "Listens", voices: 0, parts: [] },
      ...{ quotes: [], themes: [], clauses: [], ratings: [], goals: [], evidence: [], spent: 0 },
      ...{ planned: 0, gone: false, stations: ["rated"], next: "goal" },
    };
    open({ ...gaps, items }, `/gaps?survey=${gaps.surveyId}`, "en", { "GET /api/thread": thread });
    const goal = await screen.findByRole("link", { name: "Create a goal" });
    expect(goal.className).toContain("b-1");
    await userEvent.click(screen.getByRole("link", { name: /hidden-strength/ }));
    await vi.waitFor(() =>
      expect(screen.getByRole("link", { name: "Create a goal" }).className).not.toContain("b-1"),
    );
  });

  it("counts the evidence at each row since the earlier round", async () => {
    const cycle = { ...latest, surveyId: smallerId, closedAt: "2026-05-29T16:00:00Z" };
    const change = { mean: 5, n: 18, by: 1.7, needed: 1.5, clear: true };
    const items = gaps.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((block) => ({ ...block, change })),
    }));
    const [first, second] = items.map(({ questionId }) => questionId);
    const line = { id: "e", day: "2026-11-19", kind: "did", text: "Eleven", evidence: true };
    open({ ...gaps, compared: cycle, items }, at, "en", {
      "GET /api/entries": ({ url }: { url: URL }) => {
        const few = url.searchParams.get("threadKey") === first;
        const many = url.searchParams.get("threadKey") === second;
        return { items: few || many ? [line] : [], ...(many && { next: "more" }) };
      },
    });
    // Each in the chart, and in the table that is only on paper.
    expect(await screen.findAllByText(`Evidence since ${may}: 1`)).toHaveLength(2);
    expect(screen.getAllByText(`Evidence since ${may}: 1+`)).toHaveLength(2);
    expect(screen.getAllByText(`No evidence since ${may}`)).toHaveLength(2 * (items.length - 2));
  });

  it("says what an item said in the cycle compared, where that was something else", async () => {
    const cycle = { ...latest, surveyId: smallerId, title: "Spring 2026" };
    const first = { ...reviews, textBefore: { own: "Brings cake" } };
    open({ ...gaps, items: [first], earlier: [cycle], compared: cycle });
    await title();
    expect(panel().getByText(/In the earlier round this item read “Brings cake”/)).toBeTruthy();
  });

  it("keeps an agenda of what was chosen, in other words for each audience", async () => {
    type Sent = { body: object };
    const opened = open(gaps, at, "en", {
      "POST /api/agendas": ({ body }: Sent) => ({ ...agenda, ...body }),
      [`PUT /api/agendas/${agenda.id}`]: ({ body }: Sent) => ({ ...agenda, ...body, etag: '"1"' }),
    });
    await title();
    await userEvent.click(panel().getByRole("button", { name: "Add to agenda" }));
    expect(await screen.findByText(/One item, about 15 minutes/)).toBeTruthy();
    await userEvent.click(screen.getByRole("link", { name: "Open agenda" }));
    expect(await screen.findByText(/You rated this 6/)).toBeTruthy();
    expect(screen.getByText(/What would you need to see in three months/)).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Team" }));
    expect(await screen.findByText(/“Split it.” Will do. From Monday./)).toBeTruthy();
    expect(screen.queryByText(/You rated this 6/)).toBeNull();
    expect(screen.queryByText(/Tell me on day one/)).toBeNull();
    await userEvent.type(screen.getByLabelText("With (optional)"), "my team");
    await userEvent.tab();
    expect(await screen.findByText(/, with my team/)).toBeTruthy();
    expect(
      opened.sent.map(({ call, body, ifMatch }) => [call.split(" ")[0], body, ifMatch]),
    ).toEqual([
      ["POST", expect.objectContaining({ surveyId: gaps.surveyId, items: ["reviews"] }), null],
      ["PUT", expect.objectContaining({ audience: "team", withWhom: "" }), '"0"'],
      ["PUT", expect.objectContaining({ audience: "team", withWhom: "my team" }), '"1"'],
    ]);
  });

  it("lists the agendas and adds to the one begun last, unless another is begun", async () => {
    const before = { ...agenda, id: commentId(8), day: "2026-11-20", items: ["risk", "meetings"] };
    const opened = open(gaps, at, "en", {
      "GET /api/agendas": { items: [agenda, before] },
      [`DELETE /api/agendas/${agenda.id}`]: undefined,
      "POST /api/agendas": { ...agenda, id: commentId(7) },
    });
    await title();
    const saved = () => screen.getAllByRole("link", { name: /, with Petra Lenz/ });
    expect(saved().map(({ textContent }) => textContent)).toEqual([
      `${sayDay("2026-12-02")}, with Petra Lenz`,
      `${sayDay("2026-11-20")}, with Petra Lenz`,
    ]);
    expect(screen.getByText(/^2 items from/)).toBeTruthy();
    await userEvent.click(panel().getByRole("button", { name: "Remove from agenda" }));
    expect(await panel().findByRole("button", { name: "Add to agenda" })).toBeTruthy();
    expect(saved()).toHaveLength(1);
    await userEvent.click(panel().getByRole("button", { name: "Add to agenda" }));
    await waitFor(() => expect(saved()).toHaveLength(2));
    expect(opened.sent.map(({ call }) => call.split(" ")[0])).toEqual(["DELETE", "POST"]);
  });

  it("says that the lead did not rate themselves, and draws no distance", async () => {
    const items = gaps.items
      .filter(({ questionId }) => questionId === "unsaid")
      .map((item) => ({ ...item, reason: "waived" }));
    open({ ...gaps, self: "waived", items } as Gaps);
    expect((await title()).textContent).toBe(
      "18 people rated one item, but you didn’t rate yourself",
    );
  });

  it("says that nobody is near who gave no rating", async () => {
    const near = /close to their average/;
    const unrated = gaps.items.map((item) =>
      item.questionId === "shield" ? { ...item, self: {}, reason: "cannot-say" as const } : item,
    );
    open({ ...gaps, items: unrated }, at);
    await title();
    expect(screen.getByText("Two groups are at least 2 points apart.")).toBeTruthy();
    expect(screen.queryByText(near)).toBeNull();
    cleanup();
    open(gaps, at);
    await title();
    expect(screen.getByText(near)).toBeTruthy();
  });

  it("opens the latest with anything to see, and says why it is not the latest", async () => {
    const small = { ...latest, surveyId: smallerId, title: "Pulse", tooFew: true };
    small.closedAt = "2026-12-04T17:00:00Z";
    const list = { "GET /api/rated-surveys": { items: [small, { ...latest, tooFew: false }] } };
    const router = open(gaps, "/gaps", "en", list);
    await title();
    expect(router.state.location.search).toBe(`?survey=${gaps.surveyId}`);
    const closed = `“Pulse” closed later, on ${formatDay(small.closedAt)}`;
    expect(await screen.findByText(closed, { exact: false })).toBeTruthy();
  });

  it("opens the latest of all where none has anything to see", async () => {
    const list = { "GET /api/rated-surveys": { items: [{ ...latest, tooFew: true }] } };
    const router = open({ ...gaps, tooFew: true, items: [] }, "/gaps", "en", list);
    expect((await title()).textContent).toBe("18 people took part, too few to compare anything");
    expect(router.state.location.search).toBe(`?survey=${gaps.surveyId}`);
    expect(screen.queryByText(/closed later/)).toBeNull();
  });

  it("says of 1 that they are too few", async () => {
    const [team] = gaps.participation;
    const participation = [{ ...team, invited: 14, answered: 1 }];
    open({ ...gaps, tooFew: true, items: [], participation } as Gaps, at);
    expect((await title()).textContent).toBe("1 person took part, too few to compare anything");
    expect(screen.getByText(/1 of 14 answered/)).toBeTruthy();
  });

  it("sends to the latest survey, to the self-rating, or says what to do first", async () => {
    const summary = { ...latest, tooFew: false };
    const router = open(gaps, "/gaps", "en", { "GET /api/rated-surveys": { items: [summary] } });
    await title();
    expect(router.state.location.search).toBe(`?survey=${gaps.surveyId}`);
    cleanup();
    const held = open(new Refusal(409, "self-rating-open"));
    await screen.findByRole("heading", { name: "elsewhere" });
    expect(held.state.location.pathname).toBe(`/surveys/${gaps.surveyId}/self-rating`);
    cleanup();
    open(gaps, "/gaps");
    expect((await title()).textContent).toBe("There are no ratings yet");
    cleanup();
    const survey = { id: "s1", title: "Pulse", closesAt: "2026-12-01T17:00:00Z" };
    const running = { ...survey, state: "running", ratings: true };
    open(gaps, "/gaps", "en", { "GET /api/surveys": { items: [running] } });
    await screen.findByRole("heading", { name: "People are rating you right now" });
    expect(screen.getByRole("link", { name: "Open survey" }).getAttribute("href")).toBe(
      "/surveys/s1",
    );
  });

  it("finds what was rated since it was looked at first", async () => {
    const list: Record<string, unknown> = { items: [] };
    const router = open(gaps, "/gaps", "en", { "GET /api/rated-surveys": () => list });
    expect((await title()).textContent).toBe("There are no ratings yet");
    list.items = [{ ...latest, tooFew: false }];
    await router.navigate("/gaps");
    await waitFor(() => expect(router.state.location.search).toBe(`?survey=${gaps.surveyId}`));
  });

  it("opens what it knows where the list cannot be read again", async () => {
    let asked = 0;
    const list = () =>
      asked++ === 0 ? { items: [{ ...latest, tooFew: false }] } : new Refusal(503, "unavailable");
    const router = open(gaps, "/gaps", "en", { "GET /api/rated-surveys": list });
    await title();
    await router.navigate("/elsewhere");
    await router.navigate("/gaps");
    expect(router.state.location.search).toBe(`?survey=${gaps.surveyId}`);
    expect(asked).toBe(2);
  });
});
