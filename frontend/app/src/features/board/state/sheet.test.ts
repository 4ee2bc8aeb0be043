import { expect, it } from "vitest";
import { chance } from "../../../../../e2e/chance";
import { boardFixture, delta } from "../../../test/fixtures/board";
import { nowhere, reconciled, sheetOf, withDelta } from "./sheet";

it("has every list as it would be made from where everything stands", () => {
  const dice = chance(7);
  const themes = [...boardFixture.themes.map(({ id }) => id), nowhere];
  const random = <T>(from: readonly T[]): T => from[dice.between(0, from.length - 1)] as T;
  const statements = [...boardFixture.statements];
  let sheet = sheetOf(boardFixture);
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
    expect(sheet.lists).toEqual(sheetOf({ ...boardFixture, statements }).lists);
  }
});

it("stays the very same where the server says nothing new", () => {
  const before = sheetOf(boardFixture);
  const [{ id, themeId, position, byHand }] = boardFixture.statements as [
    (typeof boardFixture.statements)[0],
  ];
  const placements = [{ id, position, byHand, ...(themeId && { themeId }) }];
  const themes = structuredClone(boardFixture.themes);
  const tensions = structuredClone(boardFixture.tensions);
  expect(withDelta(before, delta(2, { placements, themes, tensions }))).toBe(before);
  expect(withDelta(before, delta(2, { coarseness: 1 }))).not.toBe(before);
  expect(withDelta(before, delta(2, { tensions: [] }))).not.toBe(before);
});

it("is drawn as the very same where it looks the same, whatever it was made from", () => {
  const before = sheetOf(boardFixture);
  expect(reconciled(before, sheetOf(structuredClone(boardFixture)))).toBe(before);
  const [first, ...rest] = boardFixture.statements as [(typeof boardFixture.statements)[0]];
  for (const changed of [{ byHand: true }, { position: 99 }, { themeId: "hours" }]) {
    const after = sheetOf({ ...boardFixture, statements: [{ ...first, ...changed }, ...rest] });
    expect(reconciled(before, after).places).toBe(after.places);
  }
});
