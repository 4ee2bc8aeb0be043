import { expect, it } from "vitest";
import { chance } from "../../../../../e2e/chance";
import { boardFixture } from "../../../test/fixtures/board";
import type { Board } from "../types";
import { apply } from "./apply";
import { Material } from "./material";
import { nowhere, reconciled, sheetOf } from "./sheet";

it("has every list as it would be made from where everything stands", () => {
  const dice = chance(7);
  const themes = [...boardFixture.themes.map(({ id }) => id), nowhere];
  const random = <T>(from: readonly T[]): T => from[dice.between(0, from.length - 1)] as T;
  const material = new Material(boardFixture);
  let sheet = sheetOf(boardFixture);
  for (let round = 1; round <= 200; round++) {
    const themeId = random(themes);
    const [first, second] = [
      random(boardFixture.statements).id,
      random(boardFixture.statements).id,
    ];
    const statementIds = [...new Set([first, second])];
    const wish = { kind: "move", statementIds, ...(themeId !== nowhere && { themeId }) } as const;
    const before = random(boardFixture.statements).id;
    sheet = apply(sheet, dice.next() < 0.5 ? wish : { ...wish, before }, material);
    const statements: Board["statements"] = boardFixture.statements.map(
      ({ themeId: _, ...statement }) => {
        const place = sheet.places.get(statement.id);
        return { ...statement, ...place, ...(place?.themeId && { themeId: place.themeId }) };
      },
    );
    const made = sheetOf({
      ...boardFixture,
      statements: statements.map((each) => {
        const { themeId, ...rest } = each;
        return themeId ? each : rest;
      }),
    });
    expect(sheet.lists).toEqual(made.lists);
  }
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
