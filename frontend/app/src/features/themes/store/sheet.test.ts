import { expect, it } from "vitest";
import { chance } from "../../../../../e2e/chance";
import { nowhere, sheetOf, withDelta } from "./sheet";
import { board, delta } from "./story";

it("has every list as it would be made from where everything stands", () => {
  const dice = chance(7);
  const themes = [...board.themes.map(({ id }) => id), nowhere];
  const random = <T>(from: readonly T[]): T => from[dice.between(0, from.length - 1)] as T;
  const statements = [...board.statements];
  let sheet = sheetOf(board);
  for (let round = 1; round <= 200; round++) {
    const placements = Array.from({ length: dice.between(1, 3) }, (_, i) => {
      const themeId = random(themes);
      // Some are new to the board.
      const id = dice.next() < 0.1 ? `n${round}.${i}` : random(statements).id;
      return { id, position: dice.next(), byHand: true, ...(themeId !== nowhere && { themeId }) };
    });
    sheet = withDelta(sheet, delta(round, { placements }));
    for (const { id, ...place } of placements) {
      const at = statements.findIndex((each) => each.id === id);
      const { themeId: _, ...known } = statements[Math.max(at, 0)] ?? random(statements);
      statements.splice(at < 0 ? statements.length : at, 1, { ...known, id, ...place });
    }
    expect(sheet.lists).toEqual(sheetOf({ ...board, statements }).lists);
  }
});
