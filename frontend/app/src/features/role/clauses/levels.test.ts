import { describe, expect, it } from "vitest";
import type { Role } from "../types";
import { ownRoleClause, takenIn } from "./clauses";
import { keepLevel, levelsOf } from "./levels";

const role = (...headings: string[]): Role => ({
  clauses: headings.map((heading, at) => ({
    ...ownRoleClause(`${at}`, `Text ${at}`, "document"),
    sentence: at + 1,
    ...(heading && { heading }),
  })),
});

describe("the levels of a ladder", () => {
  it.each([
    [
      ["Level 1 / Scope", "Level 1 / Code", "Level 2 / Scope"],
      ["Level 1", "Level 2"],
    ],
    [
      ["Scope / Engineer", "Scope / Senior Engineer"],
      ["Engineer", "Senior Engineer"],
    ],
    [
      ["Delivery / L5", "Delivery / L6", "Code / L5"],
      ["L5", "L6"],
    ],
    [
      ["Stufe 3", "Stufe 4 / Code"],
      ["Stufe 3", "Stufe 4"],
    ],
    [
      ["TL4 - Tech Lead 4", "TL5 - Tech Lead 5"],
      ["TL4 - Tech Lead 4", "TL5 - Tech Lead 5"],
    ],
    [
      ["Engineer III", "Staff", "Principal"],
      ["Engineer III", "Staff", "Principal"],
    ],
    // A name above all levels is none.
    [
      ["Lead engineer / Code / level 1", "Lead engineer / Code / level 2"],
      ["level 1", "level 2"],
    ],
    [
      ["Level 4 / Tech Lead", "Level 5 / Tech Lead"],
      ["Level 4", "Level 5"],
    ],
    [["Tech Lead / Your tasks", "Your profile", ""], []],
    [["Senior stakeholders", "Lead the team", "Q3 goals", "Staff meetings"], []],
  ])("%j are %j", (headings, levels) => {
    expect(levelsOf(role(...headings)).map(({ name }) => name)).toEqual(levels);
  });

  it("are asked about until one clause of them is interpreted or one level is left", () => {
    const eight = role(
      "",
      ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((level) => [`L${level} / Scope`, `L${level} / Code`]),
    );
    expect(levelsOf(eight).map(({ clauses }) => clauses.length)).toEqual(Array(8).fill(2));
    const chosen = keepLevel(eight, "L5");
    expect(takenIn(chosen).map(({ heading }) => heading)).toEqual([
      undefined,
      "L5 / Scope",
      "L5 / Code",
    ]);
    expect(chosen.clauses).toHaveLength(17);
    expect(levelsOf(chosen)).toEqual([]);
    const [first, second, ...rest] = eight.clauses;
    if (!first || !second) throw new Error();
    expect(levelsOf({ clauses: [first, { ...second, standing: "not-here" }, ...rest] })).toEqual(
      [],
    );
  });
});
