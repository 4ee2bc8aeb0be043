import { describe, expect, it } from "vitest";
import { gaps, leadsId } from "../../test/fixtures/gaps";
import { teamId } from "../../test/fixtures/groups";
import type { GapItem } from "./types";
import {
  blocksByWish,
  byWish,
  changeSectionsOf,
  choicesOf,
  everyone,
  firstToActOn,
  gapEntryOf,
  gapFindingOf,
  sectionsOf,
} from "./view";

const ids = (key: string) =>
  sectionsOf(gaps, key).map(({ kind, rows }) => [kind, ...rows.map(({ item }) => item.questionId)]);

describe("the sections", () => {
  it("beside everybody are the server's", () => {
    expect(ids(everyone)).toEqual([
      ["blind-spot", "reviews"],
      ["hidden-strength", "meetings"],
      ["groups-disagree", "shield"],
      ["aligned", "risk"],
      ["rest", "unsaid", "few"],
    ]);
  });

  it("beside one block follow its own distances, the longest first, and know no disagreement", () => {
    expect(ids(teamId)).toEqual([
      ["blind-spot", "reviews", "shield", "risk"],
      ["aligned", "meetings"],
      ["rest", "unsaid", "few"],
    ]);
    const [blind] = sectionsOf(gaps, teamId);
    expect(blind?.rows.map(({ distance }) => distance)).toEqual([-3.4, -2.1, -2.1]);
  });

  it("begin with what has k low and k high ratings", () => {
    const bands = { low: gaps.k, middle: 0, high: gaps.k };
    const items = gaps.items.map((item) =>
      item.questionId === "risk"
        ? { ...item, blocks: item.blocks.map((block) => ({ ...block, bands })) }
        : item,
    );
    const kinds = (more: typeof gaps) => sectionsOf(more, everyone).map(({ kind }) => kind);
    expect(kinds({ ...gaps, items })[0]).toBe("split");
    expect(kinds({ ...gaps, items, k: gaps.k + 1 })).not.toContain("split");
  });

  it("say why a row has no numbers", () => {
    const why = (key: string) =>
      Object.fromEntries(
        sectionsOf(gaps, key)
          .flatMap(({ rows }) => rows)
          .map(({ item, why: reason }) => [item.questionId, reason]),
      );
    expect(why(everyone)).toMatchObject({ unsaid: "cannot-say", few: "too-few" });
    expect(why(leadsId)).toMatchObject({ risk: "merged-here", few: "too-few" });
    expect(why("smaller")).toMatchObject({ risk: "apart-here", few: "too-few" });
  });

  it("say in words what has no figures, beside everybody and beside the group that has none", () => {
    const [reviews, ...others] = gaps.items;
    if (!reviews) throw new Error();
    const withoutFigures: GapItem["withoutFigures"] = [
      { launchGroupId: teamId, kind: "team", causes: [] },
    ];
    const nothing = { ...reviews, blocks: [], withoutFigures };
    const part = {
      ...reviews,
      blocks: reviews.blocks.filter(({ key }) => key !== teamId),
      withoutFigures,
    };
    const whyOf = (item: typeof reviews, key: string) => gapEntryOf(item, key).why;
    expect([whyOf(nothing, everyone), whyOf(nothing, teamId)]).toEqual(["inexact", "inexact"]);
    expect([whyOf(part, everyone), whyOf(part, teamId)]).toEqual([undefined, "inexact"]);
    expect(choicesOf({ items: [nothing, ...others] }).map(({ items }) => items)).toEqual(
      choicesOf({ items: others }).map(({ items }) => items),
    );
  });

  it("can be of some items alone", () => {
    const only = sectionsOf(gaps, everyone, new Set(["risk"]));
    expect(only.map(({ kind, rows }) => [kind, rows.length])).toEqual([["aligned", 1]]);
  });
});

it("offers each block that is shown anywhere, with the number of items it is shown on", () => {
  expect(choicesOf(gaps).map(({ key, items }) => [key, items])).toEqual([
    [everyone, 5],
    [teamId, 4],
    [leadsId, 3],
    ["smaller", 1],
  ]);
});

it("puts first what people want more of, and in it the group that wants more", () => {
  const order = byWish(gaps.items);
  expect(order.map(({ questionId }) => questionId)).toEqual([
    "reviews",
    "unsaid",
    "shield",
    "risk",
    "meetings",
    "few",
  ]);
  const [first] = order;
  expect(first && blocksByWish(first).map(({ key, mean }) => [key, mean])).toEqual([
    [teamId, 4.6],
    ["smaller", 5.8],
    [leadsId, 6],
  ]);
});

describe("the finding", () => {
  it("counts what is compared, and leaves out who answered by name", () => {
    expect(gapFindingOf(gaps)).toMatchObject({
      people: 18,
      compared: 4,
      aligned: 1,
      longest: { questionId: "meetings" },
    });
  });

  it("names no longest distance below two points", () => {
    const near = { ...gaps, items: gaps.items.filter(({ questionId }) => questionId === "risk") };
    expect(gapFindingOf(near)).not.toHaveProperty("longest");
  });
});

const [model] = gaps.items;
const changed = (questionId: string, change?: { by: number; clear: boolean; agreement?: "more" }) =>
  ({
    ...model,
    questionId,
    blocks: model?.blocks.map(({ change: _, ...block }) => ({
      ...block,
      ...(change && { change: { mean: 5, n: 18, needed: 1.5, ...change } }),
    })),
  }) as GapItem;

it("tells a direction of a clear change only, what fell furthest first", () => {
  const items = [
    changed("same", { by: -0.9, clear: false }),
    changed("rose", { by: 1.5, clear: true }),
    changed("few", { by: 1.4, clear: false }),
    changed("fell", { by: -1.6, clear: true }),
    changed("agreement", { by: 0, clear: false, agreement: "more" }),
    changed("apart"),
    changed("few more", { by: -1.4, clear: false }),
    changed("fell further", { by: -2.4, clear: true }),
  ];
  const sections = changeSectionsOf({ ...gaps, items }, everyone);
  expect(
    sections.map(({ kind, rows }) => [kind, ...rows.map(({ item }) => item.questionId)]),
  ).toEqual([
    ["fell", "fell further", "fell"],
    ["rose", "rose"],
    ["agreement", "agreement"],
    ["unclear", "few", "few more"],
    ["same", "same"],
    ["apart", "apart"],
  ]);
});

it.each([
  [["hidden-strength", "groups-disagree", "aligned"], "groups-disagree"],
  [["blind-spot", "hidden-strength"], "blind-spot"],
  [["hidden-strength"], "hidden-strength"],
  [[], undefined],
] as const)("of %j, opens what can be acted on: %s", (labels, first) => {
  const items = labels.map((label) => ({ ...model, questionId: label, label }) as GapItem);
  expect(firstToActOn(sectionsOf({ ...gaps, items }, everyone))?.item.questionId).toBe(first);
});
