import { describe, expect, it } from "vitest";
import type { Question } from "../../types";
import { mergeQuestions } from "./mergeQuestions";

/** "a b2": the question a as it began, the question b in its second wording. */
const form = (text: string): Question[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ id: word.charAt(0), kind: "open", text: { own: word } }));
const text = (questions: Question[]) => questions.map((question) => question.text.own).join(" ");

describe("two sides of one form", () => {
  it.each([
    ["a b c", "a b c", "a b c", "a b c"],
    ["a b c", "a2 b c", "a b c2", "a2 b c2"],
    ["a b c", "c b a", "a b2 c", "c b2 a"],
    ["a b c", "a b2 c", "c a b", "c a b2"],
    ["a b c", "a b c x", "a b c y", "a b c x y"],
    ["a b c", "x a b c", "a b c", "x a b c"],
    ["a b c", "a c", "a b c y", "a c y"],
    ["a b c", "a c", "c b a", "c a"],
    ["a b", "a b x", "b a", "b x a"],
    ["a", "", "a", ""],
  ])("from %j, %j and %j make %j", (base, mine, theirs, merged) => {
    const made = mergeQuestions(form(base), form(mine), form(theirs));
    expect(text(made.questions)).toBe(merged);
    expect(made.clashes).toEqual([]);
  });

  it("says where both changed the same, and keeps mine", () => {
    const made = mergeQuestions(form("a b"), form("a2 b"), form("a3 b"));
    expect(text(made.questions)).toBe("a2 b");
    expect(made.clashes.map(({ id }) => id)).toEqual(["a"]);
  });

  it("counts changing what the other side removed as a clash", () => {
    expect(mergeQuestions(form("a b"), form("a2 b"), form("b")).clashes).toHaveLength(1);
    expect(mergeQuestions(form("a b"), form("b"), form("a2 b")).clashes).toHaveLength(1);
  });
});
