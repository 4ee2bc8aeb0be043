import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { below, queries } from "../../../shared/api";
import { comment, results } from "../../../test/fixtures/results";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";

const page = `/surveys/${results.surveyId}/results`;
const survey = `/api/surveys/${results.surveyId}`;
const unpublished = {
  published: false,
  word: "",
  ratings: true,
  comments: "none",
  adviceIds: [] as string[],
};
const published = {
  ...unpublished,
  published: true,
  word: "I heard you.",
  publishedAt: "2026-12-01T08:30:00Z",
};

const open = (
  publication: object,
  changed: unknown,
  language: "en" | "de" = "en",
  found: object = results,
  chain: object = { themes: [], items: [] },
  more: Record<string, unknown> = {},
) => {
  const { sent } = network({
    [`GET /api${page}`]: found,
    [`GET ${survey}/marks`]: { commentIds: [results.questions[0]?.comments[0]?.id] },
    [`GET ${survey}/publication`]: publication,
    [`GET ${survey}/chain`]: chain,
    [`PATCH ${survey}/publication`]: changed,
    ...more,
  });
  visit(routes, page, language);
  return sent;
};
/** What was sent, apart from that the results were read. */
const changesOf = (sent: ReturnType<typeof open>) =>
  sent.filter(({ call }) => call.startsWith("PATCH"));
/** A server that keeps one publication, and a way to change it past this page. */
const tabs = () => {
  let publication: object = unpublished;
  let version = 1;
  const { sent } = network({
    [`GET /api${page}`]: results,
    [`GET ${survey}/marks`]: { commentIds: [] },
    [`GET ${survey}/publication`]: () => publication,
    [`GET ${survey}/chain`]: { themes: [], items: [] },
    [`PATCH ${survey}/publication`]: ({ body, ifMatch }: { body: object; ifMatch: string }) => {
      if (ifMatch !== `"${version}"`) return new Refusal(412, "changed-meanwhile");
      publication = { ...publication, ...body };
      version++;
      return publication;
    },
    "POST /elsewhere": undefined,
  });
  visit(routes, page);
  const elsewhere = async (changed: object) => {
    publication = changed;
    version++;
    await fetch(new Request(new URL("/elsewhere", location.href), { method: "POST" }));
    await act(() => queries.invalidateQueries({ queryKey: below("/api/surveys") }));
  };
  return { elsewhere, changes: () => sent.filter(({ call }) => call.startsWith("PATCH")) };
};
const kept = `tenward.publication.${results.surveyId}`;
const tellOf = (key: string) => {
  dispatchEvent(new StorageEvent("storage", { key }));
};
/** Another tab keeps what was typed there, of which this one is told later. */
const keepElsewhere = (word: string) =>
  localStorage.setItem(kept, JSON.stringify({ word, ratings: false, comments: "none" }));
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const confirm = async (name: string) =>
  userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name }));

describe("publishing", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("counts no comment that nobody marked", async () => {
    tabs();
    expect(await screen.findByRole("radio", { name: "the ones you mark (none yet)" })).toBeTruthy();
  });

  it("knows that they read the verdicts, which are published by themselves", async () => {
    const told = (read: boolean) => ({
      themes: [
        {
          boardId: "b",
          boardTitle: "June",
          themeId: "t",
          themeName: "Reviews",
          published: read,
          clauses: [],
        },
      ],
      items: [{ commentId: results.questions[0]?.comments[0]?.id, themes: [0] }],
    });
    open(unpublished, published, "en", results, told(true));
    expect(await screen.findByText(/already see what you decided/)).toBeTruthy();
    expect(screen.queryByText(/they see nothing/)).toBeNull();
    cleanup();
    queries.clear();
    open(unpublished, published, "en", results, told(false));
    expect(await screen.findByText(/they see nothing/)).toBeTruthy();
  });

  it("sends the word and what was chosen, after one question", async () => {
    const sent = open(unpublished, published);
    await userEvent.type(await screen.findByLabelText(/What you’ve learned/), "I heard you.");
    await userEvent.click(screen.getByRole("radio", { name: "the 1 you marked" }));
    await press("Publish to 14 people");
    expect(screen.getByText("1 comment you marked.")).toBeTruthy();
    expect(changesOf(sent)).toEqual([]);
    await confirm("Publish to 14 people");
    expect(await screen.findByText(/^Published 1 December 2026/)).toBeTruthy();
    expect(changesOf(sent)).toEqual([
      {
        call: `PATCH ${survey}/publication`,
        body: { published: true, word: "I heard you.", ratings: true, comments: "marked" },
        ifMatch: '"1"',
      },
    ]);
    expect(localStorage.getItem(`tenward.publication.${results.surveyId}`)).toBeNull();
  });

  it("counts the advice that they read anyway", async () => {
    const more = "And 1 piece of advice you chose to show.";
    const [first] = results.items;
    const advice = [comment(1, "Ask first."), comment(2, "Draw.")];
    const items = first ? [{ ...first, advice }] : [];
    const marks = { [`GET ${survey}/marks`]: { commentIds: [advice[0]?.id] } };
    const adviceIds = advice.map(({ id }) => id);
    open(
      { ...unpublished, adviceIds },
      published,
      "en",
      { ...results, items, questions: [] },
      undefined,
      marks,
    );
    expect(await screen.findByText(/^2 pieces of advice you chose to show/)).toBeTruthy();
    await press("Publish to 14 people");
    expect(screen.getByText(/^No comments except 2 pieces of advice/)).toBeTruthy();
    await confirm("Back");
    await userEvent.click(screen.getByRole("radio", { name: "the 1 you marked" }));
    await press("Publish to 14 people");
    expect(screen.getByText(more)).toBeTruthy();
    await confirm("Back");
    await userEvent.click(screen.getByRole("radio", { name: "all 2" }));
    await press("Publish to 14 people");
    expect(screen.queryByText(more)).toBeNull();
  });

  const unshown = results.items.map((item) => ({ ...item, blocks: [] }));

  it.each([
    ["without items", []],
    ["with too few answers for a number", unshown],
  ] as const)("offers no ratings %s", async (_, items) => {
    const says = {
      publish: "Publish to 14 people",
      together: "participation by group",
      all: "Your text and participation by group.",
      less: "Your text and how many people answered, without participation by group.",
      back: "Back",
    };
    open(unpublished, published, "en", { ...results, items });
    const box = await screen.findByRole("checkbox", { name: says.together });
    await press(says.publish);
    expect(screen.getByText(says.all)).toBeTruthy();
    await confirm(says.back);
    await userEvent.click(box);
    await press(says.publish);
    expect(screen.getByText(says.less)).toBeTruthy();
  });

  it("says nothing of comments where nobody wrote one", async () => {
    const items = results.items.slice(0, 1);
    open(unpublished, published, "en", { ...results, items, questions: [] });
    expect(
      await screen.findByText(/^What Petra Lenz wrote under their own name is never/),
    ).toBeTruthy();
    expect(screen.queryByText(/No comments are included/)).toBeNull();
    cleanup();
    open(unpublished, published, "en", { ...results, items, questions: [], named: [] });
    await screen.findByRole("checkbox", { name: "participation and ratings by group" });
    expect(screen.queryByText(/No comments are included/)).toBeNull();
  });

  it("keeps what was typed for a reload and for the preview", async () => {
    open(unpublished, published);
    await userEvent.type(await screen.findByLabelText(/What you’ve learned/), "Half a sen");
    cleanup();
    open(unpublished, published);
    expect(await screen.findByDisplayValue("Half a sen")).toBeTruthy();
    const preview = screen.getByRole("link", { name: "Preview as a respondent" });
    expect(preview.getAttribute("href")).toBe(`/r/results/#preview=${results.surveyId}`);
  });

  it.each(["[MouseLeft]", "[MouseMiddle]", "[MouseRight]"])(
    "keeps what is untouched for a preview that is opened by %s",
    async (keys) => {
      const { word, ratings, comments } = published;
      open(published, published);
      const preview = await screen.findByRole("link", { name: "Preview as a respondent" });
      const kept = () => localStorage.getItem(`tenward.publication.${results.surveyId}`);
      expect(kept()).toBeNull();
      await userEvent.pointer({ target: preview, keys });
      expect(JSON.parse(kept() ?? "")).toEqual({ word, ratings, comments });
    },
  );

  it("says since when it is published and changed, and takes it back", async () => {
    const back = { ...unpublished, takenBackAt: "2026-12-05T08:30:00Z" };
    const announced = { people: 12, sent: 11 };
    const now = { ...published, changedAt: "2026-12-03T08:30:00Z", announced };
    const sent = open(now, back);
    expect(await screen.findByText(/^Published 1 December 2026.*Changed 3 Dec/)).toBeTruthy();
    expect(screen.getByText(/12 people each get an email without a link; 11 sent/)).toBeTruthy();
    await press("Withdraw");
    await confirm("Withdraw");
    expect(await screen.findByText(/^Withdrawn 5 December 2026/)).toBeTruthy();
    expect(changesOf(sent)[0]?.body).toEqual({ published: false });
  });

  it("loses nothing when it was changed elsewhere, or when there is nothing to publish", async () => {
    open(unpublished, new Refusal(412, "changed-meanwhile", { current: published }));
    await userEvent.type(await screen.findByLabelText(/What you’ve learned/), "Mine");
    await press("Publish to 14 people");
    await confirm("Publish to 14 people");
    expect(await screen.findByText("This has been changed somewhere else")).toBeTruthy();
    expect(screen.getByDisplayValue("Mine")).toBeTruthy();
    cleanup();
    open(unpublished, new Refusal(409, "nothing-to-publish"));
    await press("Publish to 14 people");
    await confirm("Publish to 14 people");
    expect(await screen.findByText("There’s nothing to publish")).toBeTruthy();
  });

  it("shows what was published elsewhere, until something is changed here", async () => {
    const word = "From the other tab.";
    const { changes, elsewhere } = tabs();
    expect(await screen.findByLabelText(/What you’ve learned/)).toHaveProperty("value", "");
    await elsewhere({ ...published, word });
    await screen.findByDisplayValue(word);
    await userEvent.click(screen.getByRole("checkbox", { name: /ratings/i }));
    await press("Publish changes");
    await confirm("Publish changes");
    await waitFor(() => expect(changes()).toHaveLength(1));
    expect(changes()[0]).toMatchObject({ body: { word, ratings: false }, ifMatch: '"2"' });
  });

  it("overwrites nothing unseen that was published after the first change here", async () => {
    const { changes, elsewhere } = tabs();
    await userEvent.type(await screen.findByLabelText(/What you’ve learned/), "Mine");
    await elsewhere(published);
    await press("Publish changes");
    await confirm("Publish changes");
    await screen.findByText("This has been changed somewhere else");
    await press("Publish changes");
    await confirm("Publish changes");
    await waitFor(() => expect(changes().map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']));
  });

  it("remembers over a reload what a change began from", async () => {
    const { changes, elsewhere } = tabs();
    await userEvent.type(await screen.findByLabelText(/What you’ve learned/), "Mine");
    cleanup();
    await elsewhere(published);
    visit(routes, page);
    await press("Publish changes");
    await confirm("Publish changes");
    await screen.findByText("This has been changed somewhere else");
    expect(changes()[0]?.ifMatch).toBe('"1"');
  });

  it("goes on with what was typed in another tab", async () => {
    const { changes, elsewhere } = tabs();
    const field = await screen.findByLabelText(/What you’ve learned/);
    await userEvent.type(field, "Mine");
    keepElsewhere("Mine, and more");
    act(() => tellOf(kept));
    expect(field).toHaveProperty("value", "Mine, and more");
    await userEvent.type(field, ".");
    localStorage.removeItem(kept);
    await elsewhere({ ...published, word: "Mine, and more." });
    act(() => tellOf(kept));
    await waitFor(() => expect(field).toHaveProperty("value", "Mine, and more."));
    await press("Publish changes");
    await confirm("Publish changes");
    await waitFor(() => expect(changes()).toHaveLength(1));
    expect(changes()[0]).toMatchObject({ body: { word: "Mine, and more." }, ifMatch: '"2"' });
  });

  it("writes only what was changed here onto what another tab keeps", async () => {
    tabs();
    const ratings = await screen.findByRole("checkbox", { name: /ratings/i });
    await userEvent.click(ratings);
    keepElsewhere("From the other tab.");
    await userEvent.click(ratings);
    expect(JSON.parse(localStorage.getItem(kept) ?? "")).toEqual({
      word: "From the other tab.",
      ratings: true,
      comments: "none",
    });
    expect(await screen.findByDisplayValue("From the other tab.")).toBeTruthy();
  });

  it("keeps what was typed when it takes back", async () => {
    const { changes, elsewhere } = tabs();
    await elsewhere(published);
    await userEvent.type(await screen.findByDisplayValue("I heard you."), " Really.");
    await press("Withdraw");
    await confirm("Withdraw");
    await press("Publish to 14 people");
    await confirm("Publish to 14 people");
    await waitFor(() => expect(changes()).toHaveLength(2));
    expect(changes()[1]).toMatchObject({ body: { word: "I heard you. Really." }, ifMatch: '"3"' });
  });

  it("marks a word that is too long, in signs", async () => {
    localStorage.setItem(
      `tenward.publication.${results.surveyId}`,
      JSON.stringify({ word: "🙂".repeat(2002), ratings: true, comments: "none" }),
    );
    open(unpublished, published);
    expect(await screen.findByText("Please shorten it by 2 characters.")).toBeTruthy();
    const button = screen.getByRole("button", { name: "Publish to 14 people" });
    expect(button.hasAttribute("disabled")).toBe(true);
  });
});
