import { expect, it } from "vitest";
import type { Written } from "../types";
import { merge, take } from "./merge";
import { change, moved, own, without } from "./written";

const base: Written = {
  word: "Hello",
  clauses: [own("a", "duty", "A"), own("b", "duty", "B"), own("p", "principle", "P")],
};
const texts = ({ clauses }: Written) => clauses.map(({ text }) => text).join("");

it("brings together what two tabs did to different clauses", () => {
  const mine = change(base, "a", { text: "A1" });
  const theirs = { ...without(base, "b"), word: "Hi" };
  expect(merge(base, mine, theirs)).toEqual({
    written: { word: "Hi", clauses: [own("a", "duty", "A1"), own("p", "principle", "P")] },
    clashes: [],
  });
});

it("keeps what one side changed and the other threw away", () => {
  const mine = without(base, "a");
  const theirs = change(base, "a", { text: "A2" });
  expect(texts(merge(base, mine, theirs).written)).toBe("BPA2");
});

it("names a clause that both changed, and gives it to the side that is chosen", () => {
  const mine = change(base, "a", { text: "mine" });
  const theirs = change(base, "a", { text: "theirs" });
  const { written, clashes } = merge(base, mine, theirs);
  expect(clashes).toMatchObject([{ id: "a", mine: "mine", theirs: "theirs" }]);
  expect(texts(written)).toBe("mineBP");
  expect(texts(clashes.reduce(take, written))).toBe("theirsBP");
});

it("moves a clause within its section only", () => {
  expect(texts(moved(base, "a", 1))).toBe("BAP");
  expect(moved(base, "b", 1)).toBe(base);
  expect(moved(base, "p", -1)).toBe(base);
});
