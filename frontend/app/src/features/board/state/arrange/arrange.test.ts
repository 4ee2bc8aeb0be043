import { describe, expect, it } from "vitest";
import { chance } from "../../../../../../e2e/chance";
import { boardFixture as story } from "../../../../test/fixtures/board";
import type { Board, Statement, Theme } from "../../types";
import { Material } from "../material";
import { runToEnd } from "../runToEnd";
import { type Sheet, sheetOf } from "../sheet";
import { arranging, isSameGround } from "./arrange";
import shared from "./arrangements.json";
import names from "./names.json";
import { shortened } from "./shortened";
import { Suggested } from "./suggestions";

type Shown = {
  id: string;
  name?: string;
  anchor?: string;
  quoted?: string;
  held: boolean;
  place?: number;
};
type Standing = [themeId: string, position: number, byHand: boolean];
type State = { themes: Shown[]; statements: Standing[] };
type Case = {
  statementIds: string[];
  levels: { newId: string; suggestedId?: string; anchor?: string; statements: number[] }[][];
  before: State;
  after: State[];
};
const cases = shared as unknown as Case[];

const themeOf = ({ id, name, anchor, quoted, held, place }: Shown): Theme => ({
  id,
  name: name ?? anchor ?? quoted ?? "",
  nameFrom: name ? "hand" : anchor ? "anchor" : "quote",
  words: [],
  voices: 0,
  clauses: 0,
  reason: "",
  published: false,
  held,
  ...(anchor && { beganAs: anchor }),
  ...(place !== undefined && { place }),
});

/** Each statement is a comment that says its own id. */
function boardOf({ statementIds, before }: Case): Board {
  const statements = statementIds.map((id, at): Statement => {
    const [themeId, position, byHand] = before.statements[at] ?? ["", 0, false];
    const where = { position, byHand, ...(themeId && { themeId }) };
    return { id, commentId: id, start: 0, end: id.length, ...where };
  });
  const [comment] = story.comments;
  return {
    ...story,
    themes: before.themes.map(themeOf),
    statements,
    comments: statementIds.map((id) => ({ ...comment, id, text: id }) as Board["comments"][number]),
    tensions: [],
  };
}

const suggestedIn = ({ statementIds, levels }: Case) =>
  new Suggested({
    statementIds,
    levels: levels.map((themes, at) => ({
      coarseness: at - 1,
      themes: themes.map((theme) => ({ ...theme, name: theme.anchor, words: [] })) as never,
    })),
  });

describe("what the slider makes", () => {
  it.each(cases.map((each, number) => ({ number, each })))(
    "of board $number is what the server makes of it",
    ({ each }) => {
      const board = boardOf(each);
      for (const [at, expected] of each.after.entries()) {
        const sheet = runToEnd(
          arranging(sheetOf(board), at - 1, suggestedIn(each), new Material(board)),
        );
        expect(sheet.order).toEqual(expected.themes.map(({ id }) => id));
        expect(each.statementIds.map((id) => Object.values(sheet.places.get(id) ?? {}))).toEqual(
          expected.statements,
        );
        for (const { id, name, anchor, quoted, held, place } of expected.themes) {
          expect(sheet.themes.get(id)).toMatchObject({
            name: name ?? anchor ?? quoted,
            held,
            ...(place !== undefined && { place }),
          });
        }
      }
    },
  );

  it("leaves what is by hand the very same object", () => {
    const each = cases.find(({ before }) => before.themes.some(({ held }) => held)) as Case;
    const board = boardOf(each);
    const before = sheetOf(board);
    const after = runToEnd(arranging(before, 1, suggestedIn(each), new Material(board)));
    for (const [id, place] of before.places) {
      if (place.byHand) expect(after.places.get(id)).toBe(place);
    }
  });
});

/** Something small is another, wherever it may be. */
function altered(board: Board, dice: ReturnType<typeof chance>): Board {
  const pick = <T>(from: readonly T[]) => from[dice.between(0, from.length - 1)] as T;
  const theme = pick(board.themes);
  const statement = pick(board.statements);
  const another = (changed: Partial<Theme>) => ({
    ...board,
    themes: board.themes.map((each) => (each === theme ? { ...each, ...changed } : each)),
  });
  const elsewhere = (changed: Partial<Statement>) => ({
    ...board,
    statements: board.statements.map((each) =>
      each === statement ? { ...each, ...changed } : each,
    ),
  });
  return pick([
    () => (theme ? another({ name: "Another" }) : board),
    () => (theme ? another({ held: !theme.held }) : board),
    () => (theme ? another({ place: dice.between(0, 3) }) : board),
    () => (theme ? another({ voices: theme.voices + 1 }) : board),
    () => (theme ? elsewhere({ themeId: theme.id }) : board),
    () => elsewhere({ byHand: !statement.byHand }),
    () => elsewhere({ position: dice.between(0, 9) }),
    () => ({ ...board, coarseness: board.coarseness + 1 }),
    () => ({ ...board, themes: board.themes.toReversed() }),
    () => ({ ...board, statements: board.statements.toReversed() }),
  ])();
}

it("makes the same of boards that are told to be the same ground for it", () => {
  const dice = chance(11);
  const seen = { same: 0, other: 0 };
  for (const each of cases) {
    const board = boardOf(each);
    const made = (sheet: Sheet, level: number) =>
      runToEnd(arranging(sheet, level, suggestedIn(each), new Material(board)));
    for (let round = 0; round < 40; round++) {
      const other = sheetOf(altered(board, dice));
      const isSame = isSameGround(sheetOf(board), other);
      seen[isSame ? "same" : "other"]++;
      if (!isSame) continue;
      for (const level of each.after.keys()) {
        expect(made(other, level - 1)).toEqual(made(sheetOf(board), level - 1));
      }
    }
  }
  expect(Math.min(seen.same, seen.other)).toBeGreaterThan(cases.length);
});

it("is as it should be, whatever stood there for as long as nobody knew", () => {
  const [each] = cases as [Case];
  const board = boardOf(each);
  const before: Sheet = { ...sheetOf(board), unsettled: true };
  const after = runToEnd(arranging(before, 1, suggestedIn(each), new Material(board)));
  expect(after.unsettled).toBeUndefined();
});

describe("a name after a statement", () => {
  it.each([...names, [`${"x".repeat(59)}😀yz`, `${"x".repeat(59)}😀…`]])(
    "%j is %j",
    (statement, name) => expect(shortened(statement ?? "")).toBe(name),
  );

  it.each(["and ", "• ", "you must ", "a.b. A", ". A", ".", "., "])(
    "is short where %j is all that it says",
    (beginning) => expect([...shortened(beginning.repeat(5_000))].length).toBeLessThan(62),
  );
});
