import { describe, expect, it } from "vitest";
import { boardFixture } from "../../../../test/fixtures/board";
import { sheetOf } from "../../state/sheet";
import { idsOfOneTurn, pieces, within } from "./filling";

const sheet = sheetOf(boardFixture);
const ids = sheet.order;

describe("what is not drawn yet", () => {
  it("stands as one gap about as high as it will be", () => {
    expect(pieces(ids, new Set(["code", "hours"]), sheet)).toEqual([
      "reviews",
      { ids: ["code", "hours"], height: expect.closeTo(47.8) },
    ]);
    expect(pieces(ids, new Set(["reviews", "hours"]), sheet)).toMatchObject([
      { ids: ["reviews"] },
      "code",
      { ids: ["hours"] },
    ]);
  });

  it("is drawn first where the reader looks", () => {
    expect(within(ids, sheet, 0, 20)).toEqual(["reviews"]);
    expect(within(ids, sheet, 30, 45)).toEqual(["code"]);
    expect(within(ids, sheet, 900, 950)).toEqual(["hours"]);
  });

  it("is never left because it is too much for one turn", () => {
    const lists = new Map([["code", Array.from({ length: 500 }, (_, at) => `s${at}`)]]);
    expect(idsOfOneTurn(["code", "reviews"], { ...sheet, lists })).toEqual(["code"]);
    expect(idsOfOneTurn(ids, sheet)).toEqual(ids);
  });
});
