import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { preview } from "../../../test/fixtures/privacy";
import { onTrack } from "../../../test/fixtures/surveyDraft";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { SimilarAudience, Survey } from "../types";

const before = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a09";
const path = `/api/surveys/${onTrack.id}`;
const [first, ...others] = onTrack.questions;
const similar: SimilarAudience = {
  surveys: [
    {
      surveyId: before,
      title: "Half a year in",
      launchedAt: "2026-11-03T09:12:00Z",
      over: "2026-11-13T17:02:00Z",
    },
  ],
  questions: [first?.id ?? ""],
  people: [{ name: "Kim Berg", change: "joined" }],
  samePeopleAs: before,
  possibleOn: "2027-01-13",
};

describe("a draft whose answers would stand out", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  function open(told: SimilarAudience) {
    const desk = draftNetwork(onTrack, {
      [`GET ${path}/privacy-preview`]: {
        ...preview,
        obstacles: ["similar-audience"],
        similar: told,
      },
      [`GET /api/surveys/${before}`]: { ...onTrack, audience: [] } satisfies Survey,
    });
    visit(routes, `/surveys/${onTrack.id}`);
    return desk;
  }

  const part = (name: string) => screen.findByRole("region", { name });

  it("says whose answer it is, and offers the same people, other questions or a later day", async () => {
    const { sent } = open(similar);
    const told = within(await part("You can’t launch yet: individual answers could be identified"));
    told.getByText(
      "“Half a year in” (3 November 2026) already asked some of these people some of these questions. Kim Berg has joined since 3 November 2026. Comparing the two surveys would reveal one person’s answer: Kim Berg.",
    );
    told.getByText(/Ask Kim Berg from 13 January 2027\./);
    told.getByText("Launch on 13 January 2027 or later.");
    await userEvent.click(told.getByRole("button", { name: "Leave out these questions" }));
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ questions: others }));
    const same = told.getByRole("button", { name: "Ask the same people as on 3 November 2026" });
    await userEvent.click(same);
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ audience: [] }));
  });

  it("names five at most, and offers no way that is none", async () => {
    const many = ["Ada", "Bo", "Cleo", "Dan", "Eve", "Finn", "Gus"];
    open({
      surveys: [{ surveyId: before, title: "Half a year in", launchedAt: "2026-11-03T09:12:00Z" }],
      questions: onTrack.questions.map(({ id }) => id),
      people: [...many.map((name) => ({ name, change: "moved" as const })), { change: "left" }],
    });
    const told = within(await part("You can’t launch yet: individual answers could be identified"));
    told.getByText(/^.* Someone you removed was asked then but isn’t asked now\./);
    told.getByText(/Ada, Bo, Cleo, Dan, Eve and 2 more would be grouped with different people/);
    told.getByText("Ask something else. All your questions are affected.");
    told.getByText(/^Wait until 60 days after “Half a year in” \(3 November 2026\) has closed/);
    expect(told.queryAllByRole("button")).toEqual([]);
  });
});
