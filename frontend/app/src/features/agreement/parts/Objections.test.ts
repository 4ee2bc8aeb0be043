import { expect, it } from "vitest";
import type { AgreementStanding } from "../types";
import { isObjected, objections, otherVoters } from "./Objections";

const standing = (parts: Partial<AgreementStanding>): AgreementStanding => ({
  ...{ clauseId: "1", withoutFigures: [], inexact: [], reasons: [], named: [], evidence: 0 },
  ...parts,
});

it("counts who objects by name, where the team’s votes are shown and where they are not", () => {
  const manager = { name: "Petra", vote: "object" as const };
  const votes = { agree: 3, live: 0, object: 2, n: 5 };
  expect(objections(standing({ votes, named: [manager] }))).toBe(3);
  expect(objections(standing({ named: [manager] }))).toBe(1);
  const ira = { name: "Ira", vote: "agree" as const };
  expect(otherVoters(standing({ named: [manager, ira, { name: "Bo" }] }))).toEqual([
    ira,
    { name: "Bo" },
  ]);
});

it("counts nobody where only an outcome is shown, which can be answered all the same", () => {
  const objected = standing({ outcome: "objections" });
  expect([objections(objected), isObjected(objected)]).toEqual([0, true]);
  expect(isObjected(standing({ outcome: "no-objections" }))).toBe(false);
});
