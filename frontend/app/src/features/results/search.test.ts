import { describe, expect, it } from "vitest";
import { comment, resultItem, results } from "../../test/fixtures/results";
import { everyComment, matching } from "./search";

const comments = [comment(1, "Tell sales no earlier."), comment(2, "Über die Termine reden")];
const found = (search: string) => matching(comments, search).map(({ text }) => text[0]);

describe("searching what they wrote", () => {
  it("finds words in any case, with or without accents, in any order", () => {
    expect(found("SALES")).toEqual(["T"]);
    expect(found("uber")).toEqual(["Ü"]);
    expect(found("earlier tell")).toEqual(["T"]);
    expect(found("sales termine")).toEqual([]);
  });

  it("finds everything when nothing is searched", () => {
    expect(found("  ")).toHaveLength(2);
  });

  it("goes over examples and advice too", () => {
    const rated = {
      ...resultItem("a", []),
      examples: [comment(3, "x")],
      advice: [comment(4, "y")],
    };
    expect(everyComment({ ...results, items: [rated] })).toHaveLength(4);
  });
});
