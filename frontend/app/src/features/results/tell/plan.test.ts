import { expect, it } from "vitest";
import { results } from "../../../test/fixtures/results";
import { planOf } from "./plan";

const draft = { word: "I heard you.", ratings: true, comments: "none" } as const;

/** Publishes the draft of a survey without a board. */
const planAfter = (said: { published: boolean; takenBackAt?: string }) =>
  planOf({
    results,
    said: { ...draft, word: "", adviceIds: [], ...said },
    draft,
    board: undefined,
    told: undefined,
    decided: [],
    choice: {},
  });

it("announces a survey once, and not again after it was withdrawn", () => {
  expect(planAfter({ published: false }).announces).toBe(true);
  expect(planAfter({ published: true }).announces).toBe(false);
  expect(planAfter({ published: false, takenBackAt: "2026-12-05T08:30:00Z" })).toMatchObject({
    announces: false,
    survey: true,
  });
});
