import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changes } from "../../../shared/changes";
import { formatDay, isoDay } from "../../../shared/i18n";
import { rating, survey, surveyId } from "../../../test/fixtures/selfRating";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { SelfRating, SelfRatingDraft } from "./types";

const at = `/surveys/${surveyId}/self-rating`;
const api = `/api${at}`;
const keptHere = () => changes.waiting()[0] ?? null;

/** A server that keeps one self-rating. */
function desk(more: Record<string, unknown> = {}, start: SelfRating = rating) {
  let kept = start;
  const put = ({ body }: { body: SelfRatingDraft }) => {
    kept = {
      ...kept,
      items: kept.items.map(({ questionId, text }) => ({
        text,
        ...(body.items.find((item) => item.questionId === questionId) ?? { questionId }),
      })),
    };
    return kept;
  };
  const end = (state: SelfRating["state"]) => () => {
    kept = { ...kept, state, endedAt: "2026-11-28T08:10:00Z" };
    return kept;
  };
  return network({
    [`GET ${api}`]: () => kept,
    [`GET /api/surveys/${surveyId}`]: survey,
    [`PUT ${api}`]: put,
    [`POST ${api}/finish`]: end("finished"),
    [`POST ${api}/waive`]: end("waived"),
    "GET /api/thread": new Refusal(404, "not-found"),
    "GET /api/entries": { items: [] },
    ...more,
  });
}

const item = (name: string) => within(screen.getByRole("region", { name }));
const unblock = () => item("Takes things out of my way");
const arrive = () =>
  screen.findByRole("heading", { level: 1, name: "Rate yourself first (two minutes)" });
const saved = () => screen.findByText(/^Saved \d/);
const finish = () => userEvent.click(screen.getByRole("button", { name: /^Finish and open/ }));

describe("rating oneself", () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    cleanup();
    // A page that is left still saves; without its network it would try again during another test.
    await waitFor(() => expect(keptHere()).toBeNull());
    vi.unstubAllGlobals();
  });

  it("asks about a clause in the lead's own words", async () => {
    const clause = { questionId: "clause.c1", text: { own: "You hear it from me first." } };
    desk({}, { ...rating, items: [clause] });
    visit(routes, at);
    await arrive();
    const asked = item("You say: “You hear it from me first.” How far is that true?");
    expect(asked.getByText("Always when it matters.")).toBeTruthy();
  });

  it("shows what counts as evidence since the last own rating", async () => {
    const line = { id: "e", day: "2026-12-18", text: "Four weeks without anyone asking" };
    const questionId = "on-track.focus";
    const closedAt = "2026-11-27T12:00:00Z";
    const ratings = [
      { questionId, surveyId, title: "Now", closedAt: "2027-03-01T12:00:00Z", self: 9 },
      {
        questionId: "joined",
        surveyId: "x",
        title: "x",
        closedAt: "2027-02-01T12:00:00Z",
        self: 2,
      },
      { questionId, surveyId: "other", title: "Autumn", closedAt, self: 6 },
    ];
    desk({
      "GET /api/thread": ({ url }: { url: URL }) =>
        url.searchParams.get("key") === "on-track.focus"
          ? { ratings }
          : new Refusal(404, "not-found"),
      "GET /api/entries": ({ url }: { url: URL }) => ({
        items: url.searchParams.get("since") === isoDay(new Date(closedAt)) ? [line] : [],
      }),
    });
    visit(routes, at);
    await arrive();
    const focus = item("Spends their time on what matters");
    expect(
      await focus.findByText(`Since your last rating (6 on ${formatDay(closedAt)})`),
    ).toBeTruthy();
    expect(focus.getByText("Four weeks without anyone asking")).toBeTruthy();
    expect(unblock().queryByRole("list")).toBeNull();
  });

  it("asks why not a 10 below it, and what shows it at 10, and keeps both", async () => {
    const { sent } = desk();
    visit(routes, at);
    await arrive();
    const focus = item("Spends their time on what matters");
    expect(focus.getByRole("textbox", { name: "Why not a 10?" })).toHaveProperty(
      "value",
      "Said yes twice.",
    );
    await userEvent.click(focus.getByRole("radio", { name: "10" }));
    expect(focus.queryByRole("textbox", { name: "Why not a 10?" })).toBeNull();
    await userEvent.type(
      focus.getByRole("textbox", { name: "What shows that it’s a 10?" }),
      "Six quiet weeks",
    );
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        call: `PUT ${api}`,
        body: {
          items: [
            {
              questionId: "on-track.focus",
              rating: 10,
              example: "Moved the invoice run.",
              whyNot: "Said yes twice.",
              proof: "Six quiet weeks",
            },
            { questionId: "on-track.unblock" },
          ],
        },
        // The version that the save before it was answered with; slow typing is saved several times.
        ifMatch: `"${sent.length}"`,
      }),
    );
    await saved();
  });

  it("works with the keyboard alone", async () => {
    desk();
    visit(routes, at);
    await arrive();
    unblock().getByRole("radio", { name: "1" }).focus();
    await userEvent.keyboard(" {ArrowRight}{ArrowRight}");
    await waitFor(() =>
      expect(unblock().getByRole("radio", { name: "3" })).toHaveProperty("checked", true),
    );
    await saved();
  });

  it("names what is missing before it is finished, and goes there", async () => {
    const errors = [{ pointer: "/items/1/rating", code: "unrated" }];
    desk({ [`POST ${api}/finish`]: new Refusal(409, "self-rating-incomplete", { errors }) });
    visit(routes, at);
    await arrive();
    await finish();
    expect(await unblock().findByText("Choose a rating or “I can’t say”.")).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(unblock().getByRole("radio", { name: "1" })),
    );
    await userEvent.click(unblock().getByRole("radio", { name: "I can’t say" }));
    expect(unblock().queryByText("Choose a rating or “I can’t say”.")).toBeNull();
  });

  it("says that leaving out everything is not a rating", async () => {
    const errors = [{ pointer: "/items", code: "nothing-rated" }];
    desk({ [`POST ${api}/finish`]: new Refusal(409, "self-rating-incomplete", { errors }) });
    visit(routes, at);
    await arrive();
    await finish();
    expect(await screen.findByText(/^You chose “I can’t say” for every item\./)).toBeTruthy();
  });

  it("notices tens everywhere without a reproach", async () => {
    desk();
    visit(routes, at);
    await arrive();
    for (const ten of screen.getAllByRole("radio", { name: "10" })) await userEvent.click(ten);
    expect(screen.getByText(/^You gave a 10 everywhere\. That’s fine if you/)).toBeTruthy();
  });

  it("opens the answers once it is finished", async () => {
    const { sent } = desk();
    const router = visit(routes, at);
    await arrive();
    await userEvent.click(unblock().getByRole("radio", { name: "6" }));
    await finish();
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/surveys/${surveyId}/answers`),
    );
    expect(sent.map(({ call }) => call)).toEqual([`PUT ${api}`, `POST ${api}/finish`]);
    expect(keptHere()).toBeNull();
  });

  it("is left out only after the consequence was read", async () => {
    const { sent } = desk();
    const router = visit(routes, at);
    await arrive();
    await userEvent.click(
      screen.getByRole("button", { name: "Open answers without rating myself" }),
    );
    const check = within(await screen.findByRole("alertdialog"));
    expect(check.getByText(/You can’t undo this\./)).toBeTruthy();
    await userEvent.click(check.getByRole("button", { name: "Skip" }));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/surveys/${surveyId}/answers`),
    );
    expect(sent.map(({ call }) => call)).toEqual([`POST ${api}/waive`]);
  });

  it("says why it could not be left out, where it can be read", async () => {
    desk({ [`POST ${api}/waive`]: new Refusal(401, "not-signed-in") });
    visit(routes, at);
    await arrive();
    const waive = { name: "Open answers without rating myself" };
    await userEvent.click(screen.getByRole("button", waive));
    await userEvent.click(await screen.findByRole("button", { name: "Skip" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(screen.getByText("not-signed-in")).toBeTruthy();
    expect(screen.getByRole("button", waive)).toBeTruthy();
  });

  it.each([
    ["the server cannot take it", new Refusal(503, "unavailable")],
    [
      "a text is refused",
      new Refusal(422, "invalid-request", {
        errors: [{ pointer: "/items/1/example", code: "too-long" }],
      }),
    ],
  ])("is not left out while %s, and is once it is saved", async (_, refusal) => {
    const { sent, replies } = desk();
    const put = replies[`PUT ${api}`];
    replies[`PUT ${api}`] = refusal;
    const router = visit(routes, at);
    await arrive();
    await userEvent.click(unblock().getByRole("radio", { name: "4" }));
    const waive = async () => {
      const ask = { name: "Open answers without rating myself" };
      await userEvent.click(screen.getByRole("button", ask));
      await userEvent.click(await screen.findByRole("button", { name: "Skip" }));
      await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    };
    await waive();
    expect(await screen.findByText(/^What you typed couldn’t be saved\./)).toBeTruthy();
    expect(sent.map(({ call }) => call)).not.toContain(`POST ${api}/waive`);
    expect(keptHere()).not.toBeNull();
    replies[`PUT ${api}`] = put;
    await waive();
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/surveys/${surveyId}/answers`),
    );
    expect(sent.slice(-2).map(({ call }) => call)).toEqual([`PUT ${api}`, `POST ${api}/waive`]);
  });

  it("shows what stands for good", async () => {
    desk({}, { ...rating, state: "finished", endedAt: "2026-11-28T08:10:00Z" });
    visit(routes, at);
    expect(
      await screen.findByRole("heading", { level: 1, name: "You’ve rated yourself" }),
    ).toBeTruthy();
    expect(screen.getByText("Said yes twice.")).toBeTruthy();
    expect(screen.getByText("No rating")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Read answers" })).toBeTruthy();
  });
});
