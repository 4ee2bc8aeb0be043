import { expect, it } from "vitest";
import { gaps, reviews } from "../../../test/fixtures/gaps";
import { audiences, chosenOf, pointOf, toggledItem } from "./agenda";

it("tells each audience only what is theirs", () => {
  const [manager, team, coach] = audiences.map((audience) => pointOf(gaps, reviews, audience));
  expect(manager).toMatchObject({ self: 8, others: { mean: 5.4, n: 18 }, theirs: 6 });
  expect(manager?.groups).toEqual([]);
  expect(manager?.decided).toEqual([]);
  expect(team).not.toHaveProperty("theirs");
  expect(team?.groups).toEqual([]);
  expect(team?.decided.map(({ text }) => text)).toEqual(["Split it."]);
  expect(coach).not.toHaveProperty("theirs");
  expect(coach?.groups.map(({ mean }) => mean)).toEqual([4.6, 6, 5.8]);
  expect(coach?.decided).toEqual([]);
});

it("gives out no rating by name that may be another's, and says how many answers may be", () => {
  const named = reviews.named.map((answer) => ({ ...answer, uncertain: true }));
  const blocks = reviews.blocks.map((block) => ({ ...block, taken: 4 }));
  const point = pointOf(gaps, { ...reviews, named, blocks }, "manager");
  expect(point).not.toHaveProperty("theirs");
  expect(point.others).toEqual({ mean: 5.4, n: 18, taken: 4 });
});

it("tells a team of no advice that they do not read", () => {
  const { decided } = pointOf({ ...gaps, published: false }, reviews, "team");
  expect(decided).toEqual([]);
});

it("keeps the order in which items were chosen, each once, and forgets what is not there", () => {
  const chosen = chosenOf(gaps, ["risk", "gone", "reviews"]);
  expect(chosen.map(({ questionId }) => questionId)).toEqual(["risk", "reviews"]);
  expect(toggledItem(["risk", "reviews"], "risk")).toEqual(["reviews"]);
  expect(toggledItem([], "risk")).toEqual(["risk"]);
});
