import { describe, expect, it } from "vitest";
import { smallerId, teamId } from "../../test/fixtures/groups";
import {
  comment,
  resultItem,
  results,
  smallerBlock,
  teamBlock,
  total,
} from "../../test/fixtures/results";
import { resultFindingOf } from "./finding";

const found = (...items: (typeof results)["items"]) => resultFindingOf({ ...results, items });

describe("the finding", () => {
  it("is that two groups see it the other way round, when they do on two items", () => {
    const finding = resultFindingOf(results);
    expect(finding).toMatchObject({ is: "opposite" });
    expect(finding.is === "opposite" && finding.first.map((rated) => rated.block.mean)).toEqual([
      7.1, 5.8,
    ]);
    expect(finding.is === "opposite" && finding.second.map((rated) => rated.block.mean)).toEqual([
      5, 7.5,
    ]);
  });

  it("does not compare a Smaller groups that holds other people on the other item", () => {
    expect(
      found(
        resultItem("a", [total(11, 6.6), teamBlock(6, 7.1), smallerBlock(5, 5.8)]),
        resultItem("b", [
          total(10, 6),
          teamBlock(6, 5),
          smallerBlock(4, 7.5, [smallerId, "another"]),
        ]),
      ),
    ).toMatchObject({ is: "apart" });
  });

  it("is who stands apart, from two points on", () => {
    expect(
      found(resultItem("a", [total(10, 6), teamBlock(6, 5.1), smallerBlock(4, 7.1)])),
    ).toMatchObject({
      is: "apart",
      higher: { block: { mean: 7.1 } },
      lower: { block: { launchGroupId: teamId } },
    });
    expect(
      found(resultItem("a", [total(10, 6), teamBlock(6, 5.2), smallerBlock(4, 7.1)])),
    ).toMatchObject({
      is: "level",
    });
  });

  it("is otherwise what is nearest to the ten and what is furthest, when they differ by a point", () => {
    expect(
      found(
        resultItem("a", [total(10, 6), teamBlock(10, 6)]),
        resultItem("b", [total(10, 8.4), teamBlock(10, 8.4)]),
      ),
    ).toMatchObject({
      is: "spread",
      highest: { item: { questionId: "b" } },
      lowest: { item: { questionId: "a" } },
    });
    expect(found(resultItem("a", [total(10, 6)]), resultItem("b", [total(10, 6.9)]))).toMatchObject(
      {
        is: "level",
      },
    );
  });

  it("passes over an item of which nothing could be shown", () => {
    expect(found(resultItem("a", []), resultItem("b", [total(5, 6)]))).toMatchObject({
      is: "level",
      rated: [{ item: { questionId: "b" } }],
    });
  });

  it("counts comments where nothing was rated, and people where nothing was said", () => {
    expect(found()).toEqual({ is: "comments", comments: 2 });
    const silent = { ...results, items: [], questions: [] };
    expect(resultFindingOf({ ...silent, named: [] })).toEqual({ is: "participation" });
  });

  it("counts what they wrote on items, too", () => {
    const written = {
      ...resultItem("a", []),
      examples: [comment(1, "A")],
      advice: [comment(2, "B")],
    };
    const finding = resultFindingOf({ ...results, items: [written], questions: [] });
    expect(finding).toEqual({ is: "comments", comments: 2 });
  });

  it("is who wrote by name, where nobody else wrote anything", () => {
    expect(resultFindingOf({ ...results, items: [], questions: [] })).toEqual({ is: "named" });
    const [petra] = results.named;
    const rated = {
      ...results,
      items: [],
      questions: [],
      named: petra ? [{ ...petra, answers: [{ questionId: "a", rating: 8 }] }] : [],
    };
    expect(resultFindingOf(rated)).toEqual({ is: "participation" });
  });

  it("is that too few answered, whatever else there is", () => {
    expect(resultFindingOf({ ...results, tooFew: true })).toEqual({ is: "too-few" });
  });
});
