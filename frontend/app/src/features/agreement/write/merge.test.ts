import { expect, it } from "vitest";
import type { WrittenAgreement } from "../types";
import { mergeAgreement, takeTheirClause } from "./merge";
import { changeClause, movedClause, ownAgreementClause, withoutClause } from "./written";

const base: WrittenAgreement = {
  word: "Hello",
  clauses: [
    ownAgreementClause("a", "duty", "A"),
    ownAgreementClause("b", "duty", "B"),
    ownAgreementClause("p", "principle", "P"),
  ],
};
const texts = ({ clauses }: WrittenAgreement) => clauses.map(({ text }) => text).join("");

it("brings together what two tabs did to different clauses", () => {
  const mine = changeClause(base, "a", { text: "A1" });
  const theirs = { ...withoutClause(base, "b"), word: "Hi" };
  expect(mergeAgreement(base, mine, theirs)).toEqual({
    written: {
      word: "Hi",
      clauses: [ownAgreementClause("a", "duty", "A1"), ownAgreementClause("p", "principle", "P")],
    },
    clashes: [],
  });
});

it("keeps what one side changed and the other threw away", () => {
  const mine = withoutClause(base, "a");
  const theirs = changeClause(base, "a", { text: "A2" });
  expect(texts(mergeAgreement(base, mine, theirs).written)).toBe("BPA2");
});

it("names a clause that both changed, and gives it to the side that is chosen", () => {
  const mine = changeClause(base, "a", { text: "mine" });
  const theirs = changeClause(base, "a", { text: "theirs" });
  const { written, clashes } = mergeAgreement(base, mine, theirs);
  expect(clashes).toMatchObject([{ id: "a", mine: "mine", theirs: "theirs" }]);
  expect(texts(written)).toBe("mineBP");
  expect(texts(clashes.reduce(takeTheirClause, written))).toBe("theirsBP");
});

it("moves a clause within its section only", () => {
  expect(texts(movedClause(base, "a", 1))).toBe("BAP");
  expect(movedClause(base, "b", 1)).toBe(base);
  expect(movedClause(base, "p", -1)).toBe(base);
});
